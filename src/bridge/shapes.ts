/** What became of reading a value. Nothing is said of why it does not fit: whoever sent it is told a code and no more. */
export type Reading<T> = { readonly success: true; readonly data: T } | { readonly success: false };

/**
 * What a value of a message may be. Reading makes a new value of what is named and leaves everything else out. Small and
 * by hand, because a page that only puts a frame on itself would load a library of shapes for nothing else; where one is
 * loaded anyway, its shapes will do as they are.
 */
export interface Shape<T> {
  safeParse(value: unknown): Reading<T>;
}

/** What a shape reads. */
export type Read<S> = S extends Shape<infer T> ? T : never;

/** Reads a value by a shape of which only the kind is known. */
export function readBy<S extends Shape<unknown>>(shape: S, value: unknown): Reading<Read<S>>;
export function readBy(shape: Shape<unknown>, value: unknown): Reading<unknown> {
  return shape.safeParse(value);
}

/** A key that need not be there, or may hold `undefined`. */
export interface MaybeShape<T> extends Shape<T | undefined> {
  readonly isOptional: true;
}

type Keys = Readonly<Record<string, Shape<unknown>>>;
type OptionalKey<K extends Keys> = { [N in keyof K]: K[N] extends { isOptional: true } ? N : never }[keyof K];
/** An object of these keys. */
export type ObjectOf<K extends Keys> = { [N in Exclude<keyof K, OptionalKey<K>>]: Read<K[N]> } & {
  [N in OptionalKey<K>]?: Read<K[N]>;
};

const NO: Reading<never> = { success: false };

function shape<T>(is: (value: unknown) => value is T): Shape<T> {
  return { safeParse: (value) => (is(value) ? { success: true, data: value } : NO) };
}

/** Whatever it is. */
export const anything: Shape<unknown> = { safeParse: (data) => ({ success: true, data }) };
export const flag: Shape<boolean> = shape((value) => typeof value === 'boolean');
export const absent: Shape<undefined> = shape((value) => value === undefined);
export const nothing: Shape<null> = shape((value) => value === null);
/** A number, but neither infinite nor NaN. */
export const number: Shape<number> = shape((value): value is number => Number.isFinite(value));

/** A whole number from 0. */
export function count(most: number): Shape<number> {
  return shape(
    (value): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most,
  );
}

/** A text of so many UTF-16 units. */
export function text(most: number, least = 0): Shape<string> {
  return shape((value): value is string => typeof value === 'string' && value.length >= least && value.length <= most);
}

export function oneOf<const T extends string | number>(values: readonly T[]): Shape<T> {
  return shape((value): value is T => values.some((each) => each === value));
}

export function optional<T>(inner: Shape<T>): MaybeShape<T> {
  const safeParse = (value: unknown): Reading<T | undefined> =>
    value === undefined ? { success: true, data: undefined } : inner.safeParse(value);
  return { isOptional: true, safeParse };
}

/** The first of these that reads the value. */
export function either<S extends readonly Shape<unknown>[]>(...shapes: S): Shape<Read<S[number]>>;
export function either(...shapes: readonly Shape<unknown>[]): Shape<unknown> {
  return {
    safeParse: (value) => {
      for (const each of shapes) {
        const reading = each.safeParse(value);
        if (reading.success) return reading;
      }
      return NO;
    },
  };
}

export function list<T>(inner: Shape<T>, most: number): Shape<T[]> {
  return {
    safeParse: (value) => {
      if (!Array.isArray(value) || value.length > most) return NO;
      const data: T[] = [];
      for (const each of value) {
        const reading = inner.safeParse(each);
        if (!reading.success) return NO;
        data.push(reading.data);
      }
      return { success: true, data };
    },
  };
}

/** An object of such keys; one of another key does not fit. */
export function record<K extends string, T>(key: Shape<K>, inner: Shape<T>): Shape<Partial<Record<K, T>>>;
export function record<T>(key: Shape<string>, inner: Shape<T>): Shape<Record<string, T>> {
  return {
    safeParse: (value) => {
      if (!isObject(value)) return NO;
      const data: [string, T][] = [];
      for (const [name, each] of Object.entries(value)) {
        const reading = inner.safeParse(each);
        if (!reading.success || !key.safeParse(name).success) return NO;
        data.push([name, reading.data]);
      }
      return { success: true, data: Object.fromEntries(data) };
    },
  };
}

/** An object with these keys as its own; what else it has is left out. */
export function object<K extends Keys>(keys: K): Shape<ObjectOf<K>>;
export function object(keys: Keys): Shape<object> {
  const named = Object.entries(keys);
  return {
    safeParse: (value) => {
      if (!isObject(value)) return NO;
      const data: [string, unknown][] = [];
      for (const [name, inner] of named) {
        const has = Object.hasOwn(value, name);
        const reading = inner.safeParse(has ? Reflect.get(value, name) : undefined);
        if (!reading.success) return NO;
        if (has) data.push([name, reading.data]);
      }
      return { success: true, data: Object.fromEntries(data) };
    },
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
