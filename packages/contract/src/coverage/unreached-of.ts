import { covers, coversAny } from '../area.js';
import { placesOf } from '../city/lookup.js';
import type { CityPack } from '../city/pack.js';
import { HIDDEN_UNDER } from './hide-small.js';
import type { UnreachedReply } from './replies.js';
import { suggestStops, type KnownStop } from './suggest-stop.js';
import { keyOf, type CoverageCell, type CoverageTable } from './table.js';
import type { CityCoverage } from './told.js';

/** What the list of the unreached is made of. */
export interface UnreachedQuestion {
  readonly pack: CityPack;
  readonly coverage: CityCoverage;
  readonly area: string;
  /** Areas that the reader sees. */
  readonly seen: readonly string[];
  /** The latest table of places of each document that was counted, and its day. */
  readonly latest: ReadonlyMap<string, { readonly date: string; readonly table: CoverageTable }>;
  readonly stops: readonly KnownStop[];
  /** The city's day. */
  readonly today: string;
}

/** Most places and stops that are listed. */
const MOST_PLACES = 300;
const MOST_STOPS = 5;

/** Who does not own a document, place by place, and where the next stop would reach most of them. */
export function unreachedOf(of: UnreachedQuestion): UnreachedReply {
  const { pack, coverage, area, seen, latest } = of;
  const inside = placesOf(pack).filter((place) => covers(area, place) && coversAny(seen, place));
  const places = [...latest].flatMap(([document, { date, table }]) =>
    inside.flatMap((place) => {
      const cell = table.get(keyOf(place));
      if (cell === undefined) return [];
      const groups = coverage.groups.flatMap(({ code }) => {
        const found = table.get(keyOf(place, code));
        return found === undefined ? [] : [{ group: code, missing: missingOf(found) }];
      });
      return [
        { place, document, date, missing: missingOf(cell), denominator: cell.hidden ? null : cell.denominator, groups },
      ];
    }),
  );
  return {
    area,
    invented: pack.areasNote.rwInvented,
    hiddenUnder: HIDDEN_UNDER,
    documents: coverage.documents.filter(({ code }) => latest.has(code)).map(({ code, name }) => ({ code, name })),
    groups: coverage.groups,
    stops: suggestStops(places, of.stops, of.today).slice(0, MOST_STOPS),
    places: places.sort((one, other) => (other.missing ?? -1) - (one.missing ?? -1)).slice(0, MOST_PLACES),
  };
}

function missingOf({ hidden, numerator, denominator }: CoverageCell): number | null {
  return hidden ? null : denominator - numerator;
}
