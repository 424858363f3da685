import type { Emitter } from './emitter.js';

/** Makes a `watch`: calls back with what `get` reads, at once and after each change of that id, until it is stopped. */
export function watched<T>(emitter: Emitter, get: (id: string) => Promise<T | undefined>) {
  return (id: string, listener: (found: T | undefined) => void): (() => void) => {
    let stopped = false;
    // Reads can overtake one another; only the latest one may speak.
    let latest = 0;
    const tell = () => {
      const turn = (latest += 1);
      const show = (found: T | undefined) => {
        if (!stopped && turn === latest) listener(found);
      };
      get(id).then(show, () => show(undefined));
    };
    const stop = emitter.on('views', ({ ids }) => {
      if (ids.includes(id)) tell();
    });
    tell();
    return () => {
      stopped = true;
      stop();
    };
  };
}
