import type { Carrier } from '../carrier.js';

/** Who may be at the other end. */
export interface OtherWindow {
  /** The window; undefined while there is none. */
  readonly window: () => Window | null | undefined;
  /** The one origin that is posted to; undefined while it is not known, and then nothing is. */
  readonly origin: () => string | undefined;
  /** Whether a message of this origin is heard at all. */
  readonly hears: (origin: string) => boolean;
}

/**
 * The way between a page and a frame in it. A message counts when the browser says that it comes from that very window and
 * from an origin that is heard; one from a frame within the frame, from a window that was opened, or from a sandbox (whose
 * origin is `null`) does not. Nothing is ever posted to `*`.
 *
 * @param dropped told of each message of somebody else
 */
export function windowCarrier(other: OtherWindow, dropped: () => void = () => undefined): Carrier {
  return {
    post: (text) => {
      const [window, origin] = [other.window(), other.origin()];
      if (!window || origin === undefined) throw new TypeError('nobody to post to');
      window.postMessage(text, origin);
    },
    listen: (hear) => {
      const listener = (event: MessageEvent<unknown>): void => {
        const { isTrusted, origin, source, data } = event;
        const isTheirs = isTrusted && source !== null && source === other.window() && origin !== 'null';
        if (isTheirs && other.hears(origin)) hear(data);
        else dropped();
      };
      addEventListener('message', listener);
      return () => removeEventListener('message', listener);
    },
  };
}
