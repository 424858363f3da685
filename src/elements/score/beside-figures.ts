import type { ScoreReply } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { ScoreTerms } from '../../locale/id-score.js';
import { facts } from '../shared/facts.js';

/** A load that is a little above the middle changes nothing that anybody would notice. */
const WORTH_SAYING = 1.1;

/** What is seen beside the score and counts for nothing: duties, absence, friendliness, load. */
export function besideFigures(own: ScoreTerms, score: NonNullable<ScoreReply['score']>): TemplateResult {
  const { beside } = own;
  const { duties, awayDays, friendly, load } = score;
  return html`<section class="card stack near" part="card">
    <h3>${beside.title}</h3>
    ${facts([
      [beside.duties, duties],
      [beside.away, awayDays === 0 ? beside.awayNone : awayDays],
      [beside.friendly, friendly && fill(beside.friendlySum, friendly)],
      [beside.load, fill(beside.loadSum, { n: load.requests, median: load.median })],
    ])}
    ${
      load.factor >= WORTH_SAYING
        ? html`<p>
            ${fill(beside.loadMore, { factor: load.factor.toLocaleString(own.figures, { maximumFractionDigits: 1 }) })}
          </p>`
        : nothing
    }
  </section>`;
}
