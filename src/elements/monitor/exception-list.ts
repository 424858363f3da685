import { exceptionsAt, exceptions, type BoardPlace, type CityPack, type Exception } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { MonitorTerms } from '../../locale/id-monitor.js';
import { button } from '../shared/button.js';
import type { DateWriter } from '../shared/dates.js';
import { icon, type IconPath } from '../shared/icon.js';
import { approvedIcon, clockIcon, hourglassIcon, warningIcon } from '../shared/icons.js';
import { placeWord } from '../shared/places-in.js';
import { emptyState } from '../shared/screen-states.js';

const icons: Readonly<Record<Exception, IconPath>> = { silent: hourglassIcon, late: clockIcon, warned: warningIcon };

/** How many are shown at first. */
const FIRST = 6;

/** What the list is made from. */
export interface ExceptionListOptions {
  readonly words: MonitorTerms;
  readonly pack: CityPack;
  readonly dates: DateWriter;
  readonly places: readonly BoardPlace[];
  /** When the board was read. */
  readonly at: string;
  /** Whether all are shown. */
  readonly all: boolean;
  readonly toggle: () => void;
  readonly pick: (place: string) => void;
}

/** What somebody should look into, the gravest first and in words. */
export function exceptionList(of: ExceptionListOptions): TemplateResult {
  const { words, pack, places, at } = of;
  const rows = places
    .flatMap((place) => exceptionsAt(place, at).map((what) => ({ place, what })))
    .sort((one, other) => exceptions.indexOf(one.what) - exceptions.indexOf(other.what));
  const shown = of.all ? rows : rows.slice(0, FIRST);
  return html`<section class="stack near" aria-label=${words.first.title}>
    <h3>${words.first.title}</h3>
    ${
      rows.length === 0
        ? emptyState({ icon: approvedIcon, title: words.first.none, text: words.first.noneText })
        : html`<ul class="exceptions">
            ${shown.map(
              ({ place, what }) =>
                html`<li>
                  <button type="button" class="tile exception" @click=${() => of.pick(place.place)}>
                    <span class="disc ${what === 'silent' ? 'danger' : 'warn'}">${icon(icons[what])}</span>
                    <span
                      ><b>${words.exception[what]}: ${placeWord(pack, place.place)}</b
                      ><span>${exceptionText(of, place, what)}</span></span
                    >
                  </button>
                </li>`,
            )}
          </ul>`
    }
    ${
      rows.length <= FIRST
        ? nothing
        : button({ label: of.all ? words.first.fewer : fill(words.first.more, { n: rows.length }), press: of.toggle })
    }
  </section>`;
}

function exceptionText({ words, dates }: ExceptionListOptions, place: BoardPlace, what: Exception): string {
  const { figures, waitsSince } = place;
  const officer = place.standIn ?? place.officer;
  const n = figures.officer;
  switch (what) {
    case 'silent':
      if (officer === null) return fill(words.silentNobody, { n });
      return officer.heardAt === null
        ? fill(words.silentNever, { name: officer.name, n })
        : fill(words.silentSince, { name: officer.name, n, when: dates.dayTime(officer.heardAt) });
    case 'late':
      return fill(words.lateSince, { n: figures.late, when: waitsSince === null ? '' : dates.dayTime(waitsSince) });
    case 'warned':
      return fill(words.warnedText, { n: figures.warned });
  }
}
