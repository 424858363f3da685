import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { disclose } from './mask.js';
import { ownedPapers, requirementOf, type PaperOwner } from './paper-owners.js';
import { parseCommand } from './parse-command.js';
import { contextFor, LIFE_ID } from './random-life.test-support.js';
import type { RequestView } from './view.js';

interface Wanted {
  readonly variant: string;
  readonly person?: string;
  readonly relies?: readonly string[];
  readonly owners?: readonly PaperOwner[];
}

const COMMAND_ID = '0193d5a0-0000-7000-8000-0000000000aa';

function asked(items: readonly Wanted[], more: object = {}): RequestView {
  const read = parseCommand({
    id: COMMAND_ID,
    type: 'submit-request',
    requestId: LIFE_ID,
    at: '2026-11-21T00:00:00Z',
    payload: {
      items,
      applicant: { name: 'Rekaan Uji', phone: null },
      forWhom: 'family',
      channel: 'phone',
      place: '32.75.01.1001/007',
      address: { street: 'Jalan Rekaan 1' },
      consent: { version: 'c1', given: true },
      ...more,
    },
  });
  assert.ok(read.ok);
  const decision = decide(null, read.command, contextFor('citizen', 1));
  assert.ok(decision.ok);
  const view = decision.events.reduce<RequestView | null>(evolve, null);
  assert.ok(view);
  return view;
}

const lines = ({ papers }: RequestView): string[] =>
  papers.map(({ code, owner, status, needs }) =>
    [code, owner ?? '-', status, needs.map(({ item }) => item).join('+')].join(' '),
  );
const kk = (owner: string): PaperOwner => ({ code: 'KK', owner });

const requirements: Readonly<Record<string, readonly string[]>> = {
  'KTP.LOST': ['POLICE', 'KK'],
  'KK.NEW': ['MARRIAGE', 'STATEMENT', 'KK'],
  'KIA.NEW': ['CONSENT', 'PERSON'],
};
const owner = fc.record({
  code: fc.constantFrom('POLICE', 'KK', 'MARRIAGE', 'CONSENT', 'NONE'),
  owner: fc.constantFrom('Ani', 'Budi', 'Citra'),
});
const plain = fc.record({
  variant: fc.constantFrom('KTP.LOST', 'KK.NEW', 'KIA.NEW'),
  person: fc.constantFrom('Ani', 'Budi'),
});
const items = fc.array(
  fc.record({
    variant: fc.constantFrom('KTP.LOST', 'KK.NEW', 'KIA.NEW'),
    person: fc.constantFrom('Ani', 'Budi'),
    owners: fc.array(owner, { maxLength: 5 }),
  }),
  { minLength: 1, maxLength: 5 },
);

describe('papers of several owners', () => {
  test('are several papers, the first by the plain code, each named once', () => {
    const view = asked([
      { variant: 'KTP.LOST', owners: [kk('Ayah')] },
      { variant: 'KTP.LOST', owners: [kk('Ibu')] },
      { variant: 'KTP.LOST', owners: [kk('Ayah')] },
      { variant: 'KTP.LOST' },
    ]);
    assert.deepEqual(lines(view), ['POLICE - needed 1+2+3+4', 'KK Ayah needed 1+3+4', 'KK--2 Ibu needed 2']);
    assert.deepEqual(
      view.papers.map(({ code }) => requirementOf(code)),
      ['POLICE', 'KK', 'KK'],
    );
  });

  test('of one requirement stand beside each other', () => {
    const view = asked([
      { variant: 'KTP.LOST', owners: [kk('Ayah')] },
      { variant: 'KIA.NEW' },
      { variant: 'KTP.LOST', owners: [kk('Ibu')] },
    ]);
    assert.deepEqual(
      view.papers.map(({ code }) => code),
      ['POLICE', 'KK', 'KK--2', 'CONSENT', 'PERSON'],
    );
  });

  test('may all be taken by one item, and be said to be at hand one by one', () => {
    const view = asked([{ variant: 'KTP.LOST', owners: [kk('Ayah'), kk('Ibu'), kk('Ayah')] }], {
      papersAtHand: [
        { code: 'KK--2', atHand: 'no' },
        { code: 'KK', atHand: 'yes' },
        { code: 'KK--3', atHand: 'yes' },
      ],
    });
    assert.deepEqual(
      view.papers.map(({ code, atHand }) => `${code} ${atHand}`),
      ['POLICE unsure', 'KK yes', 'KK--2 no'],
    );
  });

  test('are waived only where an item makes the paper of that owner', () => {
    const view = asked([
      { variant: 'KK.NEW', person: 'Ani', owners: [kk('Ani')] },
      { variant: 'KTP.LOST', relies: ['1'], owners: [kk('Baru')] },
      { variant: 'KTP.LOST', relies: [], owners: [kk('Budi')] },
    ]);
    assert.deepEqual(
      lines(view).filter((line) => line.startsWith('KK')),
      ['KK Ani needed 1', 'KK--2 Baru waived 2', 'KK--3 Budi needed 3'],
    );
    const both = asked([
      { variant: 'KK.NEW', person: 'Ani', owners: [kk('Lama')] },
      { variant: 'KTP.LOST', relies: ['1'], owners: [kk('Budi'), kk('Ani')] },
    ]);
    assert.deepEqual(
      lines(both).filter((line) => line.startsWith('KK')),
      ['KK Lama needed 1', 'KK--2 Budi needed 2', 'KK--3 Ani waived 2'],
    );
  });

  test('hide whose they are from those who read no names', () => {
    const view = asked([{ variant: 'KTP.LOST', owners: [kk('Ani Rekaan')] }]);
    assert.deepEqual(disclose(view, 'full').papers[1]?.owner, 'Ani Rekaan');
    assert.deepEqual(disclose(view, 'masked').papers[1]?.owner, 'A•• R•••••');
    assert.equal('owner' in (disclose(view, 'masked').papers[0] ?? {}), false);
    assert.deepEqual(disclose(view, 'courier').papers, []);
  });

  test('are named once each, and meet what each item asks for, one paper for each owner', () => {
    fc.assert(
      fc.property(items, (wanted) => {
        const { papers } = asked(wanted);
        const { codeOf, ownerOf } = ownedPapers(wanted);
        assert.equal(new Set(papers.map(({ code }) => code)).size, papers.length);
        const pairs = papers.flatMap(({ code, owner: whose }) =>
          whose === undefined ? [] : [`${requirementOf(code)} ${whose}`],
        );
        assert.equal(new Set(pairs).size, pairs.length);
        for (const paper of papers) {
          assert.equal(paper.owner, ownerOf(paper.code));
          const needing = paper.needs.map(({ item }) => item);
          assert.ok(needing.length > 0);
          assert.equal(new Set(needing).size, needing.length);
        }
        wanted.forEach(({ variant, owners }, index) => {
          const item = String(index + 1);
          for (const code of requirements[variant] ?? []) {
            const named = [...new Set(owners.filter((one) => one.code === code).map((one) => one.owner))];
            const expected = named.length === 0 ? [code] : named.map((one) => codeOf(code, one));
            const met = papers.filter((paper) => paper.needs.some((need) => need.item === item));
            assert.deepEqual(
              met
                .map((paper) => paper.code)
                .filter((paper) => requirementOf(paper) === code)
                .sort(),
              [...expected].sort(),
            );
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  test('change nothing for a request that names no owner, or one for each requirement', () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 5 }), (wanted) => {
        const before = asked(wanted);
        const codes = wanted.flatMap(({ variant }) => requirements[variant] ?? []);
        assert.deepEqual(
          before.papers.map(({ code }) => code),
          [...new Set(codes)],
        );
        assert.ok(before.papers.every((paper) => !('owner' in paper)));
        const owners = [...new Set(codes)].map((code) => ({ code, owner: 'Ani' }));
        const named = asked(wanted.map((item) => ({ ...item, owners })));
        assert.deepEqual({ ...named, papers: named.papers.map(({ owner: _owner, ...paper }) => paper) }, before);
        assert.ok(named.papers.every((paper) => paper.owner === 'Ani'));
      }),
      { numRuns: 100 },
    );
  });
});
