import { moneyAbout, requestView, toldByPhone as shape } from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import type { Handler, Services } from '../services.js';
import { wasCalledBy } from '../store/callbacks.js';
import { readRequest } from '../store/request-read.js';
import { takeMoney } from '../store/survey.js';
import { monthOf } from '../survey/months.js';
import { callerOf } from './caller.js';
import { read } from './read.js';

/**
 * `POST /v1/callbacks/money`: what a citizen said of money by telephone, counted like an answer to the survey. Only whoever noted
 * that they reached the citizen can say so, so that behind each word there is a call in the log. The reply is the same
 * whether it counted: whoever calls is not to learn that the survey was answered.
 */
export function toldByPhone(services: Services): Handler {
  const { database, tickets } = services;
  return async (call) => {
    const { actor, desk } = callerOf(call, services);
    const { request, handover, asked } = read(shape, call.body);
    const isCalled = await wasCalledBy(database, desk.code, { request, handover, by: actor.id });
    const row = isCalled ? await readRequest(database, desk.code, request) : undefined;
    if (row === undefined) throw new ProblemError('not-found');
    const officer = moneyAbout(requestView().parse(JSON.parse(row.view))) ?? '';
    const month = monthOf(new Date(services.clock()), desk.pack.utcOffset);
    const word = { ticket: tickets(desk.code, request, 'money'), officer, asked };
    await database.transaction((session) => takeMoney(session, desk.code, month, word));
    return jsonReply(JSON.stringify({ taken: true }));
  };
}
