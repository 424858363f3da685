import type { HaloEvents } from './halo-pamor.js';

type Listener<K extends keyof HaloEvents> = (event: HaloEvents[K]) => void;

/** Tells listeners. One that throws does not keep the others, or the client, from going on. */
export class Emitter {
  readonly #listeners: { [K in keyof HaloEvents]: Set<Listener<K>> } = {
    outbox: new Set(),
    views: new Set(),
    connection: new Set(),
  };

  on<K extends keyof HaloEvents>(name: K, listener: Listener<K>): () => void {
    // Wrapped, so that one function that listens twice is told twice and stopped one by one.
    const own: Listener<K> = (event) => listener(event);
    this.#listeners[name].add(own);
    return () => {
      this.#listeners[name].delete(own);
    };
  }

  emit<K extends keyof HaloEvents>(name: K, event: HaloEvents[K]): void {
    for (const listener of [...this.#listeners[name]]) {
      try {
        listener(event);
      } catch (caught) {
        // As an event of the platform would: the page's error handler hears of it.
        queueMicrotask(() => {
          throw caught;
        });
      }
    }
  }

  clear(): void {
    for (const listeners of Object.values(this.#listeners)) listeners.clear();
  }
}
