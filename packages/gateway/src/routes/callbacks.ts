import {
  sights,
  callbacksReply,
  covers,
  coversAny,
  districtOf,
  eventShape,
  placesOf,
  recordView,
  requestView,
  usualFairnessTerms,
  type CallbacksReply,
} from '@halo-pamor/contract';
import { jsonReply } from '../reply.js';
import type { CityDesk } from '../rules/city-desk.js';
import { drawLot } from '../rules/lot.js';
import type { Handler, Services } from '../services.js';
import { claimDraws, keepDraw, readDrawn, readUndrawn, type DrawnRow } from '../store/callbacks.js';
import { callerOf } from './caller.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A lot takes from so many days before it, so that a weekend without a lot is not left out. */
const DRAWN_FROM_DAYS = 3;
/** So many days a call can be made or looked up. */
const SHOWN_DAYS = 7;

/** `GET /v1/callbacks`: finished hand-overs that were drawn by lot in the districts of whoever asks; the first of a day draws. */
export function callbacks(services: Services): Handler {
  return async (call) => {
    const { actor, desk } = callerOf(call, services);
    const own = sights[actor.role] === 'city' ? [actor.city] : actor.areas;
    const places = placesOf(desk.pack).filter((place) => coversAny(own, place));
    const districts = [...new Set(places.map((place) => districtOf(place) ?? place))].sort();
    const { day, begins } = todayIn(desk, services.clock());
    const { callbacksADay: aDay } = desk.pack.fairness ?? usualFairnessTerms;
    const rows = await services.database.transaction(async (session) => {
      const fresh = await claimDraws(session, desk.code, day, districts);
      if (fresh.length > 0) {
        const from = new Date(begins - DRAWN_FROM_DAYS * DAY_MS).toISOString();
        const all = await readUndrawn(session, desk.code, from, new Date(begins).toISOString(), fresh);
        const drawn = drawLot(services.lotSecret, [desk.code, day], all, aDay, {
          group: ({ district }) => district,
          name: ({ request, number }) => `${request} ${String(number)}`,
        });
        await keepDraw(session, desk.code, day, drawn);
      }
      const since = new Date(begins + desk.pack.utcOffset * 60_000 - (SHOWN_DAYS - 1) * DAY_MS)
        .toISOString()
        .slice(0, 10);
      return readDrawn(session, desk.code, since, districts);
    });
    const seen = rows.filter(({ place }) => own.some((area) => covers(area, place)));
    await services.readings.views(
      actor,
      seen.map(({ view }) => view),
    );
    const reply: CallbacksReply = { day, aDay, callbacks: seen.map((row) => listed(row, desk)) };
    return jsonReply(JSON.stringify(callbacksReply().parse(reply)), { 'cache-control': 'no-store' });
  };
}

function listed(row: DrawnRow, desk: CityDesk): CallbacksReply['callbacks'][number] {
  const { items, applicant } = requestView().parse(JSON.parse(row.view));
  const event = eventShape().parse(JSON.parse(row.event));
  const brought: readonly string[] = event.type === 'items-delivered' ? event.data.items : [];
  const last = row.callback === null ? null : recordView().parse(JSON.parse(row.callback));
  const officer = desk.officers.find(({ id }) => id === row.carrier);
  return {
    day: row.day,
    request: row.request,
    handover: row.number,
    handedOverAt: row.at,
    place: row.place,
    items: items.filter(({ id }) => brought.includes(id)).map(({ name }) => name),
    name: applicant.name,
    phone: applicant.phone,
    officer: officer === undefined ? null : { id: officer.id, name: officer.name },
    noted:
      last?.kind === 'callback'
        ? { at: last.notedAt, reached: last.reached, handedOver: last.handedOver, friendly: last.friendly }
        : null,
  };
}

/** Today in the city, and when it began. */
function todayIn({ pack }: CityDesk, now: number): { readonly day: string; readonly begins: number } {
  const offset = pack.utcOffset * 60_000;
  const begins = Math.floor((now + offset) / DAY_MS) * DAY_MS - offset;
  return { day: new Date(begins + offset).toISOString().slice(0, 10), begins };
}
