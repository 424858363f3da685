import fc from '../fixed-dice.test-support.js';
import { calendars, moments, zones } from './promise-city.test-support.js';
import { workingClock } from './working-clock.js';

// Writes due moments of fixed dice. A process for each zone of a device runs it, because a zone is read once, at the start.
const cases = fc.sample(fc.tuple(calendars, moments, fc.integer({ min: 1, max: 100_000_000 })), {
  seed: 5,
  numRuns: 50,
});
const due = cases.flatMap(([calendar, from, length]) =>
  zones.map(([, utcOffset]) => workingClock({ calendar, utcOffset }).after(from, length)),
);
console.log(due.join(' '));
