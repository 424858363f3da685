import {
  cityRules,
  complaintFollow,
  complaintOpening,
  complaintsQuery,
  decideRecord,
  followed,
  isAnswer,
  isRecordCommand,
  lastFour,
  matchOf,
  NOBODY,
  openUnknown,
  parseCommand,
  parseTrackingCode,
  patternRule,
  surveyBody,
  surveyedAs,
  trackingCode,
  type ComplaintView,
  type RecordView,
  type RequestView,
} from '@halo-pamor/contract';
import { callerOf, jsonResponse, MockProblem, queryOf, readAs, type MockAnswer } from './mock-call.js';
import type { MockParts } from './mock-parts.js';
import type { MockTaken } from './mock-records.js';

interface Opened {
  readonly record: string;
  readonly code: string;
  readonly word: string;
}

function complaintIn(taken: MockTaken): ComplaintView {
  if (!taken.ok) throw new MockProblem(taken.refusal.code);
  if (taken.view.kind !== 'complaint') throw new MockProblem('internal');
  return taken.view;
}

function isComplaint(view: RecordView): view is ComplaintView {
  return view.kind === 'complaint';
}

/** Answers of the routes of complaints and of the survey, by the contract's rules over memory. */
export function saidAnswers({ register, now, pack, officers }: MockParts) {
  const rules = cityRules(pack);
  const opened = new Map<string, Opened>();
  const answered = new Set<string>();
  const { records } = register;
  const at = () => new Date(now()).toISOString();
  const officerFor = (place: string) => {
    const found = officers.officers.find((officer) => officer.areas.includes(place));
    return found === undefined ? null : { id: found.id, name: found.name };
  };
  const viewOf = (record: string): ComplaintView => {
    const view = records.all().find(({ id }) => id === record);
    if (view === undefined || !isComplaint(view)) throw new MockProblem('not-found');
    return view;
  };

  const openComplaint: MockAnswer = ({ body }) => {
    const opening = readAs(complaintOpening, body);
    if (opening.city !== pack.city.code) throw new MockProblem('not-found');
    const before = opened.get(opening.id);
    if (before !== undefined) {
      const { code, word, record } = before;
      return jsonResponse({ code, word, complaint: followed(viewOf(record)) });
    }
    const record = crypto.randomUUID();
    const context = { now: at(), rules, officerFor };
    const taken = records.take(record, () => openUnknown(record, { id: crypto.randomUUID() }, opening, context));
    const complaint = complaintIn(taken);
    const code = trackingCode(crypto.getRandomValues(new Uint8Array(10)));
    const word = matchOf(crypto.getRandomValues(new Uint8Array(6))).words.join(' ');
    opened.set(opening.id, { record, code, word });
    return jsonResponse({ code, word, complaint: followed(complaint) });
  };
  const followComplaint: MockAnswer = ({ body }) => {
    const asked = readAs(complaintFollow, body);
    const code = parseTrackingCode(asked.code);
    const plain = (word: string) => (word.toLowerCase().match(/[a-z]+/g) ?? []).join(' ');
    const found = [...opened.values()].find((each) => each.code === code && each.word === plain(asked.word));
    if (found === undefined) throw new MockProblem('not-found');
    if (asked.say === undefined) return jsonResponse({ complaint: followed(viewOf(found.record)) });
    const { id, type, ...payload } = asked.say;
    const read = parseCommand({ id, type, requestId: found.record, at: at(), payload });
    if (!read.ok || !isRecordCommand(read.command)) throw new MockProblem('invalid');
    const { command } = read;
    const actor = { ...NOBODY, city: pack.city.code, areas: [] };
    const context = { now: at(), actor, rules, officerFor, officerById: () => undefined };
    const taken = records.take(found.record, (standing) => decideRecord(standing, command, context));
    return jsonResponse({ complaint: followed(complaintIn(taken)) });
  };
  const complaints: MockAnswer = (call) => {
    const actor = callerOf(call);
    const { status, overdue, limit } = readAs(complaintsQuery, queryOf(call));
    const items = records
      .feed(actor)
      .map(({ record }) => record)
      .filter(isComplaint)
      .filter((view) => (status === undefined || view.status === status) && (!overdue || (view.dueAt ?? '~') < at()));
    return jsonResponse({ items: items.slice(0, limit), next: null });
  };
  const answerSurvey: MockAnswer = (call) => {
    const body = readAs(surveyBody, call.body);
    if (!isAnswer(body)) throw new MockProblem('invalid');
    let view: RequestView | undefined;
    if ('requestId' in body) view = register.seen(body.requestId, callerOf(call));
    else {
      view = register.byCode(parseTrackingCode(body.code) ?? '');
      if (lastFour(view?.applicant.phone ?? '') !== body.phone) view = undefined;
    }
    if (view === undefined) throw new MockProblem('not-found');
    const isCoded = !('requestId' in body);
    if (surveyedAs(view) === undefined || (isCoded && view.citizen !== null)) throw new MockProblem('survey-not-yet');
    if (answered.has(view.id)) throw new MockProblem('survey-answered');
    answered.add(view.id);
    return jsonResponse({ taken: true });
  };
  const surveyPatterns: MockAnswer = (call) => {
    const { city } = callerOf(call);
    // As a gateway answers of which too few people said anything: a mock gateway keeps no word about money.
    const month = at().slice(0, 7);
    return jsonResponse({ city, from: month, to: month, whole: null, rule: patternRule, patterns: [] });
  };
  return { openComplaint, followComplaint, complaints, answerSurvey, surveyPatterns };
}
