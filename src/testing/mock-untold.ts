import { selfCheckOf, standardsOf } from '@halo-pamor/contract';
import { callerOf, jsonResponse, MockProblem, type MockAnswer } from './mock-call.js';
import type { MockParts } from './mock-parts.js';

/** A route whose answer a mock gateway has nothing to make of. */
const nothing =
  (detail: string): MockAnswer =>
  () => {
    throw new MockProblem('not-found', { detail });
  };

const NO_COUNTS = nothing('A mock gateway takes in no counts of documents.');

/** Answers of the routes about which a mock gateway knows little or nothing, and says so. */
export function untoldAnswers({ pack, standards, now }: MockParts) {
  const published = () => {
    if (standards === undefined) throw new MockProblem('not-found', { detail: 'The city publishes no standards.' });
    return { page: standardsOf(pack, standards), standards };
  };
  return {
    standards: () => jsonResponse(published().page),
    selfCheck: () => {
      const { page, standards: said } = published();
      return jsonResponse(selfCheckOf(page, said));
    },
    officerPhoto: nothing('A mock gateway has no photos of officers.'),
    audit: nothing('A mock gateway keeps no audit log.'),
    // Nothing was signed, since no log is kept.
    auditHeads: () => jsonResponse({ city: pack.city.code, heads: [], next: null }),
    surveyReport: nothing('A mock gateway keeps no answer to the survey.'),
    importCoverage: NO_COUNTS,
    coverageImports: NO_COUNTS,
    applyCoverage: NO_COUNTS,
    takeBackCoverage: NO_COUNTS,
    unreached: NO_COUNTS,
    compliance: nothing('A mock gateway makes no pack for an assessor.'),
    score: nothing('A mock gateway reckons no month of an officer.'),
    toldByPhone: nothing('A mock gateway draws no hand-over, so nobody is called.'),
    // No hand-over is ever drawn by lot here.
    callbacks: ((call) => {
      callerOf(call);
      return jsonResponse({ day: new Date(now()).toISOString().slice(0, 10), aDay: 0, callbacks: [] });
    }) satisfies MockAnswer,
  };
}
