import type { CoverStatus, CoverView } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { icon, type IconPath } from '../shared/icon.js';
import { approvedIcon, checkIcon, closeIcon, hourglassIcon } from '../shared/icons.js';
import { playIcon } from '../shared/icons-work.js';
import type { Tone } from '../shared/tone.js';
import type { CoverStage } from './cover-stage.js';

const looks: Readonly<Record<CoverStatus, readonly [Tone, IconPath]>> = {
  proposed: ['warn', hourglassIcon],
  declined: ['danger', closeIcon],
  agreed: ['accent', checkIcon],
  begun: ['ok', playIcon],
  ended: ['calm', approvedIcon],
  'handed-over': ['ok', approvedIcon],
};

/** Where a cover stands, in a pill. */
export function coverPill({ own }: CoverStage, { status }: CoverView): TemplateResult {
  const [tone, sign] = looks[status];
  return html`<span class="pill tint ${tone}">${icon(sign)}<span>${own.status[status]}</span></span>`;
}

/** From when to when a cover holds. */
export function coverTime({ own, dates }: CoverStage, { from, until, forGood }: CoverView): string {
  const begins = dates.day(from);
  if (forGood) return fill(own.forGood, { from: begins });
  return until === null
    ? fill(own.openSpan, { from: begins })
    : fill(own.span, { from: begins, until: dates.day(until) });
}
