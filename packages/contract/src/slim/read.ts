import type { SlimCheck, SlimDefinition, SlimHolder, SlimIssue, SlimResult } from './definition.js';

/** The complaints about a value so far; `ended` once one of them makes the checks that follow pointless. */
interface Reading {
  readonly issues: SlimIssue[];
  ended: boolean;
}

type Path = readonly PropertyKey[];

const LENGTHS = ['min_length', 'max_length'];

/** Reads a value by a schema, with the same verdict, the same result and the same kinds of complaints as zod. */
export function read(schema: SlimHolder<SlimDefinition>, value: unknown): SlimResult {
  const reading: Reading = { issues: [], ended: false };
  const data = readValue(schema, value, [], reading);
  const { issues } = reading;
  return issues.length === 0 ? { success: true, data } : { success: false, error: { issues } };
}

function complain(reading: Reading, path: Path, code: string, ends = true): void {
  reading.issues.push({ path, code });
  reading.ended ||= ends;
}

/** Complains about a value of another kind than asked for, and leaves it as it is. */
function other(reading: Reading, path: Path, value: unknown, code = 'invalid_type'): unknown {
  complain(reading, path, code);
  return value;
}

function readValue(schema: SlimHolder<SlimDefinition>, value: unknown, path: Path, outer: Reading): unknown {
  const { def } = schema._zod;
  const reading: Reading = { issues: outer.issues, ended: false };
  let data = readType(def, value, path, reading);
  for (const { _zod } of def.checks ?? []) {
    // Lengths are looked at whatever the value is, as long as it has one.
    if (!reading.ended || (LENGTHS.includes(_zod.def.check) && sizeOf(data) !== undefined)) {
      data = applyCheck(_zod.def, data, path, reading);
    }
  }
  outer.ended ||= reading.ended;
  return data;
}

function readType(def: SlimDefinition, value: unknown, path: Path, reading: Reading): unknown {
  switch (def.type) {
    case 'string':
      if (typeof value !== 'string') return other(reading, path, value);
      if (def.test?.(value) === false) complain(reading, path, 'invalid_format', false);
      return value;
    case 'number': {
      const number = def.coerce === true ? Number(value) : value;
      return Number.isFinite(number) ? number : other(reading, path, value);
    }
    case 'boolean':
      return typeof value === 'boolean' ? value : other(reading, path, value);
    case 'unknown':
      return value;
    case 'literal':
      return def.values?.includes(value) === true ? value : other(reading, path, value, 'invalid_value');
    case 'enum':
      return Object.values(def.entries ?? {}).includes(value) ? value : other(reading, path, value, 'invalid_value');
    case 'nullable':
      return value === null ? null : readInner(def, value, path, reading);
    case 'optional':
      return value === undefined && def.innerType?._zod.optin !== 'defaulted'
        ? undefined
        : readInner(def, value, path, reading);
    case 'default':
      return value === undefined ? structuredClone(def.defaultValue) : readInner(def, value, path, reading);
    case 'array':
      return readArray(def, value, path, reading);
    case 'object':
      return readObject(def, value, path, reading);
    case 'union':
      return readUnion(def, value, path, reading);
    default:
      throw new TypeError(`slim schemas know no ${def.type}`);
  }
}

function readInner(def: SlimDefinition, value: unknown, path: Path, reading: Reading): unknown {
  return def.innerType === undefined ? undefined : readValue(def.innerType, value, path, reading);
}

function readArray({ element }: SlimDefinition, value: unknown, path: Path, reading: Reading): unknown {
  if (!Array.isArray(value) || element === undefined) return other(reading, path, value);
  return value.map((each: unknown, index) => readValue(element, each, [...path, index], reading));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readObject({ shape = {}, catchall }: SlimDefinition, value: unknown, path: Path, reading: Reading): unknown {
  if (!isRecord(value)) return other(reading, path, value);
  const result: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(shape)) {
    const at = [...path, key];
    const before = reading.issues.length;
    const member = readValue(schema, value[key], at, reading);
    if (member !== undefined || key in value) result[key] = member;
    else if (schema._zod.optin === undefined && reading.issues.length === before) complain(reading, at, 'invalid_type');
  }
  if (catchall !== undefined && Object.keys(value).some((key) => !Object.hasOwn(shape, key))) {
    complain(reading, path, 'unrecognized_keys', false);
  }
  return result;
}

function readUnion({ options = [], discriminator }: SlimDefinition, value: unknown, path: Path, reading: Reading) {
  if (discriminator === undefined) {
    for (const option of options) {
      const result = read(option, value);
      if (result.success) return result.data;
    }
    return other(reading, path, value, 'invalid_union');
  }
  if (!isRecord(value)) return other(reading, path, value);
  const option = options.find(
    (each) => each._zod.def.shape?.[discriminator]?._zod.def.values?.includes(value[discriminator]) === true,
  );
  return option === undefined
    ? other(reading, [...path, discriminator], value, 'invalid_union')
    : readValue(option, value, path, reading);
}

function sizeOf(value: unknown): number | undefined {
  return typeof value === 'string' || Array.isArray(value) ? value.length : undefined;
}

/** One check on a value of the right type. A value that fails it is still of that type, so the checks go on. */
function applyCheck(def: SlimCheck, value: unknown, path: Path, reading: Reading): unknown {
  const { minimum = -Infinity, maximum = Infinity, value: bound = 0, pattern, fn, tx } = def;
  const size = sizeOf(value) ?? Number(value);
  switch (def.check) {
    case 'min_length':
      if (size < minimum) complain(reading, path, 'too_small', false);
      break;
    case 'max_length':
      if (size > maximum) complain(reading, path, 'too_big', false);
      break;
    case 'greater_than':
      if (def.inclusive === true ? size < bound : size <= bound) complain(reading, path, 'too_small', false);
      break;
    case 'less_than':
      if (def.inclusive === true ? size > bound : size >= bound) complain(reading, path, 'too_big', false);
      break;
    case 'number_format':
      if (!Number.isSafeInteger(size)) complain(reading, path, 'invalid_type');
      break;
    case 'string_format':
      if (pattern?.test(String(value)) === false) complain(reading, path, 'invalid_format', false);
      break;
    case 'custom':
      if (fn?.(value) === false) complain(reading, [...path, ...(def.path ?? [])], 'custom', false);
      break;
    case 'overwrite':
      return tx?.(String(value));
    default:
      throw new TypeError(`slim schemas know no check ${def.check}`);
  }
  return value;
}
