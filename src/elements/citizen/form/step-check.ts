import { areaName, findVariant } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../../locale/fill.js';
import { notice } from '../../shared/notice.js';
import { freeIcon } from '../../shared/icons.js';
import type { CitizenState } from '../citizen-state.js';
import type { Draft, Step } from './draft.js';
import { placeOf } from './faults.js';
import type { FormScreen } from './form-screen.js';
import { isPaper, needs } from './wanted.js';

/** Everything that will be sent, line by line, each with its way back to the question. */
export function checkScreen(screen: FormScreen): TemplateResult {
  const { state, draft, mend } = screen;
  const { terms } = state;
  const words = state.words.form;
  return html`<ul class="card rows lines">
      ${linesOf(state, draft).map(
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
    ${notice({ tone: 'ok', icon: freeIcon, text: state.pack.freeNotice })}`;
}

type Line = readonly [step: Exclude<Step, 'check'>, value: unknown];

function linesOf(state: CitizenState, draft: Draft): Line[] {
  const { pack, terms, dates } = state;
  const words = state.words.form;
  const inRow = (values: readonly unknown[]): unknown =>
    values.filter(Boolean).map((value) => html`<div>${value}</div>`);
  const whom = { '': words.self, self: words.self, family: words.family, 'someone-else': words.someoneElse };
  // Noon in UTC falls on the same day in every zone of Indonesia.
  const days = draft.days.map((day) => dates.day(`${day}T05:00:00Z`));
  const papers = needs(pack, draft)
    .flatMap(({ anyOf }) => anyOf)
    .filter(({ mode }) => isPaper(mode));
  return [
    ['happened', pack.happenings.find(({ code }) => code === draft.happened)?.plain],
    [
      'forWhom',
      draft.forWhom === 'self'
        ? words.self
        : inRow([draft.person, html`<span class="muted small">${whom[draft.forWhom]}</span>`]),
    ],
    ['documents', inRow(draft.variants.map((code) => findVariant(pack, code)?.name))],
    [
      'where',
      inRow([
        draft.street,
        draft.rt && `${pack.words.subUnit} ${draft.rt}`,
        areaName(pack, placeOf(draft)),
        draft.landmark,
      ]),
    ],
    [
      'papers',
      papers.length === 0
        ? words.noPapers
        : inRow(
            papers.map(
              ({ code, plain }) =>
                html`<span class="muted">${plain}:</span> ${words.atHand[draft.papers[code] ?? 'unsure']}`,
            ),
          ),
    ],
    ['when', inRow([...(days.length > 0 ? days : [words.anyDay]), terms.dayPart[draft.part]])],
    ['who', inRow([draft.name, html`<span class="number">${draft.phone}</span>`, draft.note || nothing])],
    ['consent', words.agreed],
  ];
}
