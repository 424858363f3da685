import { html, nothing } from 'lit';
import { serviceOfVariant } from '@halo-pamor/contract';
import { fill } from '../../../locale/fill.js';
import { button } from '../../shared/button.js';
import { notice } from '../../shared/notice.js';
import { serviceIcon } from '../service-icon.js';
import type { FormScreen } from './form-screen.js';
import { nameOf } from './seated.js';

/** What the family seems to lack, as an offer: one tap adds it, nothing is added by itself. */
export function gapOffers({ state, draft, facts, change }: FormScreen): unknown {
  const words = state.words.form;
  const { bundle } = facts;
  if (bundle === undefined || bundle.gaps.length === 0) return nothing;
  const { household, gaps } = bundle;
  return html`<section class="stack near" aria-labelledby="gaps">
    <h3 id="gaps">${words.gaps}</h3>
    ${gaps.map((gap) => {
      const service = serviceOfVariant(state.pack, gap.variant);
      const document = service?.plain ?? gap.document;
      const name = nameOf(household, draft, gap.person) ?? words.thisPerson;
      return notice({
        tone: 'accent',
        icon: serviceIcon(service?.code ?? ''),
        title: fill(words.gapFor, { document, name }),
        text: gap.offered ? gap.plain : (service?.whereToGo ?? words.elsewhereText),
        actions: gap.offered
          ? button({
              label: fill(words.gapTake, { document, name }),
              press: () => {
                change({ taken: [...draft.taken, { rule: gap.rule, person: gap.person }] });
              },
            })
          : undefined,
      });
    })}
  </section>`;
}
