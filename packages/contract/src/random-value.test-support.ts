import fc from './fixed-dice.test-support.js';
import type * as z from 'zod/mini';

type Schema = z.core.$ZodType;

function definition(schema: Schema): z.core.$ZodTypes['_zod']['def'];
function definition(schema: Schema): unknown {
  return schema._zod.def;
}

function patternOf(check: z.core.$ZodCheck): RegExp | undefined;
function patternOf({ _zod }: { _zod: { def: object } }): unknown {
  return 'pattern' in _zod.def ? _zod.def.pattern : undefined;
}

/** Values that a schema would mostly accept, made from what it says of itself. */
export function valuesOf(schema: Schema): fc.Arbitrary<unknown> {
  const def = definition(schema);
  switch (def.type) {
    case 'string': {
      if ('format' in def) {
        return fc.constantFrom(
          '2026-01-05',
          '2026-02-29',
          '2024-02-29',
          '2026-01-05T03:00:00Z',
          '2026-01-05T10:00+07:00',
        );
      }
      const pattern = (def.checks ?? []).map(patternOf).find((each) => each !== undefined);
      const plain = fc.constantFrom('', ' ', 'Siti Rekaan', ' x ', 'a\u0000b', 'RW 007', '1', 'x'.repeat(400));
      return pattern === undefined || pattern.source.includes('\\u0000')
        ? plain
        : fc.oneof({ weight: 5, arbitrary: fc.stringMatching(pattern) }, plain);
    }
    case 'number':
      return fc.constantFrom(0, 1, -1, 1.5, 50, 201, NaN, Infinity, '7');
    case 'boolean':
      return fc.boolean();
    case 'unknown':
      return fc.constantFrom(null, 1, {}, 'x');
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'nullable':
      return fc.oneof(fc.constant(null), valuesOf(def.innerType));
    case 'optional':
    case 'default':
      return fc.oneof(fc.constant(undefined), valuesOf(def.innerType));
    case 'array':
      return fc.array(valuesOf(def.element), { maxLength: 3 });
    case 'union':
      return fc.oneof(...def.options.map(valuesOf));
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(def.shape).map(([key, each]) => [key, valuesOf(each)])));
    case 'record':
      return fc.dictionary(fc.constantFrom('', 'Kartu Keluarga', 'id'), valuesOf(def.valueType));
    default:
      throw new TypeError(`no values are known for ${def.type}`);
  }
}

/** A value with some of its members replaced, left out or added, as `dice` (numbers from 0 up) say. */
export function damaged(value: unknown, dice: readonly number[]): unknown {
  const [first = 0, ...rest] = dice;
  if (rest.length === 0) return value;
  const strange = [undefined, null, 0, '', 'x', [], {}, true, NaN, '2026-01-05T03:00:00Z'];
  if (Array.isArray(value) && value.length > 0) {
    const at = first % value.length;
    return value.map((each: unknown, index) => (index === at ? damaged(each, rest) : each));
  }
  if (typeof value !== 'object' || value === null) return strange[first % strange.length];
  const entries = Object.entries(value);
  const at = first % (entries.length + 1);
  if (at === entries.length) return Object.fromEntries([...entries, ['unforeseen', 1]]);
  if (rest.length === 1) return Object.fromEntries(entries.filter((_entry, index) => index !== at));
  return Object.fromEntries(entries.map(([key, each], index) => [key, index === at ? damaged(each, rest) : each]));
}
