import { HaloError } from '../errors.js';
import { within } from './deadline.js';
import { lateImport } from '../late-import.js';
import type { Talk, TalkOptions } from './talk/talk.js';

/** What the late part gives. */
export interface TalkPart {
  readonly makeTalk: (options: TalkOptions) => Talk;
}

/** Fetches the part that talks to the gateway. */
export const loadTalk = lateImport<TalkPart>(() => import('./talk/talk.js'), 'makeTalk');

/**
 * Gives what talks to the gateway, fetched at the first contact. What talks to the network comes with the network: an
 * app that is opened without signal shows what the phone holds and keeps what is typed before any of it is there.
 *
 * One fetch is under way at a time, however many calls wait for it. When it fails, each of them rejects with `offline`,
 * as a call would, and the next call fetches anew; after the time of a call they reject with `timeout` while it goes on.
 */
export function makeReach(load: () => Promise<TalkPart>, options: TalkOptions): () => Promise<Talk> {
  const { clock, timeoutMs, heard } = options;
  let talk: Talk | undefined;
  let coming: Promise<Talk> | undefined;
  const fetched = () => {
    coming ??= load().then(
      ({ makeTalk }) => (talk = makeTalk(options)),
      (cause: unknown) => {
        coming = undefined;
        heard({ online: false });
        throw new HaloError('offline', { cause });
      },
    );
    return coming;
  };
  return async () => talk ?? within({ clock, ms: timeoutMs }, fetched);
}
