import { statusOf, turnIn, visitAtDoor, type RequestView } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { disc, icon, type IconPath } from '../shared/icon.js';
import { nextIcon, officerIcon, onPhoneIcon, warningIcon } from '../shared/icons.js';
import { statusPill } from '../shared/status-pill.js';
import type { Entry } from '../shared/session-state.js';
import type { Tone } from '../shared/tone.js';
import type { HomeState } from './citizen-state.js';
import { documentsOf, documentsOfEntry, type DocumentsLine } from './documents-line.js';

/** A request as a card that opens it: what, for whom, where it stands in words, and whose turn it is. */
export function requestCard(state: HomeState, request: RequestView, open: () => void): TemplateResult {
  return card(
    documentsOf(state.pack, request),
    asked(state, request.submittedAt),
    visitAtDoor(request, state.now(), state.pack.utcOffset)
      ? pill('accent', officerIcon, state.words.home.here)
      : html`${statusPill(state.terms, statusOf(request))}
          <span class="turn">${state.terms.turn[turnIn(request)]}</span>`,
    open,
  );
}

/** A request that is still on this phone. It is never shown as received. */
export function pendingCard(state: HomeState, entry: Entry, open: () => void): TemplateResult {
  const parked = entry.state === 'parked';
  const words = parked ? state.words.home.parked : state.words.home.willSend;
  return card(
    documentsOfEntry(state.pack, entry),
    asked(state, entry.createdAt),
    parked ? pill('danger', warningIcon, words) : pill('warn', onPhoneIcon, words),
    open,
  );
}

/** The moment by which two requests for the same documents and person are told apart. */
function asked({ words, dates }: HomeState, at: string): string {
  return fill(words.home.asked, { when: `${dates.shortDay(at)}, ${dates.time(at)}` });
}

function pill(tone: Tone, sign: IconPath, words: string): TemplateResult {
  return html`<span class="pill tint ${tone}">${icon(sign)}<span>${words}</span></span>`;
}

function card(of: DocumentsLine, when: string, status: unknown, open: () => void): TemplateResult {
  return html`<li>
    <button type="button" class="request" @click=${open}>
      ${disc(of.icon)}
      <span>
        <b>${of.title}</b>
        ${of.person ? html`<span class="of">${of.person}</span>` : nothing}
        <span class="of">${when}</span>
      </span>
      ${icon(nextIcon)}
      <span class="status">${status}</span>
    </button>
  </li>`;
}
