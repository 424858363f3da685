import { areaName, rwOf, villageOf, type CityPack, type StopView } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { icon, type IconPath } from '../shared/icon.js';
import { approvedIcon, calendarIcon, checkIcon, warningIcon } from '../shared/icons.js';
import { playIcon } from '../shared/icons-work.js';
import type { Tone } from '../shared/tone.js';
import type { OutreachStage } from './outreach-stage.js';
import { serviceWord } from './stop-services.js';

/** The smallest named place of a stop, as people say it: `Kampung Long Apari`. */
export function stopPlace(pack: CityPack, place: string): string {
  const [first = place, second = ''] = areaName(pack, place).split(', ');
  return rwOf(place) === undefined || villageOf(place) === undefined ? first : `${first}, ${second}`;
}

/** Day and hours of a stop, in the words of the place. */
export function stopWhen({ words, dates }: OutreachStage, { day, from, until }: StopView): string {
  // Noon of the day in any Indonesian zone is the same day.
  return fill(words.stop.when, {
    day: dates.day(`${day}T04:00:00Z`),
    from: dates.clock(from),
    until: dates.clock(until),
  });
}

/** Services in the words people use. */
export function wantWords(pack: CityPack, codes: readonly string[]): string {
  return codes.map((code) => serviceWord(pack, code)).join(', ');
}

/** Where a stop stands, in a pill. */
export function stopPill({ words }: OutreachStage, stop: StopView): TemplateResult {
  const differs = stop.closing?.balance === 'differs';
  const [tone, sign, label]: readonly [Tone, IconPath, string] = differs
    ? ['danger', warningIcon, words.status.differs]
    : stop.status === 'planned'
      ? ['calm', calendarIcon, words.status.planned]
      : stop.status === 'open'
        ? ['accent', playIcon, words.status.open]
        : ['ok', stop.closing === null ? checkIcon : approvedIcon, words.status.closed];
  return html`<span class="pill tint ${tone}">${icon(sign)}<span>${label}</span></span>`;
}
