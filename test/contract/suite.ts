import { after, before, describe } from 'node:test';
import { lifeCases } from './cases/life.js';
import { idempotencyCases } from './cases/idempotency.js';
import { refusalCases } from './cases/refusals.js';
import { Stage, type Subject } from './subject.js';

/** Everything that a gateway promises, told as cases; each subject is held to all of them. */
export function contractSuite(subject: Subject): void {
  describe(`the contract, on ${subject.name}`, () => {
    const stage = new Stage();
    before(async () => stage.enter(await subject.start()));
    after(() => stage.running.stop());

    describe('a request', () => lifeCases(stage));
    refusalCases(stage);
    idempotencyCases(stage);
  });
}
