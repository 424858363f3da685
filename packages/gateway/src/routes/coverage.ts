import {
  sights,
  areaLevel,
  covers,
  coveragePageOf,
  coverageQuery,
  unreachedOf,
  unreachedQuery,
  type CoverageTable,
} from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import { cityDay } from '../rules/city-day.js';
import type { DocumentTables } from '../rules/coverage-tables.js';
import type { Handler, Services } from '../services.js';
import { readStops } from '../store/coverage-read.js';
import { callerOf } from './caller.js';
import { deskAsked } from './city.js';
import { read } from './read.js';

/** `GET /v1/coverage`: who owns a document in an area, over the years and by its parts; for everybody. */
export function coverage({ desks, coverage: known }: Services): Handler {
  return async ({ query, bearer }) => {
    const { code, document: asked, area, level } = read(coverageQuery, query);
    const desk = deskAsked(desks, code, bearer);
    if (desk?.coverage === undefined) throw new ProblemError('not-found');
    const city = desk.code;
    const counted = await known.counted(city);
    const [first] = desk.coverage.documents.filter(
      (each) => counted.includes(each.code) || desk.coverage?.told.some(({ document }) => document === each.code),
    );
    const document = asked ?? first?.code ?? desk.coverage.documents[0]?.code ?? '';
    const page = coveragePageOf({
      ...{ pack: desk.pack, coverage: desk.coverage, tables: await known.tables(city, document) },
      ...{ counted, document, area: area ?? city, level },
    });
    if (page === undefined) throw new ProblemError('not-found');
    return jsonReply(JSON.stringify(page), { 'cache-control': 'no-cache' });
  };
}

/** `GET /v1/coverage/unreached`: who does not own a document, place by place, and where the next stop would reach most. */
export function unreached(services: Services): Handler {
  const known = services.coverage;
  return async (call) => {
    const { actor, desk } = callerOf(call, services);
    const { area = actor.city } = read(unreachedQuery, call.query);
    const seen = sights[actor.role] === 'city' ? [actor.city] : actor.areas;
    const isSeen = seen.some((own) => covers(own, area) || covers(area, own));
    if (desk.coverage === undefined || !isSeen) throw new ProblemError('not-found');
    const documents = await known.counted(actor.city);
    const latest = await Promise.all(
      documents.map(async (document) => [document, latestOf(await known.tables(actor.city, document))] as const),
    );
    const reply = unreachedOf({
      ...{ pack: desk.pack, coverage: desk.coverage, area, seen },
      latest: new Map(latest.flatMap(([document, found]) => (found === undefined ? [] : [[document, found] as const]))),
      stops: await readStops(services.database, actor.city),
      today: cityDay(desk.pack, services.clock()),
    });
    return jsonReply(JSON.stringify(reply), { 'cache-control': 'no-store' });
  };
}

/** The last day on which places were counted. */
function latestOf(tables: DocumentTables): { date: string; table: CoverageTable } | undefined {
  const days = [...tables].sort(([one], [other]) => (one < other ? 1 : -1));
  const found = days.find(([, table]) => [...table.values()].some(({ area }) => isPlace(area)));
  return found && { date: found[0], table: found[1] };
}

function isPlace(area: string): boolean {
  const level = areaLevel(area);
  return level === 'rw' || level === 'village';
}
