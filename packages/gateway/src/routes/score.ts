import {
  absencesOf,
  callbackEntries,
  coversAny,
  entriesOf,
  friendliness,
  loadOf,
  monthOf,
  monthSpan,
  officerScore,
  opensToOthers,
  placesOf,
  scoreQuery,
  usualFairnessTerms,
  type CallbackView,
  type ContestView,
  type CoverView,
  type DutyView,
  type MonthSpan,
  type RecordView,
  type ScoreReply,
} from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import type { CityDesk, DeskOfficer } from '../rules/city-desk.js';
import type { Handler, Services } from '../services.js';
import { isMonthOpened, openMonth, readCame, readCases, readScoreRecords } from '../store/score.js';
import { callerOf, type Caller } from './caller.js';
import { read } from './read.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * `GET /v1/score`: an officer's month. The officer sees it as it runs. Others see it from the third working day after its end,
 * or as soon as the officer has looked at it when it was over.
 */
export function score(services: Services): Handler {
  return async (call) => {
    const caller = callerOf(call, services);
    const { desk, actor } = caller;
    const { utcOffset } = desk.pack;
    const asked = read(scoreQuery, call.query);
    const at = new Date(services.clock()).toISOString();
    const { month = monthOf(at, utcOffset) } = asked;
    if (month > monthOf(at, utcOffset)) throw new ProblemError('not-found');
    const officer = seenOfficer(caller, asked.officer);
    const span = monthSpan(month, utcOffset);
    const isRunning = at < span.until;
    const isOwn = officer.id === actor.id;
    if (isOwn && !isRunning) await openMonth(services.database, desk.code, officer.id, month);
    const isSeen = isOwn ? !isRunning : await isMonthOpened(services.database, desk.code, officer.id, month);
    const opensAt = opensToOthers(span, desk.promise.clock);
    const reply: ScoreReply = {
      officer: { id: officer.id, name: officer.name },
      month,
      at,
      isRunning,
      opensAt,
      isSeen,
      score: isOwn || isSeen || at >= opensAt ? await monthlyScore(services, desk, officer, span, at) : null,
    };
    return jsonReply(JSON.stringify(reply), { 'cache-control': 'no-store' });
  };
}

/** The officer whose month is asked for: an officer's own, or one who serves a place of whoever asks. */
function seenOfficer({ desk, actor }: Caller, asked: string | undefined): Pick<DeskOfficer, 'id' | 'name' | 'areas'> {
  if (actor.role === 'officer') {
    if (asked !== undefined && asked !== actor.id) throw new ProblemError('not-found');
    return actor;
  }
  const officer = desk.officers.find(({ id }) => id === asked);
  const isSeen = actor.role === 'manager' || officer?.areas.some((area) => coversAny(actor.areas, area)) === true;
  if (officer === undefined || !isSeen) throw new ProblemError('not-found');
  return officer;
}

async function monthlyScore(
  { database }: Services,
  desk: CityDesk,
  officer: Pick<DeskOfficer, 'id' | 'areas'>,
  span: MonthSpan,
  now: string,
): Promise<NonNullable<ScoreReply['score']>> {
  const [cases, records, came] = await Promise.all([
    readCases(database, desk.code, officer.id, span),
    readScoreRecords(database, desk.code, officer.id),
    readCame(database, desk.code, span),
  ]);
  const covers = records.filter(isCover);
  const callbacks = records.filter(isCallback).filter(({ handedOverAt }) => isIn(span, handedOverAt));
  const stoodIn = covers.filter(
    ({ standIn, from, until }) =>
      standIn.id === officer.id && from < span.until && !(until !== null && until <= span.from),
  );
  const places = placesOf(desk.pack);
  const own = places.filter((place) => coversAny(officer.areas, place));
  const load = loadOf([...own, ...stoodIn.flatMap(({ areas }) => areas)], came);
  const { answerWithinDays } = desk.pack.fairness ?? usualFairnessTerms;
  const absences = absencesOf(officer.id, covers);
  const rules = {
    promise: desk.promise,
    utcOffset: desk.pack.utcOffset,
    answerWithin: () => answerWithinDays * desk.promise.clock.longestDay * load.factor,
    absences: (id: string) => (id === officer.id ? absences : []),
    now,
  };
  const entries = [...cases.flatMap((each) => entriesOf(each, rules)), ...callbackEntries(callbacks)];
  return {
    ...officerScore({ officer: officer.id, span, entries, contests: records.filter(isContest) }),
    duties: records.filter(isDuty).filter(({ status, at }) => status !== 'withdrawn' && isIn(span, at)).length,
    awayDays: daysAway(absences, span, now),
    friendly: friendliness(callbacks),
    load,
  };
}

/** Days of a month up to now on which somebody was away, a begun one as a whole. */
function daysAway(absences: ReturnType<typeof absencesOf>, span: MonthSpan, now: string): number {
  const end = now < span.until ? now : span.until;
  let days = 0;
  for (let day = Date.parse(span.from); day < Date.parse(end); day += DAY_MS) {
    const [from, until] = [new Date(day).toISOString(), new Date(day + DAY_MS).toISOString()];
    if (absences.some((away) => away.from < until && (away.until === null || away.until > from))) days += 1;
  }
  return days;
}

function isIn({ from, until }: MonthSpan, at: string): boolean {
  return at >= from && at < until;
}

function isCover(view: RecordView): view is CoverView {
  return view.kind === 'cover';
}

function isContest(view: RecordView): view is ContestView {
  return view.kind === 'contest';
}

function isCallback(view: RecordView): view is CallbackView {
  return view.kind === 'callback';
}

function isDuty(view: RecordView): view is DutyView {
  return view.kind === 'duty';
}
