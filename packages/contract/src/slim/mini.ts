/**
 * The part of zod/mini that the contract uses, at a sixth of its size. The bundles for the browser put this module in
 * the place of `zod/mini`; everything else (the gateway, Node, whoever installs the packages) uses zod itself. Names and
 * definitions are zod's, and a property test holds that both read every schema of the contract alike.
 */
import type { Missing, SlimCheck, SlimDefinition, SlimHolder, SlimResult, SlimSchema } from './definition.js';
import { read } from './read.js';

type Shape = Readonly<Record<string, SlimSchema>>;

function make(def: SlimDefinition, optin?: Missing): SlimSchema {
  const schema: SlimSchema = {
    _zod: { def, optin },
    check: (...checks) => make({ ...def, checks: [...(def.checks ?? []), ...checks] }, optin),
    safeParse: (value) => read(schema, value),
    parse: (value) => {
      const result = read(schema, value);
      if (!result.success) throw new TypeError('the value does not have the shape');
      return result.data;
    },
  };
  return schema;
}

const checkOf = (def: SlimCheck): SlimHolder<SlimCheck> => ({ _zod: { def } });
const bare = (type: string) => () => make({ type });

/** Reads a value by a schema. */
export const safeParse = (schema: SlimSchema, value: unknown): SlimResult => read(schema, value);

/** A text. */
export const string = bare('string');
/** A finite number. */
export const number = bare('number');
/** A truth value. */
export const boolean = bare('boolean');
/** Anything that is there. */
export const unknown = bare('unknown');
/** The inner kind, or null. */
export const nullable = (innerType: SlimSchema) => make({ type: 'nullable', innerType }, innerType._zod.optin);
/** The inner kind, or nothing. */
export const optional = (innerType: SlimSchema) =>
  make({ type: 'optional', innerType }, innerType._zod.optin === 'defaulted' ? 'defaulted' : 'optional');
/** The inner kind, with a value for nothing. */
export const _default = (innerType: SlimSchema, defaultValue: unknown) =>
  make({ type: 'default', innerType, defaultValue }, 'defaulted');
/** A list of one kind. */
export const array = (element: SlimSchema) => make({ type: 'array', element });
/** An object; members that are not named are left out. */
export const object = (shape: Shape) => make({ type: 'object', shape });
/** An object; members that are not named are faults. */
export const strictObject = (shape: Shape) => make({ type: 'object', shape, catchall: make({ type: 'never' }) });
/** The same object with every member optional. */
export const partial = ({ _zod: { def } }: SlimSchema) =>
  make({
    ...def,
    shape: Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, each]) => [key, optional(each)])),
  });
/** One value, or one of a list. */
export const literal = (value: unknown) => make({ type: 'literal', values: Array.isArray(value) ? value : [value] });
/** The first kind that fits. */
export const union = (options: readonly SlimSchema[]) => make({ type: 'union', options });
/** The kind that one member names. */
export const discriminatedUnion = (discriminator: string, options: readonly SlimSchema[]) =>
  make({ type: 'union', discriminator, options });
const oneOf = (names: readonly string[]) =>
  make({ type: 'enum', entries: Object.fromEntries(names.map((name) => [name, name])) });
export { oneOf as enum };

/** At least so long. */
export const minLength = (minimum: number) => checkOf({ check: 'min_length', minimum });
/** At most so long. */
export const maxLength = (maximum: number) => checkOf({ check: 'max_length', maximum });
/** As the pattern says. */
export const regex = (pattern: RegExp) => checkOf({ check: 'string_format', format: 'regex', pattern });
/** Without blanks at its ends. */
export const trim = () => checkOf({ check: 'overwrite', tx: (value) => value.trim() });
/** As a function says; `path` leads to what is at fault. */
export const refine = (fn: (value: unknown) => boolean, { path = [] }: { path?: readonly PropertyKey[] } = {}) =>
  checkOf({ check: 'custom', fn, path });
/** A whole number. */
export const int = () => checkOf({ check: 'number_format' });
/** Not below. */
export const gte = (value: number) => checkOf({ check: 'greater_than', value, inclusive: true });
/** Not above. */
export const lte = (value: number) => checkOf({ check: 'less_than', value, inclusive: true });
/** Above zero. */
export const positive = () => checkOf({ check: 'greater_than', value: 0, inclusive: false });
export { gte as minimum, lte as maximum };

const isDay = (day: string) => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  // A day that the month does not have comes out as another one.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Days, and moments with an offset or `Z`. */
export const iso = {
  date: () => make({ type: 'string', format: 'date', test: isDay }),
  datetime: (_options: { offset: true }) =>
    make({
      type: 'string',
      format: 'datetime',
      test: (value) => isDay(value.slice(0, 10)) && value.charAt(10) === 'T' && TIME.test(value.slice(11)),
    }),
};

/** Numbers out of a query's text. */
export const coerce = { number: () => make({ type: 'number', coerce: true }) };
