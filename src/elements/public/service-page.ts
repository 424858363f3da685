import type { PublishedService } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { button } from '../shared/button.js';
import { disc } from '../shared/icon.js';
import { printerIcon } from '../shared/icons.js';
import { screenHeader } from '../shared/screen-header.js';
import { componentCard } from './component-card.js';
import { sourceList, standingMark } from './standing-mark.js';
import type { StandardsState } from './standards-state.js';
import { stepIcons } from './step-icons.js';

/** One service: the six parts that face people, its steps with pictures, where to complain, and folded the eight of the office. */
export function servicePage(
  state: StandardsState,
  service: PublishedService,
  act: { readonly back: () => void; readonly print: () => void },
): TemplateResult {
  const { words, terms } = state;
  const part = (which: 'delivery' | 'internal') => service.components.filter((component) => component.part === which);
  const internal = part('internal');
  return html`<div class="screen">
    ${screenHeader(terms, { title: service.name, lead: service.plain, back: act.back })} ${givenBy(state, service)}
    ${part('delivery').map((component) => componentCard(state, component))} ${steps(state, service)}
    <details class="card fold" part="card">
      <summary>${fill(words.internal, { n: internal.length })}</summary>
      <div class="stack">
        <p class="muted">${words.internalText}</p>
        ${internal.map((component) => componentCard(state, component))}
      </div>
    </details>
    ${button({ label: words.print, icon: printerIcon, broad: true, press: act.print })}
  </div>`;
}

/** Who answers for the service, and where else it is given. */
function givenBy({ page, words }: StandardsState, { unit, alsoAt }: PublishedService): TemplateResult {
  const nameOf = (code: string) => page.units.find((one) => one.code === code)?.name ?? code;
  return html`<div>
    <p><b>${fill(words.givenBy, { unit: nameOf(unit) })}</b></p>
    ${alsoAt.length === 0 ? nothing : html`<p>${fill(words.alsoAt, { units: alsoAt.map(nameOf).join(', ') })}</p>`}
  </div>`;
}

function steps({ words }: StandardsState, { procedure }: PublishedService): TemplateResult {
  return html`<section class="card" part="card" aria-labelledby="steps">
    <h3 id="steps">${words.steps}</h3>
    ${
      procedure === null
        ? html`${standingMark(words, 'missing')}
            <p class="muted">${words.stepsMissing}</p>`
        : html`<p class="muted">${procedure.name}</p>
            <ol class="steps">
              ${procedure.steps.map(
                ({ who, what, howLong, picture }, at) =>
                  html`<li>
                    ${disc(stepIcons[picture])}
                    <div>
                      <b><span class="number">${at + 1}.</span> ${who}</b>
                      <p>${what}</p>
                      ${howLong === null ? nothing : html`<p class="muted small">${howLong}</p>`}
                    </div>
                  </li>`,
              )}
            </ol>
            ${standingMark(words, procedure.confirmed)} ${sourceList(words, procedure.sources)}`
    }
  </section>`;
}
