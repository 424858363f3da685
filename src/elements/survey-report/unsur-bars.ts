import { unsur, type SurveyRow } from '@halo-pamor/contract';
import { html, svg, type TemplateResult } from 'lit';
import type { SurveyReportTerms } from '../../locale/id-survey-report.js';

/** As wide as the longest name at the size of its letters, so that a phone need not make them small. */
const WIDTH = 460;
const LINE = 50;
const ROOM = WIDTH - 56;

/** What is shown of a mean. */
export function meanText({ counts, mean }: SurveyRow['unsur'][number], words: SurveyReportTerms): string {
  if (counts === null) return words.hidden;
  return mean === null ? words.none : mean.toLocaleString(words.figures, { minimumFractionDigits: 2 });
}

/** Mean marks as bars that print; a screen reader reads them as one sentence, and the table beneath has them too. */
export function unsurBars(row: SurveyRow, words: SurveyReportTerms): TemplateResult {
  const read = row.unsur.map((each) => `${each.code} ${meanText(each, words)}`).join(', ');
  const height = unsur.length * LINE;
  return html`<figure class="chart">
    <figcaption>${words.chart}</figcaption>
    <svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${words.chart}: ${read}">
      ${row.unsur.map((each, at) => {
        const share = each.mean === null ? 0 : (each.mean - 1) / 3;
        const y = at * LINE;
        const name = unsur.find(({ code }) => code === each.code)?.name;
        return svg`<text x="0" y=${y + 17}>${each.code} ${name}</text>
          <rect class="track" x="0" y=${y + 24} width=${ROOM} height="16" rx="4"></rect>
          <rect class="bar" x="0" y=${y + 24} width=${ROOM * share} height="16" rx="4"></rect>
          <text x=${ROOM + 8} y=${y + 38}>${each.mean === null ? words.none : meanText(each, words)}</text>`;
      })}
    </svg>
  </figure>`;
}
