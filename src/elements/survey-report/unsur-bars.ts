import { unsur, type SurveyRow } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import type { SurveyReportTerms } from '../../locale/id-survey-report.js';

/** What is shown of a mean. */
export function meanText({ counts, mean }: SurveyRow['unsur'][number], words: SurveyReportTerms): string {
  if (counts === null) return words.hidden;
  return mean === null ? words.none : mean.toLocaleString(words.figures, { minimumFractionDigits: 2 });
}

/** Mean marks as bars that print; a screen reader reads them as one sentence, and the table beneath has them too. */
export function unsurBars(row: SurveyRow, words: SurveyReportTerms): TemplateResult {
  const read = row.unsur.map((each) => `${each.code} ${meanText(each, words)}`).join(', ');
  return html`<figure class="chart">
    <figcaption>${words.chart}</figcaption>
    <div role="img" aria-label="${words.chart}: ${read}">
      ${row.unsur.map((each) => {
        const share = each.mean === null ? 0 : (each.mean - 1) / 3;
        const name = unsur.find(({ code }) => code === each.code)?.name;
        return html`<span class="name">${each.code} ${name}</span>
          <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" width="100" height="1"></rect>
            <rect class="bar" width=${share * 100} height="1"></rect>
          </svg>
          <span class="mean">${each.mean === null ? words.none : meanText(each, words)}</span>`;
      })}
    </div>
  </figure>`;
}
