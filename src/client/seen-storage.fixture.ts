/** The browser's storage, and what was asked of it. */
export interface SeenStorage {
  readonly factory: IDBFactory;
  /** Names of the databases that were opened, one for each time. */
  readonly opened: string[];
}

/** The storage of this browser; `change` takes the place of some of its members, undefined of what it lacks. */
export function seenStorage(change: Readonly<Record<string, unknown>> = {}): SeenStorage {
  const opened: string[] = [];
  const lacks = (key: string | symbol) => typeof key === 'string' && key in change && change[key] === undefined;
  const factory = new Proxy(indexedDB, {
    has: (target, key) => !lacks(key) && Reflect.has(target, key),
    get: (target, key) => {
      if (typeof key === 'string' && key in change) return change[key];
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]): unknown => {
        if (key === 'open') opened.push(String(given[0]));
        return Reflect.apply(member, target, given);
      };
    },
  });
  return { factory, opened };
}
