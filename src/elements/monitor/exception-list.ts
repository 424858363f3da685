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
export const FIRST_EXCEPTIONS = 6;
/** How many come with each further look: a city may have thousands, and nobody looks into more at once. */
const STEP = 60;

/** What the list is made from. */
export interface ExceptionListOptions {
  readonly words: MonitorTerms;
  readonly pack: CityPack;
  readonly dates: DateWriter;
  readonly places: readonly BoardPlace[];
  /** When the board was read. */
  readonly at: string;
  /** How many are shown, where there are so many. */
  readonly shown: number;
  readonly show: (shown: number) => void;
  readonly pick: (place: string) => void;
}

/** What somebody should look into, the gravest first and in words. */
export function exceptionList(of: ExceptionListOptions): TemplateResult {
  const { words, pack, places, at } = of;
  const rows = places
    .flatMap((place) => exceptionsAt(place, at).map((what) => ({ place, what })))
    .sort((one, other) => exceptions.indexOf(one.what) - exceptions.indexOf(other.what));
  const shown = rows.slice(0, of.shown);
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
    ${rows.length <= FIRST_EXCEPTIONS ? nothing : furtherLine(of, shown.length, rows.length)}
  </section>`;
}

/** How many of them stand here, and the ways to more and back to the first. */
function furtherLine(
  { words: { first, figures }, show }: ExceptionListOptions,
  shown: number,
  all: number,
): TemplateResult {
  const number = (n: number) => n.toLocaleString(figures);
  const next = Math.min(all, shown < STEP ? STEP : shown + STEP);
  const more = next === all ? fill(first.more, { n: number(all) }) : fill(first.further, { n: number(next - shown) });
  return html`<p class="muted" role="status">${fill(first.shown, { shown: number(shown), n: number(all) })}</p>
    <div class="bar">
      ${shown === all ? nothing : button({ label: more, press: () => show(next) })}
      ${shown === FIRST_EXCEPTIONS ? nothing : button({ label: first.fewer, press: () => show(FIRST_EXCEPTIONS) })}
    </div>`;
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
