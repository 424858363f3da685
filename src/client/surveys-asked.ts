import { patternsReply, surveyReply, surveyReport, type RouteName, type routes } from '@halo-pamor/contract';
import type { SeldomOptions } from './pictures-kept.js';
import type { Surveys } from './surveys.js';
import { readLate } from './late-reply.js';

/** The paths of the contract's table, of which only the type is taken. */
const paths = {
  answerSurvey: '/v1/survey',
  toldByPhone: '/v1/callbacks/money',
  surveyReport: '/v1/survey/report',
  surveyPatterns: '/v1/survey/patterns',
  compliance: '/v1/compliance',
} as const satisfies { readonly [R in RouteName]?: (typeof routes)[R]['path'] };

/** How many times the usual limit a pack for an assessor may take, which is made while one waits. */
const PACK_PATIENCE = 3;

/** The survey, asked of the gateway. */
export function makeSurveys({ calls, run }: Pick<SeldomOptions, 'calls' | 'run'>): Surveys {
  const call = (of: keyof typeof paths) => ({ of, path: paths[of], auth: true });
  return {
    answer: (about, answer, { signal: given } = {}) =>
      run(given, async (signal) => {
        const auth = 'requestId' in about;
        const body = { ...about, ...answer };
        readLate(surveyReply(), await (await calls()).ask({ ...call('answerSurvey'), auth, body, signal }));
      }),
    toldByPhone: (body, { signal: given } = {}) =>
      run(given, async (signal) => {
        readLate(surveyReply(), await (await calls()).ask({ ...call('toldByPhone'), body, signal }));
      }),
    report: ({ signal: given, ...query }) =>
      run(given, async (signal) =>
        readLate(surveyReport(), await (await calls()).ask({ ...call('surveyReport'), query, signal })),
      ),
    patterns: ({ signal: given } = {}) =>
      run(given, async (signal) =>
        readLate(patternsReply(), await (await calls()).ask({ ...call('surveyPatterns'), signal })),
      ),
    compliance: ({ signal: given, ...query }) =>
      run(given, async (signal) =>
        (await calls()).download({ ...call('compliance'), query, signal, patience: PACK_PATIENCE }, 'application/zip'),
      ),
  };
}
