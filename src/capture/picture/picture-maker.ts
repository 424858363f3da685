import { lateImport } from '../../late-import.js';
import type { FromWorker } from './messages.js';
import type { Made } from './picture.js';
import type * as OnPage from './on-page.js';
import { workerAddress } from './worker-address.js';

const loadOnPage = lateImport<typeof OnPage>(() => import('./on-page.js'), 'makeOnPage');

/** Makes pictures for as long as it is open. */
export interface PictureMaker {
  /** Makes a picture of a file from a camera or a folder. One at a time; the others wait. */
  make(file: Blob): Promise<Made>;
  /** Lets the worker and its memory go; what was not made is answered as unreadable. */
  close(): void;
}

/** How long a picture waits for the worker to report, in milliseconds; on a bad network its file may never come. */
const PATIENCE = 10_000;

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
 * the signal is not. Where no worker can be had, or none has reported by the time a picture has waited for it, each picture
 * is made on the page, with code that is fetched then; without that it answers `not-ready`.
 *
 * @param patience how long a picture waits for the worker, in milliseconds
 */
export function openPictureMaker(
  start: () => Worker | undefined = startWorker,
  patience: number = PATIENCE,
): PictureMaker {
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

  const makeOnPage = async (file: Blob): Promise<Made> => {
    try {
      return await (await loadOnPage()).makeOnPage(file);
    } catch {
      return { fault: 'not-ready' };
    }
  };

  return {
    make: async (file) => {
      const late = setTimeout(giveUp, patience);
      const hasWorker = await isReady;
      clearTimeout(late);
      const made = hasWorker && isAlive ? await makeInWorker(file) : undefined;
      return made ?? (isOpen ? await makeOnPage(file) : { fault: 'unreadable' });
    },
    close: () => {
      isOpen = false;
      giveUp();
    },
  };
}
