import { isOutage, type BoardReply } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { MonitorTerms } from '../../locale/id-monitor.js';
import type { DateWriter } from '../shared/dates.js';
import { notice } from '../shared/notice.js';

/** When the board is from, whether that still holds, whether the centre seems to be out, and that its people are invented where they are. */
export function noticeOf(of: {
  readonly words: MonitorTerms;
  readonly dates: DateWriter;
  readonly board: BoardReply;
  /** It could not be read again. */
  readonly stale: boolean;
}): TemplateResult {
  const { words, dates, board, stale } = of;
  const text = fill(stale ? words.stale : words.at, { time: dates.time(board.at) });
  return html`${stale ? notice({ tone: 'warn', text }) : html`<p class="muted">${text}</p>`}
  ${board.invented ? html`<p class="muted small">${words.invented}</p>` : nothing} ${outage(words, dates, board)}`;
}

function outage(words: MonitorTerms, dates: DateWriter, { centre }: BoardReply): unknown {
  if (!isOutage(centre)) return nothing;
  const when = centre.since === null ? '' : dates.dayTime(centre.since);
  return notice({
    tone: 'warn',
    title: words.outage,
    text: fill(words.outageText, { n: centre.requests, k: centre.districts, when }),
    say: 'soon',
  });
}
