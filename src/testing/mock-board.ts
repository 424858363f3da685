import {
  ANSWER_WITHIN_HOURS,
  boardQuery,
  covers,
  coversAny,
  districtOf,
  noFigures,
  openWarnings,
  originalsOut,
  OUTAGE_LOOK_HOURS,
  placeInQueue,
  placesOf,
  sights,
  type BoardPlace,
  type BoardReply,
  type Figures,
  type RequestView,
  type StoredEvent,
} from '@halo-pamor/contract';
import { callerOf, jsonResponse, MockProblem, queryOf, readAs, type MockAnswer } from './mock-call.js';
import type { MockParts } from './mock-parts.js';

const HOUR_MS = 3_600_000;
const VISITS: readonly StoredEvent['type'][] = ['papers-collected', 'visit-failed', 'items-delivered'];

/** Answers of the board: counted afresh from the requests at each reading. */
export function boardAnswers({ register, now, pack, officers }: MockParts) {
  const board: MockAnswer = (call) => {
    const actor = callerOf(call);
    const { area = actor.city } = readAs(boardQuery, queryOf(call));
    const own = sights[actor.role] === 'city' ? [actor.city] : actor.areas;
    const seen = placesOf(pack).filter((place) => covers(area, place) && coversAny(own, place));
    if (seen.length === 0) throw new MockProblem('not-found');
    const at = now();
    const lateBefore = new Date(at - ANSWER_WITHIN_HOURS * HOUR_MS).toISOString();
    const offset = pack.utcOffset * 60_000;
    const today = new Date(Math.floor((at + offset) / (24 * HOUR_MS)) * 24 * HOUR_MS - offset).toISOString();
    const events = (view: RequestView) => register.events(view.id);
    const places = seen.map((place): BoardPlace => {
      const here = register.all().filter((view) => view.place === place);
      const unanswered = here.filter((view) => {
        const queue = placeInQueue(view);
        return queue.status === 'submitted' && queue.turn === 'officer';
      });
      const count = (isCounted: (view: RequestView, turn: string) => boolean) =>
        here.filter((view) => isCounted(view, placeInQueue(view).turn)).length;
      const figures: Figures = {
        ...noFigures,
        open: count((_view, turn) => turn !== 'nobody'),
        officer: count((_view, turn) => turn === 'officer' || turn === 'officer-or-citizen'),
        operator: count((_view, turn) => turn === 'operator'),
        centre: count((_view, turn) => turn === 'centre'),
        carrier: count((_view, turn) => turn === 'carrier'),
        citizen: count((_view, turn) => turn === 'citizen'),
        unanswered: unanswered.length,
        late: unanswered.filter(({ submittedAt }) => submittedAt < lateBefore).length,
        warned: count((view) => openWarnings(view).length > 0),
        visits: count((view) => events(view).some((event) => VISITS.includes(event.type) && event.at >= today)),
        originals: count((view) => originalsOut(view).length > 0),
      };
      const officer = officers.officers.find(({ areas }) => areas.includes(place));
      const heard = register
        .all()
        .flatMap(events)
        .filter(({ by }) => by.id === officer?.id)
        .map((event) => event.at)
        .sort();
      return {
        place,
        figures,
        waitsSince: unanswered.map(({ submittedAt }) => submittedAt).sort()[0] ?? null,
        officer: officer === undefined ? null : { id: officer.id, name: officer.name, heardAt: heard.at(-1) ?? null },
      };
    });
    const lately = new Date(at - OUTAGE_LOOK_HOURS * HOUR_MS).toISOString();
    const waiting = register
      .all()
      .filter((view) => covers(area, view.place) && placeInQueue(view).turn === 'centre' && view.changedAt >= lately);
    const reply: BoardReply = {
      at: new Date(at).toISOString(),
      area,
      invented: true,
      centre: {
        requests: waiting.length,
        districts: new Set(waiting.map(({ place }) => districtOf(place))).size,
        since: waiting.map(({ changedAt }) => changedAt).sort()[0] ?? null,
      },
      places,
    };
    return jsonResponse(reply);
  };
  return { board };
}
