import { unsur, type SurveyReport, type SurveyRow } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { SurveyReportTerms } from '../../locale/id-survey-report.js';
import { wideTable } from '../shared/wide-table.js';
import { meanText } from './unsur-bars.js';

/** The parts of a report with the whole beneath. */
export function reportTable(
  { rows, total }: SurveyReport,
  words: SurveyReportTerms,
  nameOf: (row: SurveyRow) => string,
): TemplateResult {
  const { table } = words;
  const figure = (value: number) => value.toLocaleString(words.figures);
  const line = (row: SurveyRow) =>
    html`<tr>
      <th scope="row">${nameOf(row)}</th>
      <td class="n">${figure(row.served)}</td>
      <td class="n">${figure(row.needed)}</td>
      <td class="n">${row.answers === null ? words.hidden : figure(row.answers)}</td>
      <td class="n">${row.index === null ? words.none : row.index.toLocaleString(words.figures)}</td>
      <td>${row.grade ?? words.none}</td>
    </tr>`;
  return wideTable(
    table.title,
    html`<table part="table">
      <thead>
        <tr>
          <th scope="col">${table.part}</th>
          ${[table.served, table.needed, table.answers, table.index].map((head) => html`<th scope="col" class="n">${head}</th>`)}
          <th scope="col">${table.grade}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(line)} ${line(total)}
      </tbody>
    </table>`,
  );
}

/** How often each element had each mark: the rows behind the index. */
export function countsTable(row: SurveyRow, words: SurveyReportTerms): TemplateResult {
  return html`<details class="card fold" part="card">
    <summary>${words.counts}</summary>
    ${wideTable(
      words.counts,
      html`<table part="table">
        <thead>
          <tr>
            <th scope="col">${words.unsur}</th>
            ${[1, 2, 3, 4].map((mark) => html`<th scope="col" class="n">${mark}</th>`)}
            <th scope="col" class="n">${words.mean}</th>
          </tr>
        </thead>
        <tbody>
          ${row.unsur.map((each) => {
            const name = unsur.find(({ code }) => code === each.code)?.name;
            return html`<tr>
              <th scope="row">${each.code} ${name}</th>
              ${(each.counts ?? [null, null, null, null]).map(
                (count) =>
                  html`<td class="n">${count === null ? words.none : count.toLocaleString(words.figures)}</td>`,
              )}
              <td class="n">${meanText(each, words)}</td>
            </tr>`;
          })}
        </tbody>
      </table>`,
    )}
    <p class="muted small">${words.disputed}</p>
    ${row.unsur.some(({ counts }) => counts === null) ? html`<p class="muted small">${words.hidden}</p>` : nothing}
  </details>`;
}
