import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { inventedRules } from '../promise/promise-city.test-support.js';
import { live } from '../request/lived.test-support.js';
import { life } from '../request/random-life.test-support.js';
import type { ContestView } from '../record/contest/view.js';
import type { CoverView } from '../record/cover/view.js';
import { absencesOf } from './absence.js';
import { entriesOf } from './entries-of.js';
import { entryOutcomes, ENTRY_PATTERN, scoreEntry, type OfficersEntry } from './entry.js';
import { loadOf, MOST_LOAD } from './load.js';
import { monthSpan } from './month.js';
import { officerScore, scoreShape } from './score.js';

const HOUR_MS = 3_600_000;
const promise = inventedRules();
const EVER = { from: '2000', until: '2100' };
const at = (hours: number) => new Date(Date.UTC(2026, 10, 20) + hours * HOUR_MS).toISOString();

const cover = fc
  .record({
    officer: fc.constantFrom('officer-1', 'officer-2'),
    from: fc.integer({ min: -48, max: 500 }),
    hours: fc.option(fc.integer({ min: 1, max: 400 })),
    status: fc.constantFrom('proposed' as const, 'agreed' as const, 'begun' as const, 'ended' as const),
  })
  .map(({ officer, from, hours, status }): CoverView => ({
    kind: 'cover',
    id: 'c',
    version: 1,
    city: '32.75',
    place: '32.75.01.1001/007',
    officer: { id: officer, name: officer },
    changedAt: at(from),
    status,
    reason: 'sick',
    from: at(from),
    until: hours === null ? null : at(from + hours),
    areas: ['32.75.01.1001/007'],
    standIn: { id: 'officer-3', name: 'officer-3' },
    forGood: false,
    plannedAt: at(from),
    plannedBy: { role: 'supervisor', name: 'x' },
    note: null,
    endedAt: status === 'ended' ? at(from + (hours ?? 10)) : null,
  }));

const entry = fc
  .record({
    n: fc.nat({ max: 20 }),
    figure: fc.constantFrom('answered' as const, 'visits' as const, 'callbacks' as const),
    outcome: fc.constantFrom(...entryOutcomes),
    hour: fc.nat({ max: 300 }),
  })
  .map(({ n, figure, outcome, hour }): OfficersEntry => ({
    id: `${figure}:0193d5a0-0000-7000-8000-0000000000${String(n + 10)}`,
    figure,
    at: at(hour),
    request: '0193d5a0-0000-7000-8000-000000000001',
    place: '32.75.01.1001/007',
    items: [],
    outcome,
    why: outcome === 'good' ? null : 'other',
    officer: 'officer-1',
  }));
const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 30 });

function contest(of: OfficersEntry, n: number, status: ContestView['status']): ContestView {
  return {
    kind: 'contest',
    id: `k${String(n)}`,
    version: 1,
    city: '32.75',
    place: of.place,
    officer: { id: of.officer, name: of.officer },
    changedAt: at(n),
    status,
    entry: of.id,
    month: '2026-11',
    text: 'Bukan saya.',
    contestedAt: at(n),
    answerBy: at(n + 100),
    judgedBy: null,
    answer: null,
  };
}

const month = (all: readonly OfficersEntry[], contests: readonly ContestView[] = []) =>
  officerScore({ officer: 'officer-1', span: EVER, entries: all, contests });

describe('entries of a request', () => {
  const rules = (covers: readonly CoverView[], now: string) => ({
    promise,
    utcOffset: 420,
    answerWithin: () => promise.clock.longestDay,
    absences: (officer: string) => absencesOf(officer, covers),
    now,
  });

  it('have their shape, one id each, and an officer; an absence never makes a month worse', () => {
    const seen = new Set<string>();
    const cases = fc.tuple(life, fc.array(cover, { maxLength: 4 }), fc.nat({ max: 900 }));
    // The same at every run, so that no draw decides whether each kind comes.
    const given = fc.sample(cases, { numRuns: 300, seed: 20261121 });
    fc.assert(
      fc.property(cases, ([wishes, covers, hours]) => {
        const { view, events } = live(wishes, () => undefined);
        if (view === null) return;
        const made = (away: readonly CoverView[]) => entriesOf({ view, events }, rules(away, at(hours + 24)));
        const present = made([]);
        const away = made(covers);
        for (const { officer, ...each } of [...present, ...away]) {
          scoreEntry().parse(each);
          assert.match(each.id, ENTRY_PATTERN);
          assert.notEqual(officer, '');
          seen.add(`${each.figure} ${each.outcome} ${each.why ?? ''}`.trim());
        }
        assert.equal(new Set(present.map(({ id }) => id)).size, present.length);
        for (const officer of ['officer-1', 'officer-2']) {
          const share = (all: OfficersEntry[]) =>
            officerScore({ officer, span: EVER, entries: all, contests: [] }).share;
          const [before, after] = [share(present), share(away)];
          assert.ok(before === null || after === null || after >= before - 1e-9, `${String(before)} ${String(after)}`);
        }
        // What somebody did stays theirs.
        const good = (all: OfficersEntry[]) => all.filter(({ outcome }) => outcome === 'good').map(({ id }) => id);
        assert.deepEqual(
          good(present).filter((id) => !good(away).includes(id)),
          [],
        );
      }),
      { numRuns: 500, examples: given.map((each): [typeof each] => [each]) },
    );
    for (const kind of ['answered good', 'answered against late', 'visits good', 'visits outside absent'])
      assert.ok(seen.has(kind), `${kind} never came: ${[...seen].sort().join(', ')}`);
  });
});

describe('an officer’s month', () => {
  it('is the same in whatever order its parts come, and has its shape', () => {
    const contests = fc.array(fc.record({ nth: fc.nat(), n: fc.nat({ max: 9 }), upheld: fc.boolean() }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(entries, contests, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (all, asked, dice) => {
        const raised = asked.flatMap(({ nth, n, upheld }, index) => {
          const of = all[nth % Math.max(1, all.length)];
          return of === undefined
            ? []
            : [{ ...contest(of, n, upheld ? 'upheld' : 'rejected'), id: `k${String(index)}` }];
        });
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((value, n) => ({ value, by: dice[n] ?? 0 }))
            .sort((a, b) => a.by - b.by)
            .map(({ value }) => value);
        const score = month(all, raised);
        scoreShape().parse(score);
        assert.deepEqual(month(shuffled(all), shuffled(raised)), score);
      }),
    );
  });

  it('does not count what is contested until it is answered, and never what was wrong', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (all, nth) => {
        const of = all[nth % Math.max(1, all.length)];
        if (of === undefined) return;
        const without = month(all.filter(({ id }) => id !== of.id));
        const counts = (status: ContestView['status']) => month(all, [contest(of, 1, status)]);
        for (const status of ['open', 'upheld'] as const) {
          assert.equal(counts(status).share, without.share);
          assert.equal(counts(status).rows.find(({ id }) => id === of.id)?.counts, false);
        }
        assert.equal(counts('rejected').share, month(all).share);
        // The first word counts: a second one holds nothing back any more.
        assert.equal(month(all, [contest(of, 1, 'rejected'), contest(of, 2, 'open')]).share, month(all).share);
      }),
    );
  });

  it('takes nobody else’s entries, nobody else’s contests, and those of its own days alone', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const span = monthSpan('2026-12', 420);
        const own = all.map((each, n): OfficersEntry => ({
          ...each,
          officer: n % 2 === 0 ? 'officer-1' : 'officer-2',
        }));
        const others = own.map((each, n) => ({ ...contest(each, n, 'open'), officer: { id: 'officer-9', name: '' } }));
        const { rows } = officerScore({ officer: 'officer-1', span, entries: own, contests: others });
        const expected = own.filter(
          (each) => each.officer === 'officer-1' && each.at >= span.from && each.at < span.until,
        );
        assert.deepEqual(rows.map(({ id }) => id).sort(), expected.map(({ id }) => id).sort());
        assert.ok(rows.every((row) => row.contest === null));
      }),
    );
  });

  it('is weighed by what the citizen says more than by anything else', () => {
    const one = (figure: OfficersEntry['figure'], outcome: OfficersEntry['outcome']): OfficersEntry => ({
      id: `${figure}:0193d5a0-0000-7000-8000-000000000001`,
      figure,
      at: at(1),
      request: '0193d5a0-0000-7000-8000-000000000001',
      place: '32.75.01.1001/007',
      items: [],
      outcome,
      why: null,
      officer: 'officer-1',
    });
    assert.equal(month([one('visits', 'good'), one('callbacks', 'against')]).share, 0.25);
    assert.equal(month([]).share, null);
  });
});

describe('the load', () => {
  it('never takes time away, grows with what came, and ends somewhere', () => {
    const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 0, max: 200 }));
    fc.assert(
      fc.property(counts, (of) => {
        const all = new Map(Object.entries(of));
        const [one, two] = [loadOf(['a'], all), loadOf(['a', 'b', 'a'], all)];
        assert.ok(one.factor >= 1 && two.factor >= one.factor && two.factor <= MOST_LOAD);
        assert.equal(two.requests, (all.get('a') ?? 0) + (all.get('b') ?? 0));
        const every = [...all.values()].filter((n) => n > 0).sort((x, y) => x - y);
        assert.equal(one.median, every[Math.floor(every.length / 2)] ?? 0);
      }),
    );
  });
});
