import {
  sights,
  coversAny,
  isAnswer,
  patternRule,
  patternsIn,
  requestView,
  SMALLEST_CELL,
  surveyBody,
  surveyedAs,
  surveyReportOf,
  surveyReportQuery,
  withoutNumbers,
  type PatternsReply,
  type RequestView,
  type SurveyBody,
  type SurveyReport,
} from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import type { Call, Handler, Services } from '../services.js';
import { readRequest } from '../store/request-read.js';
import { takeAnswer } from '../store/survey.js';
import { readMoney, readSurvey, readWords } from '../store/survey-read.js';
import { monthOf, monthsOn } from '../survey/months.js';
import { surveyQuestion } from '../survey/question.js';
import { requestByCode } from './by-code.js';
import { callerOf } from './caller.js';
import { read } from './read.js';

const MOST_WORDS = 200;

/** `POST /v1/survey`: what somebody thinks of a finished request, kept so that it cannot be told whose it is. */
export function answerSurvey(services: Services): Handler {
  const { database, desks, tickets } = services;
  return async (call) => {
    const body = read(surveyBody, call.body);
    if (!isAnswer(body)) throw new ProblemError('invalid');
    const { view, coded } = await requestOf(body, call, services);
    const about = surveyedAs(view);
    // Who has a login answers by it: the code is known to the officer too.
    if (about === undefined || (coded && view.citizen !== null)) throw new ProblemError('survey-not-yet');
    const isTaken = await takeAnswer(database, {
      city: view.city,
      month: monthOf(new Date(services.clock()), desks.get(view.city)?.pack.utcOffset ?? 0),
      ticket: tickets(view.city, view.id),
      district: about.district,
      service: about.service,
      coded,
      marks: body.marks,
      words: body.words === undefined ? null : withoutNumbers(body.words),
      money:
        body.money === 'no-answer'
          ? undefined
          : {
              ticket: tickets(view.city, view.id, 'money'),
              officer: about.officer ?? '',
              asked: body.money === 'asked',
            },
    });
    if (!isTaken) throw new ProblemError('survey-answered');
    return jsonReply(JSON.stringify({ taken: true }));
  };
}

/** The request of an answer, when it is the caller's own; any other reads like one that does not exist. */
async function requestOf(
  body: SurveyBody,
  call: Call,
  services: Services,
): Promise<{ readonly view: RequestView; readonly coded: boolean }> {
  if ('requestId' in body) {
    const { actor } = callerOf(call, services);
    const row = await readRequest(services.database, actor.city, body.requestId);
    if (row?.owner !== actor.id) throw new ProblemError('not-found');
    return { view: requestView().parse(JSON.parse(row.view)), coded: false };
  }
  return { view: await requestByCode(services, { ...body, address: call.address }), coded: true };
}

/** `GET /v1/survey/report`: how people were satisfied in what the caller sees, with what is too small hidden. */
export function surveyReport(services: Services): Handler {
  return async (call) => {
    const { actor, desk } = callerOf(call, services);
    const asked = read(surveyReportQuery, call.query);
    const isWhole = sights[actor.role] === 'city';
    const own = desk.pack.areas.filter(({ code }) => coversAny(actor.areas, code)).map(({ code }) => code);
    const { database } = services;
    const counted = await readSurvey(database, surveyQuestion(desk.pack, asked, isWhole ? null : own));
    const report: SurveyReport = {
      ...surveyReportOf(actor.city, counted, asked, SMALLEST_CELL),
      words: isWhole ? await readWords(database, actor.city, asked.from, asked.to, MOST_WORDS) : [],
    };
    return jsonReply(JSON.stringify(report), { 'cache-control': 'no-store' });
  };
}

/** `GET /v1/survey/patterns`: officers about whom more people say that money was asked for than chance explains. */
export function surveyPatterns(services: Services): Handler {
  return async (call) => {
    const { actor, desk } = callerOf(call, services);
    const to = monthOf(new Date(services.clock()), desk.pack.utcOffset);
    const from = monthsOn(to, 1 - patternRule.months);
    const counts = await readMoney(services.database, actor.city, from, to);
    const sum = (of: 'asked' | 'answered') => counts.reduce((all, each) => all + each[of], 0);
    const reply: PatternsReply = {
      ...{ city: actor.city, from, to, rule: patternRule },
      whole: sum('asked') < patternRule.smallest ? null : { asked: sum('asked'), answered: sum('answered') },
      patterns: patternsIn(counts).map(({ officer: id, ...pattern }) => {
        const officer = desk.officers.find((each) => each.id === id);
        return { officer: { id, name: officer?.name ?? null }, areas: [...(officer?.areas ?? [])], ...pattern };
      }),
    };
    return jsonReply(JSON.stringify(reply), { 'cache-control': 'no-store' });
  };
}
