import type { FromWorker } from './messages.js';
import type { Made } from './picture.js';
import { workerAddress } from './worker-address.js';

/** Makes pictures for as long as it is open. */
export interface PictureMaker {
  /** Makes a picture of a file from a camera or a folder. One at a time; the others wait. */
  make(file: Blob): Promise<Made>;
  /** Lets the worker and its memory go; what was not made is answered as unreadable. */
  close(): void;
}

/** Starts the worker, or undefined where that is not allowed. */
function startWorker(): Worker | undefined {
  try {
    return new Worker(workerAddress(), { type: 'module', name: 'halo-picture' });
  } catch {
    return undefined;
  }
}

/** Whether a message is one of our worker. Nobody else can send through it, so that its kind is looked at and no more. */
function isFromWorker(data: unknown): data is FromWorker {
  return typeof data === 'object' && data !== null && ('ready' in data || ('id' in data && 'made' in data));
}

/**
 * Opens a maker: the worker is fetched now, so that the first picture need not wait for it, and so that it is there when
 * the signal is not. Where no worker can be had, each picture is made on the page, with code that is fetched then.
 */
export function openPictureMaker(start: () => Worker | undefined = startWorker): PictureMaker {
  const worker = start();
  const waiting = new Map<number, (made: Made | undefined) => void>();
  let last = 0;
  let isOpen = true;
  let isAlive = worker !== undefined;
  let tellReady: (ready: boolean) => void = () => undefined;
  const isReady = new Promise<boolean>((resolve) => {
    tellReady = resolve;
    if (worker === undefined) resolve(false);
  });

  const giveUp = (): void => {
    isAlive = false;
    tellReady(false);
    worker?.terminate();
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
  };

  worker?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isFromWorker(data)) return;
    if ('ready' in data) {
      tellReady(data.ready);
    } else {
      waiting.get(data.id)?.(data.made);
      waiting.delete(data.id);
    }
  });
  // The host's policy forbids it, the file did not come, or the phone took its memory away.
  worker?.addEventListener('error', giveUp);

  const makeInWorker = (file: Blob): Promise<Made | undefined> =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      worker?.postMessage({ id: last, file });
    });

  return {
    make: async (file) => {
      const made = (await isReady) && isAlive ? await makeInWorker(file) : undefined;
      if (made !== undefined || !isOpen) return made ?? { fault: 'unreadable' };
      const { makeOnPage } = await import('./on-page.js');
      return makeOnPage(file);
    },
    close: () => {
      isOpen = false;
      giveUp();
    },
  };
}
