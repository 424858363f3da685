import { after, before, describe } from 'node:test';
import { coverageCases } from './cases/coverage.js';
import { custodyCases } from './cases/custody.js';
import { auditCases } from './cases/audit.js';
import { badgeCases } from './cases/badge.js';
import { boardCases } from './cases/board.js';
import { complaintCases } from './cases/complaints.js';
import { feedCases } from './cases/feed.js';
import { foldCases } from './cases/fold.js';
import { handoverCases } from './cases/handover.js';
import { lifeCases } from './cases/life.js';
import { idempotencyCases } from './cases/idempotency.js';
import { liveCases } from './cases/live.js';
import { outreachCases } from './cases/outreach.js';
import { ownerCases } from './cases/owners.js';
import { outageCases } from './cases/outage.js';
import { recordCases } from './cases/records.js';
import { refusalCases } from './cases/refusals.js';
import { scoreCases } from './cases/score.js';
import { sealedCases } from './cases/sealed.js';
import { sightCases } from './cases/sight.js';
import { standardsCases } from './cases/standards.js';
import { surveyCases } from './cases/survey.js';
import { tokenCases } from './cases/tokens.js';
import { trackCases } from './cases/track.js';
import { wireCases } from './cases/wire.js';
import { Stage, type Subject } from './subject.js';

/** What the gateways under test are set to: a cover moves no request while the cases look at one; `covers.test.ts` sees to that. */
export const SUITE_SETTINGS = { coversEvery: 60 * 60 * 1000 };

/** Everything that a gateway promises, told as cases; each subject is held to all of them. */
export function contractSuite(subject: Subject): void {
  describe(`the contract, on ${subject.name}`, () => {
    const stage = new Stage();
    before(async () => stage.enter(await subject.start()));
    after(() => stage.running.stop());

    describe('a request', () => lifeCases(stage));
    refusalCases(stage);
    handoverCases(stage);
    badgeCases(stage);
    auditCases(stage);
    idempotencyCases(stage);
    sealedCases(stage);
    standardsCases(stage);
    tokenCases(stage);
    wireCases(stage);
    sightCases(stage);
    feedCases(stage);
    liveCases(stage);
    trackCases(stage);
    custodyCases(stage);
    ownerCases(stage);
    recordCases(stage);
    outreachCases(stage);
    foldCases(stage);
    boardCases(stage);
    surveyCases(stage);
    coverageCases(stage);
    scoreCases(stage);
    complaintCases(stage);
    outageCases(stage);
  });
}
