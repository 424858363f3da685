import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bundleSolver, findVariant, needsOf, type BundlePlan, type Situation } from '@halo-pamor/contract';
import fc from './fixed-dice.test-support.js';
import { situations } from './households.test-support.js';
import { loadCities } from './load-packs.js';

const cities = (await loadCities()).map(({ pack }) => ({ pack, solver: bundleSolver(pack) }));
const drawn = fc
  .constantFrom(...cities)
  .chain((city) =>
    fc
      .constantFrom(...city.solver.events)
      .chain((event) => situations(event).map((situation) => ({ ...city, situation }))),
  );

const through = ({ items }: BundlePlan): string[] => items.filter((item) => item.goesThrough).map(({ id }) => id);
const documentsThrough = (plan: BundlePlan): string[] => {
  const ids = new Set(through(plan));
  return plan.documents.filter(({ item }) => ids.has(item)).map(({ document, subject }) => `${document} ${subject}`);
};

describe('every bundle of every city', () => {
  test('names no paper, no document and no form twice', () => {
    fc.assert(
      fc.property(drawn, ({ solver, situation }) => {
        const { papers, documents, items, forms } = solver.plan(situation);
        for (const list of [
          papers.map(({ key }) => key),
          documents.map(({ document, subject }) => `${document} ${subject}`),
          items.map(({ id }) => id),
          forms,
          ...items.map(({ subjects }) => subjects),
        ]) {
          assert.equal(new Set(list).size, list.length, list.join(', '));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('has each required need of each item met, by a named paper or an earlier item', () => {
    fc.assert(
      fc.property(drawn, ({ pack, solver, situation }) => {
        const plan = solver.plan(situation);
        const keys = new Set(plan.papers.map(({ key }) => key));
        plan.items.forEach((item, index) => {
          const earlier = plan.items.slice(0, index).map(({ id }) => id);
          const met = new Set(item.needs.map(({ code }) => code));
          const variant = findVariant(pack, item.variant);
          assert.ok(variant);
          for (const need of needsOf(variant)) {
            // A thing that only people who have one can give, such as an old KTP, is not asked of those who have none.
            const isHeld = need.anyOf.every(({ code }) =>
              pack.bundleRules.things.some(({ papers, of }) => of === 'person' && papers.includes(code)),
            );
            if (need.required && !isHeld) assert.ok(met.has(need.code), `${item.id} forgets ${need.code}`);
          }
          for (const need of item.needs) {
            if (need.by === 'paper') assert.ok(keys.has(need.key));
            if (need.by === 'item') assert.ok(earlier.includes(need.item));
          }
          assert.equal(item.goesThrough, item.lacks.length === 0 && item.heldBy.length === 0);
        });
        assert.equal(
          plan.items.every(({ goesThrough }) => goesThrough),
          true,
          'nothing is missing',
        );
      }),
      { numRuns: 400 },
    );
  });

  test('keeps the order: what an item waits for comes before it', () => {
    fc.assert(
      fc.property(drawn, ({ pack, solver, situation }) => {
        const { items } = solver.plan(situation);
        const rank = (service: string) => pack.bundleRules.order.indexOf(service);
        items.forEach((item, index) => {
          const earlier = new Set(items.slice(0, index).map(({ id }) => id));
          for (const id of item.after) assert.ok(earlier.has(id), `${item.id} comes before ${id}`);
          const before = items[index - 1];
          if (before) assert.ok(rank(before.service) <= rank(item.service));
        });
      }),
      { numRuns: 400 },
    );
  });

  test('asks for no paper in vain: each is needed by an item', () => {
    fc.assert(
      fc.property(drawn, ({ solver, situation }) => {
        const plan = solver.plan(situation);
        for (const { key, neededBy } of plan.papers) {
          assert.ok(neededBy.length > 0);
          for (const { item } of neededBy) {
            const needs = plan.items.find(({ id }) => id === item)?.needs ?? [];
            assert.ok(needs.some((need) => need.by === 'paper' && need.key === key));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('says for each line which rule gave it', () => {
    fc.assert(
      fc.property(drawn, ({ pack, solver, situation }) => {
        for (const { rule, because, item, document } of solver.plan(situation).documents) {
          const known = pack.bundleRules.due.find(({ code }) => code === rule);
          assert.equal(known?.event, situation.event);
          assert.equal(known.plain, because);
          assert.equal(known.document, document);
          assert.ok(item.startsWith(known.variant));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('never gains a document when a paper is taken away, and keeps what falls due', () => {
    const missing = fc.tuple(drawn, fc.array(fc.nat(), { maxLength: 4 }));
    fc.assert(
      fc.property(missing, ([{ solver, situation }, picks]) => {
        let now: Situation = situation;
        let plan = solver.plan(now);
        for (const pick of picks) {
          const paper = plan.papers[pick % Math.max(1, plan.papers.length)];
          if (paper === undefined) return;
          now = { ...now, missing: [...now.missing, paper.key] };
          const less = solver.plan(now);
          assert.deepEqual(less.documents, plan.documents);
          const had = new Set(documentsThrough(plan));
          for (const document of documentsThrough(less)) assert.ok(had.has(document), `${document} came from nowhere`);
          assert.ok(!less.papers.some(({ key }) => key === paper.key), 'a missing paper is not asked for');
          plan = less;
        }
      }),
      { numRuns: 400 },
    );
  });

  test('reaches every rule of the pack, so that the properties above have something to say', () => {
    const seen = new Set<string>();
    const wanted = new Set(cities[0]?.pack.bundleRules.due.map(({ code }) => code));
    for (const { solver, situation } of fc.sample(drawn, { numRuns: 4000, seed: 20261121 })) {
      for (const { rule } of solver.plan(situation).documents) seen.add(rule);
    }
    assert.deepEqual(
      [...wanted].filter((rule) => !seen.has(rule)),
      [],
    );
  });
});
