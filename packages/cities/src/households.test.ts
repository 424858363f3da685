import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  bundleSolver,
  openGaps,
  readHousehold,
  sinceAnswers,
  toldPayload,
  triageWay,
  type BundlePlan,
  type Household,
  type Told,
} from '@halo-pamor/contract';
import fc from './fixed-dice.test-support.js';
import { loadCities } from './load-packs.js';

const packs = (await loadCities()).map(({ pack }) => pack);
const bekasi = packs.find(({ city }) => city.code === '32.75');
assert.ok(bekasi);
const solver = bundleSolver(bekasi);
const TODAY = '2026-11-23';

function told(event: string, rest: Partial<Told> = {}): Told {
  return { event, since: null, people: [], answers: [], ...rest };
}

function household(what: Told): Household {
  assert.ok(bekasi);
  const read = readHousehold(bekasi, what, TODAY);
  assert.ok(read);
  return read;
}

const given = (...pairs: [string, ...string[]][]) => pairs.map(([question, ...answers]) => ({ question, answers }));
const someone = (seat: string, name: string, age: number | null = null) => ({ seat, name, age });
const shown = ({ items }: BundlePlan) => items.map(({ id }) => id);

describe('what a family is asked', () => {
  test('a birth in time: akta, KK and KIA of the child by the day that was told', () => {
    const { situation, late, seats } = household(
      told('birth', { since: '2026-11-02', people: [someone('child', 'Ana')] }),
    );
    assert.equal(late, 0);
    assert.equal(situation.people[0]?.age, 0);
    assert.deepEqual(
      seats.map(({ code }) => code),
      ['child', 'member'],
    );
    assert.deepEqual(shown(solver.plan(situation)), ['AKTA-LAHIR.UMUM@child-1', 'KK.TAMBAH@own', 'KIA.0-5@child-1']);
  });

  test('a late birth is another variant, and the age follows the day', () => {
    const { situation, late } = household(told('birth', { since: '2019-12-24', people: [someone('child', 'Ana')] }));
    assert.equal(late, 2466);
    assert.equal(situation.people[0]?.age, 6);
    assert.deepEqual(shown(solver.plan(situation)), [
      'AKTA-LAHIR.TERLAMBAT@child-1',
      'KK.TAMBAH@own',
      'KIA.5-17@child-1',
    ]);
  });

  test('a marriage outside the KUA asks both, and who had a KK of their own leaves no other behind', () => {
    const people = [someone('husband', 'Tono'), someone('wife', 'Wati')];
    const both = household(told('marriage', { people }));
    assert.deepEqual(
      both.about.map(({ key }) => key),
      ['card@husband-1', 'before@husband-1', 'ktp@husband-1', 'card@wife-1', 'before@wife-1', 'ktp@wife-1'],
    );
    assert.equal(solver.plan(both.situation).documents.length, 7);
    const own = household(told('marriage', { people, answers: given(['card@wife-1', 'own']) }));
    assert.equal(solver.plan(own.situation).documents.length, 6);
    const kua = household(told('marriage', { people, answers: given(['where', 'kua']) }));
    assert.ok(!kua.about.some(({ key }) => key.startsWith('before')));
    assert.ok(!shown(solver.plan(kua.situation)).includes('AKTA-KAWIN.UMUM'));
  });

  test('a death asks for the spouse only where there is one', () => {
    const alone = household(told('death', { answers: given(['left', 'nobody', 'spouse']) }));
    assert.deepEqual(
      alone.seats.map(({ code }) => code),
      ['deceased'],
    );
    assert.deepEqual(shown(solver.plan(alone.situation)), ['AKTA-MATI.UMUM']);
    const spouse = household(told('death', { answers: given(['head', 'yes'], ['left', 'spouse', 'adults']) }));
    assert.deepEqual(shown(solver.plan(spouse.situation)), [
      'AKTA-MATI.UMUM',
      'KK.GANTI-KEPALA@own',
      'KTP-EL.UBAH@spouse-1',
    ]);
    const unknown = household(told('death', { answers: given(['how', 'unknown'], ['left', 'spouse']) }));
    assert.deepEqual(shown(solver.plan(unknown.situation)), ['AKTA-MATI.TAK-DIKENAL']);
  });

  test('an answer to what is not asked any more leaves no trace', () => {
    const answers = given(['what', 'kia'], ['ktp@holder-1', 'no']);
    const { situation } = household(told('lost', { people: [someone('holder', 'Budi')], answers }));
    assert.deepEqual(
      situation.people.map(({ id }) => id),
      ['child-1'],
    );
  });
});

describe('what a family lacks', () => {
  const family = household(
    told('birth', {
      since: '2026-11-02',
      people: [someone('child', 'Ana'), someone('member', 'Bima', 9), someone('member', 'Citra', 19)],
      answers: given(['lacks@member-1', 'kia'], ['lacks@member-2', 'ktp']),
    }),
  );

  test('is an offer, one for each person, and nothing in the plan until it is taken', () => {
    const plan = solver.plan(family.situation);
    const open = openGaps(solver.gaps(family.situation.people), plan);
    assert.deepEqual(
      open.map(({ rule, person }) => `${rule} ${person}`),
      ['gap-kia-photo member-1', 'gap-ktp member-2'],
    );
    const taken = solver.plan({ ...family.situation, taken: [{ rule: 'gap-kia-photo', person: 'member-1' }] });
    assert.deepEqual(
      shown(taken).filter((id) => !shown(plan).includes(id)),
      ['KIA.5-17@member-1'],
    );
    assert.deepEqual(
      openGaps(solver.gaps(family.situation.people), taken).map(({ person }) => person),
      ['member-2'],
    );
    assert.equal(taken.papers.filter(({ code }) => code === 'KTP-ORTU').length, 1);
  });

  test('is not taken for somebody who does not lack it', () => {
    const taken = [{ rule: 'gap-ktp', person: 'member-1' }];
    assert.deepEqual(shown(solver.plan({ ...family.situation, taken })), shown(solver.plan(family.situation)));
  });
});

describe('what a family leaves out', () => {
  test('is brought instead: without the akta the KK and the KIA ask for it', () => {
    const { situation } = household(told('birth', { since: '2026-11-02' }));
    const less = solver.plan({ ...situation, left: ['AKTA-LAHIR.UMUM@child-1'] });
    assert.deepEqual(shown(less), ['KK.TAMBAH@own', 'KIA.0-5@child-1']);
    assert.ok(less.papers.some(({ code }) => code === 'BUKTI-LAHIR'));
    assert.ok(less.papers.some(({ key }) => key === 'AKTA-LAHIR@child-1'));
  });
});

describe('the questions before a visit, one after another', () => {
  test('an answer that means another variant leads to its questions and can be taken back', () => {
    const way = triageWay(bekasi, ['KTP-EL.RUSAK'], { 'damaged-ktp-in-hand': 'no' });
    assert.deepEqual(
      way.asked.map(({ code }) => code),
      ['damaged-ktp-in-hand', 'police-letter', 'reprint-reason'],
    );
    assert.deepEqual(way.instead, { 'KTP-EL.RUSAK': 'KTP-EL.HILANG' });
    const { situation } = household(told('damaged', { answers: given(['what', 'ktp']) }));
    const plan = solver.plan({ ...situation, instead: way.instead });
    assert.deepEqual(shown(plan), ['KTP-EL.HILANG@holder-1']);
    assert.deepEqual(
      plan.papers.map(({ code }) => code),
      ['SK-POLISI', 'KK'],
    );
    assert.deepEqual(triageWay(bekasi, ['KTP-EL.RUSAK'], {}).instead, {});
  });

  test('the day of the event answers when it was', () => {
    assert.deepEqual(sinceAnswers(bekasi, 'birth', 0), { 'birth-when': 'recent' });
    assert.deepEqual(sinceAnswers(bekasi, 'death', 3), { 'death-when': 'late' });
  });
});

/** A family that answers at random, also what it is not asked. */
const families = fc.constantFrom(...packs).chain((pack) =>
  fc.constantFrom(...pack.bundleRules.households).chain((rules) =>
    fc
      .record({
        since: fc.constantFrom(null, '2026-11-20', '2026-01-02', '2015-05-05'),
        people: fc.array(
          fc.record({
            seat: fc.constantFrom(...rules.seats.map(({ code }) => code)),
            name: fc.constantFrom(null, 'Rekaan'),
            age: fc.constantFrom(null, 0, 4, 5, 16, 17, 40),
          }),
          { maxLength: 6 },
        ),
        answers: fc.array(
          fc.constantFrom(...rules.questions).chain((question) =>
            fc.record({
              question: fc.constantFrom(
                ...(question.about === undefined
                  ? [question.code]
                  : ['1', '2', '3'].map((n) => `${question.code}@${question.about ?? ''}-${n}`)),
              ),
              answers: fc.subarray(question.answers.map(({ code }) => code)),
            }),
          ),
          { maxLength: 12 },
        ),
      })
      .map((rest) => ({ pack, told: { event: rules.event, ...rest } })),
  ),
);

describe('every household of every city', () => {
  test('reads as a situation whose documents are each for somebody who is there, whatever is answered', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(families, ({ pack, told: what }) => {
        assert.ok(toldPayload().safeParse(what).success);
        const read = readHousehold(pack, what, TODAY);
        assert.ok(read);
        const ids = new Set([...read.situation.people, ...read.situation.cards].map(({ id }) => id));
        const plan = bundleSolver(pack).plan(read.situation);
        for (const { subject, rule } of plan.documents) {
          assert.ok(ids.has(subject));
          seen.add(rule);
        }
        for (const { card, newCard } of read.situation.people) {
          for (const one of [card, newCard]) assert.ok(one === null || one === undefined || ids.has(one), String(one));
        }
        assert.equal(new Set(read.about.map(({ key }) => key)).size, read.about.length);
      }),
      { numRuns: 1500, seed: 20261123 },
    );
    const rules = bekasi.bundleRules.due.map(({ code }) => code);
    assert.deepEqual(
      rules.filter((code) => !seen.has(code)),
      [],
      'every rule is reached by answers',
    );
  });
});
