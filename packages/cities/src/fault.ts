/** One thing wrong with a pack: where (`$.services[0].code`) and what, as a sentence. */
export interface Fault {
  path: string;
  sentence: string;
}

/** A place in a JSON document, as keys and indexes from the top. */
export type Place = readonly PropertyKey[];

/** Writes a place as a JSON path: `$.areas[3].villages[0].rw`. */
export function jsonPath(place: Place): string {
  return place.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${String(step)}]`;
    const key = String(step);
    return /^[A-Za-z_]\w*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
  }, '$');
}

/** A fault at a place. */
export function faultAt(place: Place, sentence: string): Fault {
  return { path: jsonPath(place), sentence };
}

/**
 * Faults for values that appear a second time; the path is that of the repetition.
 *
 * @param values each value with its place
 * @param what names the kind of value in the sentence: `variant code`
 */
export function repeated(values: readonly { value: string; place: Place }[], what: string): Fault[] {
  const seen = new Map<string, Place>();
  return values.flatMap(({ value, place }) => {
    const first = seen.get(value);
    if (first) return [faultAt(place, `The ${what} "${value}" is already used at ${jsonPath(first)}.`)];
    seen.set(value, place);
    return [];
  });
}
