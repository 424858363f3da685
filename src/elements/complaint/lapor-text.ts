import { areaName, takeOutNumbers, type CityPack, type ComplaintView } from '@halo-pamor/contract';
import { fill } from '../../locale/fill.js';
import type { ComplaintWords } from '../../locale/id-complaint.js';
import type { ComplaintDeskWords } from '../../locale/id-complaint-desk.js';
import type { DateWriter } from '../shared/dates.js';
import { topicOf } from './complaint-course.js';

/** What SP4N-LAPOR! asks for, ready to be copied; no number by which somebody could be known is in it. */
export function laporText(
  complaint: ComplaintView,
  of: {
    readonly own: ComplaintWords;
    readonly desk: ComplaintDeskWords;
    readonly pack: CityPack;
    readonly dates: DateWriter;
  },
): { readonly text: string; readonly taken: boolean } {
  const { own, desk, pack, dates } = of;
  const { text, taken } = takeOutNumbers(complaint.text === '' ? own.system : complaint.text);
  const ready = fill(desk.lapor.ready, {
    topic: own.topic[topicOf(complaint)][0],
    text,
    day: dates.day(complaint.openedAt),
    place: areaName(pack, complaint.place),
    office: pack.words.office,
  });
  return { text: ready, taken };
}
