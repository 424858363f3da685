import type { HaloEvents } from './halo-pamor.js';

type Listener<K extends keyof HaloEvents> = (event: HaloEvents[K]) => void;

/** Tells listeners. */
export interface Emitter {
  on<K extends keyof HaloEvents>(name: K, listener: Listener<K>): () => void;
  emit<K extends keyof HaloEvents>(name: K, event: HaloEvents[K]): void;
  clear(): void;
}

/** Makes an emitter. A listener that throws keeps neither the others nor the client from going on. */
export function makeEmitter(): Emitter {
  const listeners: { [K in keyof HaloEvents]: Set<Listener<K>> } = {
    outbox: new Set(),
    views: new Set(),
    connection: new Set(),
    vault: new Set(),
    lost: new Set(),
  };
  return {
    on: (name, listener) => {
      // Wrapped, so that one function that listens twice is told twice and stopped one by one.
      const own: typeof listener = (event) => listener(event);
      listeners[name].add(own);
      return () => {
        listeners[name].delete(own);
      };
    },
    emit: (name, event) => {
      for (const listener of [...listeners[name]]) {
        try {
          listener(event);
        } catch (caught) {
          // As with an event of the platform, the page's error handler hears of it.
          queueMicrotask(() => {
            throw caught;
          });
        }
      }
    },
    clear: () => {
      for (const each of Object.values(listeners)) each.clear();
    },
  };
}
