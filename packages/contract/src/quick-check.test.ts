import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from './fixed-dice.test-support.js';
import * as z from 'zod/mini';
import { schemaNames } from './every-schema.test-support.js';
import * as contract from './index.js';
import { damaged, valuesOf } from './random-value.test-support.js';

const { quickCheck } = contract;

/** Whether `data` says the same as `value`, members that the schema does not name aside. */
function within(data: unknown, value: unknown): boolean {
  if (Array.isArray(data)) {
    return Array.isArray(value) && data.length === value.length && data.every((each, at) => within(each, value[at]));
  }
  if (typeof data !== 'object' || data === null) return Object.is(data, value);
  const members: unknown[] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const known = new Map(members.filter(Array.isArray).map(([key, each]: unknown[]) => [key, each]));
  return Object.entries(data).every(([key, each]) => within(each, known.get(key)));
}

describe('quickCheck', () => {
  const schemas: [string, z.core.$ZodType][] = [
    ...schemaNames.map((name): [string, z.core.$ZodType] => [name, contract[name]()]),
    ...contract.commandTypes.map((type): [string, z.core.$ZodType] => [type, contract.payloads[type]()]),
  ];
  for (const [name, schema] of schemas) {
    it(`says yes to nothing that ${name} would refuse or change`, () => {
      const quick = quickCheck(schema);
      fc.assert(
        fc.property(valuesOf(schema), fc.array(fc.nat(30), { maxLength: 6 }), (value, dice) => {
          const given = damaged(value, dice);
          if (!quick(given)) return true;
          const read = z.safeParse(schema, given);
          return read.success && within(read.data, given);
        }),
        { numRuns: 200 },
      );
    });
  }

  // Without defaults, formats and changes there is nothing that the fast way may leave to the schema.
  for (const name of [
    'requestView',
    'requestsPage',
    'commandReply',
    'trackedView',
    'officersReply',
    'liveEvent',
  ] as const) {
    it(`says yes to everything that ${name} accepts`, () => {
      const schema: z.core.$ZodType = contract[name]();
      const quick = quickCheck(schema);
      fc.assert(
        fc.property(valuesOf(schema), fc.array(fc.nat(30), { maxLength: 6 }), (value, dice) => {
          const given = damaged(value, dice);
          return quick(given) === z.safeParse(schema, given).success;
        }),
        { numRuns: 200 },
      );
    });
  }

  it('leaves to the schema what it does not know', () => {
    const unsure: z.core.$ZodType[] = [
      z.iso.date(),
      z.string().check(z.trim()),
      z.object({ a: z.optional(z._default(z.string(), 'x')) }),
      z.object({ a: z.unknown() }),
      z.pipe(z.string(), z.transform(Number)),
      z.object({}).check(z.refine(() => true)),
    ];
    const values = ['2026-01-05', 'x', {}, {}, '1', {}];
    assert.deepEqual(
      unsure.map((schema, at) => quickCheck(schema)(values[at])),
      values.map(() => false),
    );
  });

  it('knows no member that is not there, whatever its name', () => {
    assert.equal(quickCheck(z.strictObject({ a: z.string() }))({ a: 'x', constructor: 1 }), false);
    assert.equal(quickCheck(z.object({ a: z.string() }))(Object.create({}, {})), false);
  });

  it('takes what a page has put on the prototype of everything for no member', () => {
    const inherited: unknown = Object.create({ extend: () => 1 }, { a: { value: 'x' } });
    assert.equal(quickCheck(z.strictObject({ a: z.string() }))(inherited), true);
  });

  it('makes one function for a schema', () => {
    const schema = z.object({ a: z.string() });
    let reads = 0;
    const { def } = schema._zod;
    Object.defineProperty(schema._zod, 'def', { get: () => ((reads += 1), def) });
    quickCheck(schema)({ a: 'x' });
    const after = reads;
    quickCheck(schema)({ a: 'y' });
    assert.equal(reads, after);
  });
});
