import {
  sights,
  boardQuery,
  covers,
  coversAny,
  noFigures,
  OUTAGE_LOOK_HOURS,
  placesOf,
  type BoardPlace,
  type BoardReply,
} from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import { boardQuestion } from '../rules/board-question.js';
import type { Handler, Services } from '../services.js';
import { readCentreWaits, readPlaces, readSigns } from '../store/board.js';
import { readCoversAt } from '../store/covers.js';
import { callerOf } from './caller.js';
import { read } from './read.js';

const HOUR_MS = 3_600_000;

/** `GET /v1/board`: what is counted of each place in an area that the caller sees, and who serves it. */
export function board(services: Services): Handler {
  return async (call) => {
    const { actor, desk } = callerOf(call, services);
    const { area = actor.city } = read(boardQuery, call.query);
    const own = sights[actor.role] === 'city' ? [actor.city] : actor.areas;
    const seen = placesOf(desk.pack).filter((place) => covers(area, place) && coversAny(own, place));
    if (seen.length === 0) throw new ProblemError('not-found');
    const at = new Date(services.clock());
    const [counted, signs, centre, covered] = await Promise.all([
      readPlaces(services.database, boardQuestion(desk.pack, area, at)),
      readSigns(services.database, actor.city),
      readCentreWaits(services.database, {
        city: actor.city,
        area,
        since: new Date(at.getTime() - OUTAGE_LOOK_HOURS * HOUR_MS).toISOString(),
      }),
      readCoversAt(services.database, actor.city, at.toISOString()),
    ]);
    const texts = new Map(counted.map(({ place, text }) => [place, text]));
    const heard = <P extends { readonly id: string }>(person: P) => ({
      ...person,
      heardAt: signs.get(person.id) ?? null,
    });
    const served = seen.map((place) => {
      const officer = desk.officerFor(place);
      const cover = covered.find((each) => each.area === place && each.officer === officer?.id);
      const people: Pick<BoardPlace, 'officer' | 'standIn'> = {
        officer: officer && heard(officer),
        ...(cover && { standIn: { ...heard(cover.standIn), until: cover.until } }),
      };
      return joined(texts.get(place) ?? workless(place), people);
    });
    const invented = desk.pack.areasNote.rwInvented || desk.officers.some((officer) => officer.invented);
    const about: Omit<BoardReply, 'places'> = { at: at.toISOString(), area, invented, centre };
    const text = `${JSON.stringify(about).slice(0, -1)},"places":[${served.join()}]}`;
    return jsonReply(text, { 'cache-control': 'no-store' });
  };
}

/** The text of a place where nothing is to be done. */
function workless(place: string): string {
  const counts: Pick<BoardPlace, 'place' | 'figures' | 'waitsSince'> = { place, figures: noFigures, waitsSince: null };
  return JSON.stringify(counts);
}

/** The object that PostgreSQL wrote, with more members: it is not read only to be written again. */
function joined(text: string, more: object): string {
  return `${text.slice(0, -1)},${JSON.stringify(more).slice(1)}`;
}
