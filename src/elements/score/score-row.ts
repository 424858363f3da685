import type { CityPack, ScoreRow } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { ScoreTerms } from '../../locale/id-score.js';
import type { DateWriter } from '../shared/dates.js';
import { placeWord } from '../shared/places-in.js';

/** What a row is made from. */
export interface RowOptions {
  readonly row: ScoreRow;
  readonly own: ScoreTerms;
  readonly pack: CityPack;
  readonly dates: DateWriter;
  readonly now: () => Date;
  /** Whose it is, where that is not the reader. */
  readonly officer?: string | undefined;
  /** What can be done about it. */
  readonly actions?: unknown;
}

const tones = { good: 'ok', against: 'warn', outside: 'calm' } as const;

/** One entry: how it speaks and why, in words, what is behind it, and what was said against it. */
export function scoreRow(of: RowOptions): TemplateResult {
  const { row, own, pack, dates } = of;
  const about = [placeWord(pack, row.place), ...row.items].join(' · ');
  return html`<li class="card stack near" part="card">
    <div class="row-head">
      <b>${row.why === null ? own.figure[row.figure] : own.why[row.why]}</b>
      <span class="pill tint ${tones[row.outcome]}">${own.outcome[row.outcome]}</span>
    </div>
    <p class="muted">${dates.dayTime(row.at)}<br />${about}</p>
    ${row.contest === null ? nothing : contestWords(of, row.contest)}
    ${of.actions === undefined ? nothing : html`<div class="stack near">${of.actions}</div>`}
  </li>`;
}

function contestWords(
  { own, dates, officer, now }: RowOptions,
  { status, text, answer, answerBy }: NonNullable<ScoreRow['contest']>,
): TemplateResult {
  const { contest } = own;
  const by = status === 'open' && now().toISOString() > answerBy ? contest.late : contest.until;
  return html`<div class="stack near">
    <p>
      <b>${officer === undefined ? contest.own : fill(contest.said, { name: officer })}:</b>
      <span class="pill tint accent">${own.status[status]}</span>
    </p>
    <p class="said">${text}</p>
    ${
      answer === null
        ? html`<p class="muted small">${fill(by, { when: dates.dayTime(answerBy) })}</p>`
        : html`<p><b>${contest.answer}:</b></p>
            <p class="said">${answer.text}</p>`
    }
  </div>`;
}
