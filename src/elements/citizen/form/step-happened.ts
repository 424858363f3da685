import { html, type TemplateResult } from 'lit';
import { choices } from '../../shared/choice.js';
import { happeningIcon } from '../happening-icons.js';
import { newDraft } from './draft.js';
import type { FormScreen } from './form-screen.js';

/** What happened? One answer, from the city's list. Another answer than before makes the chosen documents void. */
export function happenedScreen({ state, draft, faults, change }: FormScreen): TemplateResult {
  return html`${choices({
    name: 'happened',
    label: state.words.form.happened,
    labelUnseen: true,
    one: true,
    fault: faults['happened'],
    chosen: [draft.happened],
    entries: state.pack.happenings.map(({ code, plain }) => ({
      value: code,
      label: plain,
      icon: happeningIcon(code),
    })),
    change: ([happened = '']) => {
      const { variants, papers } = newDraft('');
      change(happened === draft.happened ? { happened } : { happened, variants, papers });
    },
  })}`;
}
