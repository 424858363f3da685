import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { schemaNames } from '../every-schema.test-support.js';
import * as contract from '../index.js';
import { damaged, valuesOf } from '../random-value.test-support.js';
import type { SlimSchema } from './definition.js';
import { read } from './read.js';

const MARK = '?slim';

// The whole contract once more, with the slim module where it imports zod/mini, as the bundles do it.
registerHooks({
  resolve: (specifier, context, next) => {
    if (context.parentURL?.endsWith(MARK) !== true) return next(specifier, context);
    const found = next(specifier === 'zod/mini' ? new URL('./mini.js', import.meta.url).href : specifier, context);
    return { ...found, url: found.url + MARK };
  },
});

function isSchema(value: unknown): value is SlimSchema {
  return typeof value === 'object' && value !== null && 'safeParse' in value && '_zod' in value;
}

function isMaker(value: unknown): value is () => unknown {
  return typeof value === 'function';
}

function built(make: unknown): SlimSchema {
  assert.ok(isMaker(make));
  const schema = make();
  assert.ok(isSchema(schema));
  return schema;
}

async function slimContract(): Promise<Map<string, SlimSchema>> {
  const loaded: unknown = await import(new URL(`../index.js${MARK}`, import.meta.url).href);
  assert.ok(typeof loaded === 'object' && loaded !== null && 'payloads' in loaded);
  const { payloads } = loaded;
  assert.ok(typeof payloads === 'object' && payloads !== null);
  const all: [string, unknown][] = [...Object.entries(loaded), ...Object.entries(payloads)];
  const wanted: readonly string[] = [...schemaNames, ...contract.commandTypes];
  return new Map(all.filter(([name]) => wanted.includes(name)).map(([name, make]) => [name, built(make)]));
}

const spell = (issues: readonly { path: readonly PropertyKey[]; code?: string | undefined }[]) =>
  issues.map(({ path, code }) => `${path.map(String).join('/')} ${code ?? ''}`).sort();

describe('slim schemas', async () => {
  const slim = await slimContract();
  const schemas: [string, z.core.$ZodType][] = [
    ...schemaNames.map((name): [string, z.core.$ZodType] => [name, contract[name]()]),
    ...contract.commandTypes.map((type): [string, z.core.$ZodType] => [type, contract.payloads[type]()]),
  ];

  it('stand in for every schema of the contract, and are not zod', () => {
    assert.equal(slim.size, schemas.length);
    assert.ok([...slim.values()].every((schema) => !('~standard' in schema)));
  });

  for (const [name, schema] of schemas) {
    it(`read ${name} as zod does: the verdict, the result, and where and what is wrong`, () => {
      const own = slim.get(name);
      assert.ok(own !== undefined);
      fc.assert(
        fc.property(valuesOf(schema), fc.array(fc.nat(30), { maxLength: 6 }), (value, dice) => {
          const given = damaged(value, dice);
          const expected = z.safeParse(schema, given);
          const result = own.safeParse(given);
          assert.equal(result.success, expected.success);
          if (result.success && expected.success) assert.deepEqual(result.data, expected.data);
          else if (!result.success && !expected.success) {
            assert.deepEqual(spell(result.error.issues), spell(expected.error.issues));
          }
        }),
        { numRuns: 200 },
      );
    });
  }

  it('know the days of each month, and moments to the fraction of a second', () => {
    const moments = ['2024-02-29T00:00:00Z', '2026-02-29T00:00:00Z', '2026-04-31T00:00:00Z', '2026-01-05T24:00:00Z'];
    const more = [
      '2026-01-05T10:00:00.123456+07:00',
      '2026-01-05 10:00:00Z',
      '2026-01-05T10:00:00',
      '2026-01-05T10:00Z',
    ];
    const agreed = (value: string) => ({ from: value, to: value });
    for (const value of [...moments, ...more, '2026-01-05T10:00:00+07', '2026-01-05T10:00:00+0700', '', 'x']) {
      const expected = contract.payloads['agree-visit']().safeParse(agreed(value)).success;
      assert.equal(slim.get('agree-visit')?.safeParse(agreed(value)).success, expected, value);
    }
  });

  it('refuse to guess at a schema or a check that they do not know', () => {
    assert.throws(() => read({ _zod: { def: { type: 'date' } } }, 1), TypeError);
    const odd = { _zod: { def: { check: 'mime_type' } } };
    assert.throws(() => read({ _zod: { def: { type: 'string', checks: [odd] } } }, 'x'), TypeError);
  });

  it('throw from parse without saying what was typed', () => {
    const schema = slim.get('trackQuery');
    assert.throws(
      () => schema?.parse({ phone: 'secret' }),
      (caught: unknown) => caught instanceof TypeError && !caught.message.includes('secret'),
    );
  });
});
