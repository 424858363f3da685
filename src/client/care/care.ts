import { moment, type Clock } from '../../outbox/clock.js';
import { pruneReplies } from '../../outbox/replies.js';
import type { Emitter } from '../emitter.js';
import type { Opened } from '../opened.js';
import { countKnown, lookForLosses } from './canary.js';
import { sendForOthers, type DrainOnce } from './neighbours.js';
import { besideStorage, registryOf, type Registry } from './registry.js';

/** How often this phone looks for what others left on it, while the page is open. */
const LOOK_MS = 5 * 60_000;

/** As often as this it is counted at once within a second; what is written by the hundred is counted after it again. */
const COUNTS = 10;
const SECOND_MS = 1_000;

/** What caring for the queue works with. */
export interface CareOptions {
  readonly opened: Opened;
  /** Gateway, city and namespace. */
  readonly place: readonly string[];
  readonly emitter: Emitter;
  readonly clock: Clock;
  readonly autoSend: boolean;
  readonly drain: DrainOnce;
  readonly closing: AbortSignal;
}

/** What looks after a person's queue while the page is open. */
export interface Care {
  /** Undefined where nothing outlives the page. */
  readonly registry: Registry | undefined;
  /** Counts what waits now, so that a storage which has just vanished is noticed. */
  readonly counted: () => Promise<void>;
  /** There is a way to the gateway. */
  readonly contact: () => Promise<void>;
}

/**
 * Looks after the queue of the person who is signed in: keeps the note beside the storage, notices a storage that has
 * vanished, lets go of old replies, and at each contact with the gateway sees to permits, old rows, and the entries of others.
 */
export async function careFor(options: CareOptions): Promise<Care> {
  const { opened, place, emitter, clock, closing, autoSend, drain } = options;
  const { ledger, name, ledgerOf, locks, tellTabs } = opened;
  const registry = ledger.lasting ? await registryOf(place, besideStorage()) : undefined;

  const note = async (ids: readonly string[]) => {
    if (registry === undefined || closing.aborted) return;
    let entries = await countKnown(ledger);
    if (entries === undefined) {
      // A storage can vanish under an open page too, and what is written next makes a new one.
      const lost = await lookForLosses(ledger, name, registry);
      if (lost > 0) emitter.emit('lost', { entries: lost });
      entries = await countKnown(ledger);
    }
    if (entries !== undefined) registry.note(name, entries, ids.at(-1) ?? null, moment(clock));
  };
  let counts = 0;
  let uncounted: readonly string[] | undefined;
  const noteQuietly = (ids: readonly string[]) => {
    uncounted = ids;
    if (counts === COUNTS) return;
    counts += 1;
    if (counts === 1) {
      clock.after(SECOND_MS, () => {
        counts = 0;
        if (uncounted !== undefined) noteQuietly(uncounted);
      });
    }
    uncounted = undefined;
    note(ids).catch(() => undefined);
  };

  if (registry !== undefined) {
    await note([]).catch(() => undefined);
    pruneReplies(ledger).catch(() => undefined);
    emitter.on('outbox', ({ ids }) => {
      noteQuietly(ids);
    });
  }

  let looking: Promise<void> = Promise.resolve();
  const look = () => {
    if (registry === undefined || ledgerOf === undefined || !autoSend) return looking;
    looking = looking.then(async () => {
      if (closing.aborted) return;
      const changed = () => {
        emitter.emit('outbox', { ids: [] });
      };
      await sendForOthers({ own: name, ledgerOf, locks, registry, clock, drain, tellTabs, changed }).catch(
        () => undefined,
      );
    });
    return looking;
  };
  let cancel: () => void = () => undefined;
  const watch = () => {
    cancel = clock.after(LOOK_MS, () => {
      void look();
      watch();
    });
  };
  closing.addEventListener('abort', () => cancel(), { once: true });

  let begun = false;
  const contact = async () => {
    const scribe = await opened.scribe();
    await scribe.contact().catch(() => undefined);
    await look();
    if (!begun && registry !== undefined && autoSend && !closing.aborted) {
      begun = true;
      watch();
    }
  };
  emitter.on('connection', ({ online, signedOut }) => {
    if (online && !signedOut) void contact().catch(() => undefined);
  });
  return { registry, counted: () => note([]), contact };
}
