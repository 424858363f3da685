import { areaLevel, covers } from '../area.js';
import { areaName, placesOf } from '../city/lookup.js';
import type { CityPack } from '../city/pack.js';
import { percentOf } from './count.js';
import { courseOf } from './course.js';
import { HIDDEN_UNDER } from './hide-small.js';
import { parentArea } from './parent-area.js';
import type { CoverageLevel, CoveragePage, CoverageRow } from './replies.js';
import { keyOf, type CoverageCell, type CoverageTable } from './table.js';
import type { CityCoverage } from './told.js';

/** What a page of coverage is made of. */
export interface CoverageQuestion {
  readonly pack: CityPack;
  readonly coverage: CityCoverage;
  /** Tables of the document by their day. */
  readonly tables: ReadonlyMap<string, CoverageTable>;
  /** Codes of documents that were counted. */
  readonly counted: readonly string[];
  readonly document: string;
  readonly area: string;
  readonly level: CoverageLevel | undefined;
}

/** Every area of a city: itself, its districts, their villages and the RW of these. */
export function coverageAreas(pack: CityPack): string[] {
  return [
    pack.city.code,
    ...pack.areas.flatMap(({ code, villages }) => [code, ...villages.map((village) => village.code)]),
    ...placesOf(pack).filter((place) => areaLevel(place) === 'rw'),
  ];
}

/** Makes the page about one document in one area. Undefined where the document or the area is none of the city's. */
export function coveragePageOf(of: CoverageQuestion): CoveragePage | undefined {
  const { pack, coverage, tables, counted, document, area } = of;
  const told = coverage.told.filter((each) => each.document === document && area === pack.city.code);
  const known = coverage.documents.filter(
    ({ code }) => counted.includes(code) || coverage.told.some((each) => each.document === code),
  );
  const about = coverage.documents.find(({ code }) => code === document);
  if (about === undefined || !coverageAreas(pack).includes(area)) return undefined;
  const days = [...tables.keys()].sort();
  const course = days.flatMap((date) => {
    const cell = tables.get(date)?.get(keyOf(area));
    return cell === undefined ? [] : [{ date, cell }];
  });
  const above = parentArea(area);
  const level = of.level ?? below(pack, area);
  const inside = level === undefined ? [] : areasAt(pack, area, level);
  const last = days.findLast((date) => inside.some((code) => tables.get(date)?.has(keyOf(code))));
  const table = last === undefined ? undefined : tables.get(last);
  const places = placesOf(pack);
  const row = (code: string, name: string, cell: CoverageCell | undefined): CoverageRow =>
    rowOf(code, name, places.filter((place) => covers(code, place)).length, cell);
  const lastOwn = course.at(-1);
  const own = lastOwn && tables.get(lastOwn.date);
  return {
    city: { code: pack.city.code, name: pack.city.name },
    words: pack.words,
    theme: pack.theme,
    invented: pack.areasNote.rwInvented,
    hiddenUnder: HIDDEN_UNDER,
    area: { code: area, name: areaName(pack, area) },
    above: above === undefined ? null : { code: above, name: areaName(pack, above) },
    document: about,
    documents: known.map(({ code, name }) => ({ code, name })),
    course: courseOf(told, course).map((point) => ({ ...point, sources: [...point.sources] })),
    parts:
      level === undefined || last === undefined || table === undefined
        ? null
        : { date: last, level, rows: inside.map((code) => row(code, partName(pack, code), table.get(keyOf(code)))) },
    groups: coverage.groups.flatMap(({ code, name }) => {
      const cell = own?.get(keyOf(area, code));
      return cell === undefined ? [] : [{ ...row(area, name, cell), code }];
    }),
  };
}

/** The level right below an area; undefined below an RW, and below a village that has none. */
function below(pack: CityPack, area: string): CoverageLevel | undefined {
  const level = areaLevel(area);
  if (level === 'city') return 'district';
  if (level === 'district') return 'village';
  return level === 'village' && areasAt(pack, area, 'rw').length > 0 ? 'rw' : undefined;
}

function areasAt(pack: CityPack, area: string, level: CoverageLevel): string[] {
  return coverageAreas(pack).filter((code) => code !== area && areaLevel(code) === level && covers(area, code));
}

/** What a part is called beside its own kind: the name of a district or village, `RW 007` and its village. */
function partName(pack: CityPack, code: string): string {
  const [smallest = code, village] = areaName(pack, code).split(', ');
  return areaLevel(code) === 'rw' && village !== undefined ? `${smallest}, ${village}` : smallest;
}

function rowOf(code: string, name: string, of: number, cell: CoverageCell | undefined): CoverageRow {
  if (cell === undefined || cell.hidden) {
    const nothing = { numerator: null, denominator: null, percent: null, from: null };
    return { code, name, ...nothing, hidden: cell?.hidden ?? false, of };
  }
  const { numerator, denominator, from } = cell;
  return { code, name, numerator, denominator, percent: percentOf(cell), hidden: false, from, of };
}
