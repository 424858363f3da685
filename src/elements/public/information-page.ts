import { informationClasses, type PublishedInformation } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import { screenHeader } from '../shared/screen-header.js';
import { sourceList, standingMark } from './standing-mark.js';
import type { StandardsState } from './standards-state.js';

/** Public information in its three classes; one with nothing in it says so. */
export function informationPage(state: StandardsState, back: () => void): TemplateResult {
  const { page, words, terms } = state;
  return html`<div class="screen">
    ${screenHeader(terms, { title: words.information, lead: words.informationText, back })}
    ${informationClasses.map((one) => {
      const items = page.information.filter((item) => item.class === one);
      const id = `class-${one}`;
      return html`<section class="card" part="card" aria-labelledby=${id}>
        <div>
          <h3 id=${id}>${words.class[one].title}</h3>
          <p class="muted">${words.class[one].text}</p>
        </div>
        ${
          items.length === 0
            ? html`${standingMark(words, 'missing')}
                <p class="muted">${words.noInformation}</p>`
            : html`<ul class="rows">
                ${items.map((item) => piece(state, item))}
              </ul>`
        }
      </section>`;
    })}
  </div>`;
}

function piece({ words }: StandardsState, item: PublishedInformation): TemplateResult {
  const { name, plain, period, place, confirmed, sources } = item;
  const missing = words.standing.missing;
  return html`<li class="stack near">
    <h4>${name}</h4>
    <p>${plain}</p>
    <dl class="facts">
      <div>
        <dt>${words.period}</dt>
        <dd>${period ?? missing}</dd>
      </div>
      <div>
        <dt>${words.place}</dt>
        <dd>${place ?? missing}</dd>
      </div>
    </dl>
    ${standingMark(words, confirmed)} ${sourceList(words, sources)}
  </li>`;
}
