import type { CityPack, ScoreReply, ScoreRow } from '@halo-pamor/contract';
import type { ScoreTerms } from '../../locale/id-score.js';
import { idSheet } from '../../locale/id-sheet.js';
import { spoken } from '../../locale/spoken.js';
import type { SharedTerms } from '../../locale/terms.js';
import type { DateWriter } from '../shared/dates.js';
import { placeWord } from '../shared/places-in.js';
import { fileName, type Sheet } from '../shared/sheet/sheet.js';

/** Every entry of a month as a table, so that each figure can be counted again. */
export function scoreSheet(
  of: { readonly terms: SharedTerms; readonly own: ScoreTerms; readonly pack: CityPack; readonly dates: DateWriter },
  { month }: Pick<ScoreReply, 'month'>,
  rows: readonly ScoreRow[],
): Sheet {
  const { own, pack, dates } = of;
  const { column } = spoken(of.terms, 'sheet', idSheet);
  return {
    file: fileName(own.title, month),
    name: `${own.title} ${month}`,
    head: [
      ...[column.happened, column.figure, column.outcome, column.why, column.place],
      ...[column.items, column.contest, column.request],
    ],
    rows: rows.map(({ at, figure, outcome, why, place, items, contest, request }) => [
      ...[`${dates.isoDay(at)} ${dates.time(at)}`, own.figure[figure], own.outcome[outcome]],
      ...[why === null ? null : own.why[why], placeWord(pack, place), items.join(', ')],
      ...[contest === null ? null : own.status[contest.status], request],
    ]),
  };
}
