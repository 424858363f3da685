import { exceptionsAt, type BoardPlace, type CityPack } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { MonitorTerms } from '../../locale/id-monitor.js';
import { placeWord } from '../shared/places-in.js';
import type { Part } from './breakdown.js';

/** How a place looks on the map: nothing to do, work, much of it, or something that somebody should look into. */
export type PlaceLook = 'calm' | 'work' | 'much' | 'bad';

/** From how many open requests on a place has much to do. */
const MUCH = 5;

/** How a place looks. */
function lookOf(place: BoardPlace, at: string): PlaceLook {
  if (exceptionsAt(place, at).length > 0) return 'bad';
  const { open } = place.figures;
  return open === 0 ? 'calm' : open < MUCH ? 'work' : 'much';
}

/** What the map is made from. */
export interface PlaceMapOptions {
  readonly words: MonitorTerms;
  readonly pack: CityPack;
  readonly parts: readonly Part[];
  readonly at: string;
  /** The place that is read now. */
  readonly picked: string | undefined;
  readonly pick: (place: string) => void;
  readonly open: (area: string) => void;
}

/**
 * Every place as one square, part by part. A square is told by shape as well as by colour: an empty one has no work, a dot
 * work, a full one much, and one with a mark is to be looked into. Of each part one square is in the order of the tab key; the
 * arrows move within it.
 */
export function placeMap(of: PlaceMapOptions): TemplateResult {
  const { words, parts } = of;
  return html`<section class="stack near" aria-label=${words.map.title}>
    <h3>${words.map.title}</h3>
    <p class="muted small">${words.map.how}</p>
    <ul class="legend" aria-hidden="true">
      ${(['calm', 'work', 'much', 'bad'] as const).map(
        (look) => html`<li><span class="cell ${look}"></span>${words.map[look]}</li>`,
      )}
    </ul>
    <div class="parts">${parts.map((part) => onePart(of, part))}</div>
  </section>`;
}

function onePart(of: PlaceMapOptions, { code, name, figures, places }: Part): TemplateResult {
  const { words, pack, at, picked } = of;
  const inTab = places.some(({ place }) => place === picked) ? picked : places[0]?.place;
  return html`<div class="part">
    <button type="button" class="part-name" @click=${() => of.open(code)}>
      <b>${name}</b
      ><span class="number muted"
        >${figures.open.toLocaleString(words.figures)}<span class="unseen"> ${words.figure.open}</span></span
      >
    </button>
    <div class="cells" role="group" aria-label=${name} @keydown=${moveWithin}>
      ${places.map((place) => {
        const look = lookOf(place, at);
        const label = fill(words.map.cell, { place: placeWord(pack, place.place), open: place.figures.open });
        return html`<button
          type="button"
          class="cell ${look}"
          tabindex=${place.place === inTab ? '0' : '-1'}
          aria-label=${`${label}, ${words.map[look]}`}
          aria-pressed=${place.place === picked ? 'true' : 'false'}
          @click=${() => of.pick(place.place)}
        ></button>`;
      })}
    </div>
  </div>`;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Moves the focus to the next square, or the one above or below it. */
function moveWithin(event: KeyboardEvent): void {
  const { currentTarget, target, key } = event;
  if (!(currentTarget instanceof HTMLElement) || !(target instanceof HTMLElement)) return;
  const cells = [...currentTarget.querySelectorAll<HTMLElement>('.cell')];
  const at = cells.indexOf(target);
  const isRow = key === 'ArrowDown' || key === 'ArrowUp';
  const to = isRow ? inOtherRow(cells, at, key === 'ArrowDown' ? 1 : -1) : cells[at + (STEPS[key] ?? Number.NaN)];
  if (to === undefined) return;
  event.preventDefault();
  for (const cell of cells) cell.tabIndex = cell === to ? 0 : -1;
  to.focus();
}

/** The square in the next row that stands closest. */
function inOtherRow(cells: readonly HTMLElement[], at: number, step: 1 | -1): HTMLElement | undefined {
  const from = cells[at];
  if (from === undefined) return undefined;
  const inOrder = step === 1 ? cells.slice(at + 1) : cells.slice(0, at).reverse();
  const row = inOrder.find((cell) => cell.offsetTop !== from.offsetTop)?.offsetTop;
  const distance = (cell: HTMLElement) => Math.abs(cell.offsetLeft - from.offsetLeft);
  return inOrder
    .filter((cell) => cell.offsetTop === row)
    .sort((one, other) => distance(one) - distance(other))
    .at(0);
}
