import { areaName, type CityPack, type ComplaintView } from '@halo-pamor/contract';
import type { ComplaintWords } from '../../locale/id-complaint.js';
import { idSheet } from '../../locale/id-sheet.js';
import { spoken } from '../../locale/spoken.js';
import type { DateWriter } from '../shared/dates.js';
import type { SharedTerms } from '../../locale/terms.js';
import { fileName, type Sheet } from '../shared/sheet/sheet.js';
import { topicOf } from './complaint-course.js';

/** The complaints that are listed as a table: where each stands and by when, not what was said, by whom or about whom. */
export function complaintsSheet(
  of: {
    readonly terms: SharedTerms;
    readonly own: ComplaintWords;
    readonly pack: CityPack;
    readonly dates: DateWriter;
    readonly title: string;
  },
  complaints: readonly ComplaintView[],
): Sheet {
  const { own, pack, dates, title } = of;
  const { column } = spoken(of.terms, 'sheet', idSheet);
  const day = (at: string | null) => (at === null ? null : dates.isoDay(at));
  return {
    file: fileName(title),
    name: title,
    head: [column.opened, column.topic, column.status, column.due, column.closed, column.place, column.service],
    rows: complaints.map((each) => [
      ...[
        day(each.openedAt),
        own.topic[topicOf(each)][0],
        own.status[each.status],
        day(each.dueAt),
        day(each.closedAt),
      ],
      ...[areaName(pack, each.place), each.service],
    ]),
  };
}
