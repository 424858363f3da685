import type { CoveragePage, CoverageRow } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { CoverageTerms } from '../../locale/id-coverage.js';
import type { SharedTerms } from '../../locale/terms.js';
import { saveSheet } from '../shared/sheet/save-sheet.js';
import type { Sheet } from '../shared/sheet/sheet.js';
import { wideTable } from '../shared/wide-table.js';
import { percentWord, plainNumber, whenWord } from './numbers.js';

/** The parts of the area and its groups, as tables that are saved. */
export function partsTables(
  terms: SharedTerms,
  words: CoverageTerms,
  page: CoveragePage,
  open: (area: string) => void,
): TemplateResult | typeof nothing {
  const { parts, groups } = page;
  if (parts === null) return nothing;
  const isOpened = (code: string): boolean => !code.includes('/');
  return html`<section class="stack near">
      <h3>${fill(words.parts.title, { date: whenWord(parts.date, '', words) })}</h3>
      <p class="muted">${fill(words.parts.note, { n: page.hiddenUnder })}</p>
      ${table(words, words.parts.area, parts.rows, (row) =>
        isOpened(row.code)
          ? html`<button type="button" class="part-name" @click=${() => open(row.code)}>${row.name}</button>`
          : row.name,
      )}
      ${saveSheet(terms, () => sheetOf(words, page, parts.rows))}
    </section>
    ${
      groups.length === 0
        ? nothing
        : html`<section class="stack near">
            <h3>${words.groups.title}</h3>
            ${table(words, words.groups.group, groups, ({ name }) => name)}
          </section>`
    }`;
}

function table(
  words: CoverageTerms,
  first: string,
  rows: readonly CoverageRow[],
  name: (row: CoverageRow) => unknown,
): TemplateResult {
  const { parts } = words;
  return wideTable(
    first,
    html`<table part="table">
      <thead>
        <tr>
          <th scope="col">${first}</th>
          ${[parts.percent, parts.has, parts.all, parts.missing].map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => {
          const { numerator, denominator, percent } = row;
          return html`<tr>
            <th scope="row">${name(row)}</th>
            ${
              numerator === null || denominator === null
                ? html`<td colspan="4" class="muted">${row.hidden ? parts.hidden : parts.none}</td>`
                : html`<td>${percent === null ? '' : meter(words, percent)}</td>
                    <td>${plainNumber(numerator, words)}</td>
                    <td>${plainNumber(denominator, words)}</td>
                    <td>${plainNumber(denominator - numerator, words)}</td>`
            }
          </tr>`;
        })}
      </tbody>
    </table>`,
  );
}

function meter(words: CoverageTerms, percent: number): TemplateResult {
  return html`<span class="meter"
    ><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="rail" width="100" height="8"></rect>
      <rect class="part-of" width=${percent} height="8"></rect></svg
    >${percentWord(percent, words)}%</span
  >`;
}

function sheetOf(words: CoverageTerms, { document, parts: found }: CoveragePage, rows: readonly CoverageRow[]): Sheet {
  const { parts, course } = words;
  return {
    file: parts.file,
    name: document.name,
    head: ['', parts.area, parts.has, parts.all, parts.percent, course.when],
    rows: rows.map(({ code, name, numerator, denominator, percent, hidden }) => [
      ...[code, name, hidden ? parts.hidden : numerator, denominator, percent, found?.date ?? ''],
    ]),
  };
}
