import type { DutyView } from '@halo-pamor/contract';
import { idSheet } from '../../locale/id-sheet.js';
import { spoken } from '../../locale/spoken.js';
import { fileName, type Sheet } from '../shared/sheet/sheet.js';
import type { DutyStage } from './duty-stage.js';
import { dutyName, dutyPlace } from './duty-words.js';

/** The duties that are shown as a table, without what was told of people: a file goes further than a screen. */
export function dutySheet(stage: DutyStage, duties: readonly DutyView[]): Sheet {
  const { terms, own, pack, dates } = stage;
  const { column } = spoken(terms, 'sheet', idSheet);
  return {
    file: fileName(own.title),
    name: own.title,
    head: [column.happened, column.category, column.place, column.officer, column.people, column.status],
    rows: duties.map((duty) => [
      ...[`${dates.isoDay(duty.at)} ${dates.time(duty.at)}`, dutyName(stage, duty), dutyPlace(pack, duty)],
      ...[duty.officer?.name ?? null, duty.people, own.status[duty.status]],
    ]),
  };
}
