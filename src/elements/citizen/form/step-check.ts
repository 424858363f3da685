import { areaName, findVariant } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenTerms } from '../../../locale/citizen-terms.js';
import { fill } from '../../../locale/fill.js';
import { freeIcon } from '../../shared/icons.js';
import { notice } from '../../shared/notice.js';
import { atHand, codesOf } from './bundle.js';
import { placeOf } from './faults.js';
import type { FormScreen } from './form-screen.js';
import { askedPapers } from './papers-plan.js';
import { sayItem, sayOwned } from './plan-words.js';
import { nameOf } from './seated.js';
import { sendByText } from './send-by-text.js';
import { isPaper, needs } from './wanted.js';

/** Everything that will be sent, line by line, each with its way back to the question. */
export function checkScreen(screen: FormScreen): TemplateResult {
  const { state, mend } = screen;
  const { terms } = state;
  const words = state.words.form;
  return html`<ul class="card rows lines" part="card">
      ${linesOf(screen).map(
        ([step, value]) =>
          html`<li class="line">
            <div>
              <p class="muted small">${words.label[step]}</p>
              <div class="value">${value}</div>
            </div>
            <button
              type="button"
              class="mend"
              aria-label=${fill(words.changeWhat, { what: words.label[step] })}
              @click=${() => {
                mend(step);
              }}
            >
              ${terms.change}
            </button>
          </li>`,
      )}
    </ul>
    ${notice({ tone: 'ok', icon: freeIcon, text: state.pack.freeNotice })} ${sendByText(screen)}`;
}

type Line = readonly [step: keyof CitizenTerms['form']['label'], value: unknown];

const inRow = (values: readonly unknown[]): unknown => values.filter(Boolean).map((value) => html`<div>${value}</div>`);

function linesOf(screen: FormScreen): Line[] {
  const { draft, facts } = screen;
  const { pack, terms, dates } = screen.state;
  const words = screen.state.words.form;
  const whom = { '': words.self, self: words.self, family: words.family, 'someone-else': words.someoneElse };
  // Noon in UTC falls on the same day in every zone of Indonesia.
  const days = draft.days.map((day) => dates.day(`${day}T05:00:00Z`));
  const { bundle } = facts;
  const event = pack.bundleRules.events.find(({ code }) => code === draft.happened);
  const people =
    bundle === undefined
      ? [draft.person]
      : bundle.household.people.map(({ id }) => nameOf(bundle.household, draft, id));
  const papers = papersAtHand(screen);
  return [
    ['happened', event?.plain ?? screen.state.words.firstQuestion.direct],
    [
      'forWhom',
      draft.forWhom === 'self' && people.filter(Boolean).length === 0
        ? words.self
        : inRow([...people, html`<span class="muted small">${whom[draft.forWhom]}</span>`]),
    ],
    bundle === undefined
      ? ['documents', inRow(facts.variants.map((code) => findVariant(pack, code)?.name))]
      : ['plan', inRow(bundle.plan.items.filter(({ offered }) => offered).map((item) => sayItem(screen, item)))],
    ['papers', papers.length === 0 ? words.noPapers : inRow(papers)],
    [
      'where',
      inRow([
        draft.street,
        draft.rt && `${pack.words.subUnit} ${draft.rt}`,
        areaName(pack, placeOf(draft)),
        draft.landmark,
      ]),
    ],
    ['when', inRow([...(days.length > 0 ? days : [words.anyDay]), terms.dayPart[draft.part]])],
    [
      'who',
      inRow([draft.name, html`<span class="number" translate="no">${draft.phone}</span>`, draft.note || nothing]),
    ],
    ['consent', words.agreed],
  ];
}

/** Each paper and whether it is at hand, as it was said. */
function papersAtHand(screen: FormScreen): TemplateResult[] {
  const { draft, facts, state } = screen;
  const words = state.words.form;
  const { bundle } = facts;
  const papers =
    bundle === undefined
      ? needs(state.pack, facts.variants)
          .flatMap(({ anyOf }) => anyOf)
          .filter(({ mode }) => isPaper(mode))
          .map(({ code, plain }) => ({ key: code, codes: [code], plain }))
      : askedPapers(bundle).map((paper) => ({
          key: paper.key,
          codes: codesOf(paper),
          plain: sayOwned(screen, bundle.household, paper),
        }));
  return papers.map(
    (paper) =>
      html`<span class="muted"><span>${paper.plain}</span>:</span>
        ${words.atHand[atHand(paper, draft, facts.asked, facts.triage)]}`,
  );
}
