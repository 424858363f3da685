/**
 * Verbs of a part that comes late, there at once under their names. They are looked up by name, because a wrapper for each
 * is not small; that each is there is what a test looks at.
 */
export function lateVerbs<T extends object>(part: () => Promise<T>, names: readonly (keyof T & string)[]): T;
export function lateVerbs(
  part: () => Promise<Readonly<Record<string, unknown>>>,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      async (...given: unknown[]): Promise<unknown> => {
        const verb = (await part())[name];
        return typeof verb === 'function' ? Reflect.apply(verb, undefined, given) : undefined;
      },
    ]),
  );
}
