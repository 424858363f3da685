import type { OfficersReply } from '@halo-pamor/contract';
import { areaName } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { contactLinks } from '../shared/contact-links.js';
import { disc } from '../shared/icon.js';
import { officerIcon } from '../shared/icons.js';
import type { HomeState } from './citizen-state.js';

/**
 * The officer of a place with calls and messages. `id` picks the one who has the request; otherwise the first who
 * serves the place. A list that is not a real one says so.
 */
export function officerCard(
  state: HomeState,
  of: { readonly area: string | undefined; readonly id?: string | undefined; readonly name?: string | undefined },
): TemplateResult {
  const { words, terms, pack } = state;
  const reply = of.area === undefined ? undefined : state.officersOf(of.area);
  const found = pick(reply, of.id);
  const name = found?.name ?? of.name;
  if (name === undefined) {
    return html`<div class="by-icon">
      ${disc(officerIcon)}
      <div>
        <b>${words.officer.none}</b>
        <p class="muted small">${words.officer.noneText}</p>
      </div>
    </div>`;
  }
  return html`<div class="by-icon">
      ${disc(officerIcon)}
      <div>
        <b data-officer translate="no">${name}</b>
        <p class="muted small">${pack.words.officer}, ${areaName(pack, of.area ?? '')}</p>
        ${reply?.invented ? html`<p class="small invented">${words.home.invented}</p>` : nothing}
      </div>
    </div>
    ${contactLinks(terms, { phone: found?.phone, name })}
    <p class="muted small">${words.officer.safety}</p>`;
}

function pick(reply: OfficersReply | undefined, id: string | undefined): OfficersReply['officers'][number] | undefined {
  return id === undefined ? reply?.officers[0] : reply?.officers.find((officer) => officer.id === id);
}
