import type { PublishedUnit } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { idComplaint } from '../../locale/id-complaint.js';
import { spoken } from '../../locale/spoken.js';
import { helpContacts } from '../citizen/help-contacts.js';
import { listField } from '../shared/field.js';
import { serviceIcon } from '../citizen/service-icon.js';
import { chatIcon, freeIcon } from '../shared/icons.js';
import { listIcon } from '../shared/icons-work.js';
import { notice } from '../shared/notice.js';
import { screenHeader } from '../shared/screen-header.js';
import { tile } from '../shared/tile.js';
import { sourceList, standingMark } from './standing-mark.js';
import type { StandardsState } from './standards-state.js';

/** Names of places are listed up to this many; more are counted. */
const MOST_PLACES = 30;

/** What can be done on the first screen. */
export interface ListActs {
  /** Code of the unit that is looked at; empty for all. */
  readonly unit: string;
  readonly choose: (unit: string) => void;
  readonly open: (service: string) => void;
  readonly information: () => void;
  readonly complain: () => void;
  readonly back: (() => void) | undefined;
}

/** The first screen: which unit, its services one below the other, and where to complain. */
export function serviceList(state: StandardsState, act: ListActs): TemplateResult {
  const { page, words, terms } = state;
  const unit = page.units.find(({ code }) => code === act.unit);
  const services =
    unit === undefined ? page.services : page.services.filter(({ code }) => unit.services.includes(code));
  return html`<div class="screen">
    ${screenHeader(terms, { title: `${words.title}, ${page.city.name}`, lead: words.lead, back: act.back })}
    ${notice({ tone: 'ok', icon: freeIcon, text: page.freeNotice })}
    ${listField({
      name: 'unit',
      label: words.unit,
      value: act.unit,
      empty: words.allUnits,
      entries: page.units.map(({ code, name }) => ({ value: code, label: name })),
      change: act.choose,
    })}
    ${unit === undefined ? nothing : about(state, unit)}
    <section class="stack" aria-labelledby="services">
      <h3 id="services">${words.services}</h3>
      <div class="tiles">
        ${services.map(({ code, name, plain }) =>
          tile({ title: name, text: plain, icon: serviceIcon(code), press: () => act.open(code) }),
        )}
      </div>
      ${services.length === 0 ? standingMark(words, 'missing') : nothing}
    </section>
    <section class="stack" aria-labelledby="elsewhere">
      <h3 id="elsewhere">${words.elsewhere}</h3>
      ${tile({ title: words.information, text: words.informationText, icon: listIcon, press: act.information })}
    </section>
    ${complaints(state, act)} ${notice({ tone: 'calm', title: words.unsureTitle, text: words.unsureText })}
  </div>`;
}

/** Where to complain, which needs no login. */
function complaints({ page, words, terms }: StandardsState, { complain }: ListActs): TemplateResult {
  const complaint = spoken(terms, 'complaint', idComplaint);
  return html`<section class="card" part="card" aria-labelledby="complain">
    <h3 id="complain">${words.complain}</h3>
    <p class="muted">${words.complainText}</p>
    ${tile({ title: complaint.title, text: complaint.lead, icon: chatIcon, press: complain })}
    ${helpContacts(terms, words, page.contacts)}
  </section>`;
}

function about({ words }: StandardsState, unit: PublishedUnit): TemplateResult {
  const { name, plain, address, hours, places, standing, sources } = unit;
  const { missing } = words.standing;
  const fact = (title: string, text: string) =>
    html`<div>
      <dt>${title}</dt>
      <dd>${text}</dd>
    </div>`;
  return html`<section class="card" part="card" aria-labelledby="unit-name">
    <h3 id="unit-name">${name}</h3>
    <p>${plain}</p>
    <dl class="facts">
      ${fact(words.unitFact.address, address ?? missing)} ${fact(words.unitFact.hours, hours ?? missing)}
      ${
        places.length === 0
          ? nothing
          : fact(
              words.unitFact.places,
              places.length > MOST_PLACES ? fill(words.unitFact.placesCount, { n: places.length }) : places.join(', '),
            )
      }
    </dl>
    ${standingMark(words, standing)} ${sourceList(words, sources)}
  </section>`;
}
