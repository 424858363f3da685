import type * as z from 'zod/mini';

type Check = (value: unknown) => boolean;
type Schema = z.core.$ZodType;

const made = new WeakMap<Schema, Check>();
const never: Check = () => false;

/**
 * A fast way to say yes: walks a schema once and gives a function that reads a value without allocating anything.
 *
 * True means that the schema would accept the value and leave every member it names as it is (members it does not name
 * are passed over here, and the schema would drop them). False means: ask the schema, which also knows what is wrong.
 * Whatever the walk does not know (transformations, refinements, formats) is always left to the schema.
 *
 * The function is made at the first call for a schema and kept with it. Nothing is evaluated from text, so a strict
 * content security policy holds.
 */
export function quickCheck<T>(schema: z.core.$ZodType<T>): (value: unknown) => value is T {
  const check = compiled(schema);
  return (value): value is T => check(value);
}

function compiled(schema: Schema): Check {
  let check = made.get(schema);
  if (check === undefined) made.set(schema, (check = compile(schema)));
  return check;
}

// A schema is one of zod's own; the library types the general one without its definition. Stated once, here.
function definition(schema: Schema): z.core.$ZodTypes['_zod']['def'];
function definition(schema: Schema): unknown {
  return schema._zod.def;
}

function checkDefinition(check: z.core.$ZodCheck): z.core.$ZodChecks['_zod']['def'];
function checkDefinition(check: z.core.$ZodCheck): unknown {
  return check._zod.def;
}

function compile(schema: Schema): Check {
  const def = definition(schema);
  const checks = def.checks ?? [];
  switch (def.type) {
    case 'string':
      // A string with a format of its own (a date, an address) is more than its checks.
      return 'format' in def ? never : withLengths(checks, (value) => typeof value === 'string');
    case 'array': {
      const element = compiled(def.element);
      return withLengths(checks, (value) => Array.isArray(value) && every(value, element));
    }
    default:
      return checks.length > 0 ? never : compileUnchecked(def);
  }
}

function compileUnchecked(def: z.core.$ZodTypes['_zod']['def']): Check {
  switch (def.type) {
    case 'number':
      return 'format' in def ? never : (value) => Number.isFinite(value);
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'null':
      return (value) => value === null;
    case 'unknown':
    case 'any':
      // Whether a member may be missing is for the schema to say.
      return (value) => value !== undefined;
    case 'literal':
      return oneOf(def.values);
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'nullable': {
      const inner = compiled(def.innerType);
      return (value) => value === null || inner(value);
    }
    case 'optional': {
      const inner = compiled(def.innerType);
      // A default inside would turn the missing value into another one.
      if (def.innerType._zod.optin === 'defaulted') return inner;
      return (value) => value === undefined || inner(value);
    }
    case 'default': {
      const inner = compiled(def.innerType);
      return (value) => value !== undefined && inner(value);
    }
    case 'union': {
      const options = def.options.map(compiled);
      return (value) => {
        for (const option of options) if (option(value)) return true;
        return false;
      };
    }
    case 'object':
      return compileObject(def);
    default:
      return never;
  }
}

function compileObject(def: z.core.$ZodObjectDef): Check {
  const { catchall } = def;
  const strict = catchall !== undefined && definition(catchall).type === 'never';
  if (catchall !== undefined && !strict) return never;
  const keys = Object.keys(def.shape);
  const members = Object.values(def.shape).map(compiled);
  return (value) => {
    if (!isRecord(value)) return false;
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index];
      const member = members[index];
      if (key === undefined || member?.(value[key]) !== true) return false;
    }
    return !strict || hasOnly(value, def.shape);
  };
}

/** Names that a page has put on the prototype of everything are no members of the value. */
function hasOnly(value: object, shape: object): boolean {
  for (const key in value) if (!Object.hasOwn(shape, key) && Object.hasOwn(value, key)) return false;
  return true;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function every(values: readonly unknown[], check: Check): boolean {
  for (const value of values) if (!check(value)) return false;
  return true;
}

function oneOf(values: readonly unknown[]): Check {
  const known = new Set(values);
  return (value) => known.has(value);
}

/** Adds the bounds of a length and patterns; anything else on a text or a list is left to the schema. */
function withLengths(checks: readonly z.core.$ZodCheck[], first: Check): Check {
  const all = [first];
  for (const check of checks) {
    const def = checkDefinition(check);
    if (def.check === 'min_length') all.push((value) => lengthOf(value) >= def.minimum);
    else if (def.check === 'max_length') all.push((value) => lengthOf(value) <= def.maximum);
    else if (def.check === 'string_format' && def.format === 'regex' && def.pattern?.flags === '') {
      const { pattern } = def;
      all.push((value) => typeof value === 'string' && pattern.test(value));
    } else return never;
  }
  if (all.length === 1) return first;
  return (value) => {
    for (const check of all) if (!check(value)) return false;
    return true;
  };
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : -1;
}
