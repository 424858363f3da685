import { findVariant } from '@halo-pamor/contract';
import { nothing } from 'lit';
import { personIcon } from '../../shared/icons.js';
import { notice } from '../../shared/notice.js';
import type { FormScreen } from './form-screen.js';

/** Who has to be there in person to be recorded, said before anybody is promised that a visit is enough. */
export function presenceNotice({ state, facts }: Pick<FormScreen, 'state' | 'facts'>): unknown {
  const { words, pack } = state;
  const needs = facts.variants.map((code) => findVariant(pack, code)?.visitNeeds);
  const must = needs.includes('biometrics');
  if (!must && !needs.includes('unconfirmed')) return nothing;
  return notice({
    tone: 'warn',
    icon: personIcon,
    title: must ? words.form.presence : undefined,
    text: must ? words.form.presenceText : words.form.presenceUnsure,
    say: 'soon',
  });
}
