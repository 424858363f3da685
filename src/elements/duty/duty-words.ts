import { areaName, usualDuties, type CityPack, type DutyCategory, type DutyView } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconPath } from '../shared/icon.js';
import {
  approvedIcon,
  checkIcon,
  closeIcon,
  hourglassIcon,
  onPhoneIcon,
  sendIcon,
  warningIcon,
} from '../shared/icons.js';
import type { Tone } from '../shared/tone.js';
import type { DutyStage } from './duty-stage.js';

/** The categories in the reader's language: those of the city by its texts, the usual ones by the plugin's words. */
export function categoriesIn({ pack, own }: Pick<DutyStage, 'pack' | 'own'>): readonly DutyCategory[] {
  return pack.duties ?? usualDuties.map((usual) => ({ ...usual, ...own.usual[usual.code] }));
}

/** What people call the category of a duty. */
export function dutyName(stage: Pick<DutyStage, 'pack' | 'own'>, { category }: DutyView): string {
  return categoriesIn(stage).find(({ code }) => code === category)?.name ?? category;
}

/** Where it was, as short as it stays clear: `RW 007, Kelurahan Margahayu, RT 003`. */
export function dutyPlace(pack: CityPack, { place, rt }: DutyView): string {
  const names = areaName(pack, place).split(', ').slice(0, 2);
  return [...names, ...(rt === null ? [] : [`${pack.words.subUnit} ${rt}`])].join(', ');
}

/** Where a duty stands, and what of it is still on this phone, in pills. */
export function dutyPills({ own, entries }: DutyStage, duty: DutyView): TemplateResult {
  const mine = entries.filter(({ requestId }) => requestId === duty.id);
  const parked = mine.some(({ state }) => state === 'parked');
  const waits = mine.length > 0 && !parked;
  return html`${standing(own, duty)}
  ${waits ? pill('calm', onPhoneIcon, own.waits) : nothing}${parked ? pill('danger', warningIcon, own.refused) : nothing}`;
}

function standing({ status }: DutyStage['own'], duty: DutyView): TemplateResult {
  switch (duty.status) {
    case 'noted':
      return duty.answerExpected ? pill('warn', hourglassIcon, status.expects) : pill('ok', checkIcon, status.noted);
    case 'passed-on':
      return pill('accent', sendIcon, status['passed-on']);
    case 'answered':
      return pill('ok', approvedIcon, status.answered);
    case 'withdrawn':
      return pill('calm', closeIcon, status.withdrawn);
  }
}

function pill(tone: Tone, sign: IconPath, words: string): TemplateResult {
  return html`<span class="pill tint ${tone}">${icon(sign)}<span>${words}</span></span>`;
}
