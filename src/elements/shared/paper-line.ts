import type { CityPack, Paper } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { StaffTerms } from '../../locale/staff-terms.js';
import { icon, type IconPath } from './icon.js';
import { approvedIcon, checkIcon, comesBackIcon, paperIcon } from './icons.js';
import { reasonOf, sayPaper } from './staff-words.js';
import type { Tone } from './tone.js';

const looks: Readonly<Record<Paper['status'], readonly [IconPath, Tone]>> = {
  needed: [paperIcon, 'calm'],
  collected: [checkIcon, 'accent'],
  waived: [checkIcon, 'calm'],
  accepted: [approvedIcon, 'ok'],
  returned: [comesBackIcon, 'danger'],
};

/** One paper as it stands: its name, what is done with it, and what was said about it. */
export function paperLine(pack: CityPack, words: StaffTerms, paper: Paper): TemplateResult {
  const [sign, tone] = looks[paper.status];
  const needed = paper.status === 'needed';
  const state = needed ? words.atHand[paper.atHand] : words.paper[paper.status];
  const optional = paper.needs.every((need) => !need.required && need.group === null);
  return html`<li class="paper ${tone}">
    ${icon(sign)}
    <div>
      <b>${sayPaper(words, paper)}</b>
      <p>${words.mode[paper.mode]}</p>
      ${optional && paper.condition ? html`<p>${words.optionalPaper}. <span>${paper.condition}</span></p>` : nothing}
      <p>${state}${paper.status === 'waived' && paper.note ? `: ${paper.note}` : ''}</p>
      ${paper.status === 'returned' ? html`<p class="reason">${returnReason(pack, paper)}</p>` : nothing}
    </div>
  </li>`;
}

/** Why the desk sent a paper back, with the desk's own sentence. */
export function returnReason(pack: CityPack, paper: Pick<Paper, 'reason' | 'note'>): string {
  const reason = reasonOf(pack.reasons.returnReasons, paper.reason);
  return [reason?.plain, paper.note].filter(Boolean).join(' ');
}
