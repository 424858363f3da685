import type { PublishedComponent, PublishedService } from '@halo-pamor/contract';
import { css, html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { StandardsState } from './standards-state.js';

/** How a printed service looks beyond what every printed page begins with. */
export const sheetStyles = css`
  h2 {
    margin: 6mm 0 1mm;
    font-size: 13pt;
    break-after: avoid;
  }
  h3 {
    margin: 3mm 0 0;
    font-size: 11pt;
    break-after: avoid;
  }
  p,
  ul,
  ol {
    margin: 0;
  }
  ul,
  ol {
    padding-inline-start: 6mm;
  }
  li {
    break-inside: avoid;
  }
  .standing,
  footer {
    font-size: 9.5pt;
    font-style: italic;
  }
  footer {
    margin-top: 8mm;
    border-top: 0.3mm solid #999;
    padding-top: 2mm;
  }
`;

/** A service as a page for the wall: all fourteen parts in order, and its steps. */
export function serviceSheet(state: StandardsState, service: PublishedService): TemplateResult {
  const { page, words } = state;
  return html`<main>
    <h1>${service.name}</h1>
    <p>${page.units.find(({ code }) => code === service.unit)?.name ?? service.unit}. ${service.plain}</p>
    ${service.components.map((component, at) => printed(state, component, at + 1))}
    ${
      service.procedure === null
        ? nothing
        : html`<h2>${words.steps}</h2>
            <ol>
              ${service.procedure.steps.map(
                ({ who, what, howLong }) =>
                  html`<li><b>${who}</b>: ${what}${howLong === null ? nothing : ` (${howLong})`}</li>`,
              )}
            </ol>
            <p class="standing">${words.standing[service.procedure.confirmed]}</p>`
    }
    <footer>
      <p>${words.sheet.foot}</p>
      <p>${fill(words.sheet.version, { version: page.version, city: page.city.name })}</p>
    </footer>
  </main>`;
}

function printed({ words }: StandardsState, component: PublishedComponent, nth: number): TemplateResult {
  const { name, groups, standing } = component;
  return html`<h2>${nth}. ${name}</h2>
    ${groups.map(
      (group) =>
        html`${group.name === null ? nothing : html`<h3>${group.name}</h3>`}
          <ul>
            ${group.lines.map(
              ({ text, alternatives = [], when, confirmed }) =>
                html`<li>
                  ${[text, ...alternatives].join(` ${words.or} `)}${when === undefined ? nothing : ` (${when})`}${
                    confirmed === 'no' ? ` [${words.standing.no}]` : nothing
                  }
                </li>`,
            )}
          </ul>`,
    )}
    <p class="standing">${words.standing[standing]}</p>`;
}
