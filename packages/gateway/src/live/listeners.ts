import { inScope, type Scope, type Placed, type ScopeColumn } from '@halo-pamor/contract';

/** What a listener does; its scope says for which requests it is woken. */
export interface Listener {
  readonly scope: Scope;
}

const COLUMNS = ['city', 'district', 'village', 'place', 'owner', 'officer'] as const satisfies readonly ScopeColumn[];

/** Finds the listeners of a change without asking each of them: they are filed under the values of their scope. */
export class Listeners<L extends Listener> {
  readonly #filed = new Map<string, Set<L>>();
  readonly #all = new Set<L>();

  get size(): number {
    return this.#all.size;
  }

  all(): Iterable<L> {
    return this.#all;
  }

  add(listener: L): void {
    this.#all.add(listener);
    for (const key of keysOf(listener.scope)) {
      const filed = this.#filed.get(key);
      if (filed === undefined) this.#filed.set(key, new Set([listener]));
      else filed.add(listener);
    }
  }

  remove(listener: L): void {
    this.#all.delete(listener);
    for (const key of keysOf(listener.scope)) {
      const filed = this.#filed.get(key);
      filed?.delete(listener);
      if (filed?.size === 0) this.#filed.delete(key);
    }
  }

  /** Those who see the request, each once. */
  seeing(placed: Placed): Set<L> {
    const found = new Set<L>();
    const add = (column: ScopeColumn, value: string | null): void => {
      if (value === null) return;
      for (const listener of this.#filed.get(keyOf(placed.city, column, value)) ?? []) {
        if (inScope(listener.scope, placed)) found.add(listener);
      }
    };
    for (const column of COLUMNS) add(column, placed[column]);
    for (const member of placed.team ?? []) add('team', member);
    return found;
  }
}

function keysOf({ city, branches }: Scope): string[] {
  return branches.flatMap(({ column, values }) => values.map((value) => keyOf(city, column, value)));
}

function keyOf(city: string, column: ScopeColumn, value: string): string {
  return `${city} ${column} ${value}`;
}
