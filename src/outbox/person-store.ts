import type { HaloError } from '../errors.js';
import { openChannel, type Channel } from './channel.js';
import type { Clock } from './clock.js';
import { makeDelivery } from './delivery.js';
import { shown } from './entry-row.js';
import type { NewEntry, OutboxCount, Settlement } from './entry.js';
import type { Keeping } from './keeping.js';
import type { Ledger } from './ledger.js';
import type { Outbox } from './outbox-surface.js';
import { replyTo } from './replies.js';
import type { Scribe } from './scribe.js';
import type { StartSending } from './sending.js';
import { shelfIn } from './shelf.js';
import { onWake } from './wake.js';

/** What a person's store works with. */
export interface PersonStoreOptions {
  /** Name of this person's storage, lock and channel. */
  readonly name: string;
  readonly ledger: Ledger;
  /** What is kept to be read. */
  readonly keeping: Keeping;
  /** How entries are written and read; comes late. */
  readonly scribe: () => Promise<Scribe>;
  readonly startSending: StartSending;
  readonly clock: Clock;
  readonly random: () => number;
  readonly locks: LockManager | undefined;
  readonly heartbeatMs: number;
  readonly autoSend: boolean;
  /** Told of changes by this tab and by others. */
  readonly changed: (kind: 'outbox' | 'views', ids: readonly string[]) => void;
  readonly drained: (settled: number, ms: number, problem: HaloError | undefined) => void;
}

/**
 * Everything of one person on this device: what is still to be sent and what the gateway said. Of several tabs one
 * sends; all may add, and all see the same.
 */
export interface PersonStore extends Pick<Outbox, 'list'> {
  /** What is kept to be read. */
  readonly keeping: Keeping;
  /** Stores entries together or not at all, and sees to their sending. */
  add(entries: readonly NewEntry[], signal?: AbortSignal): Promise<void>;
  count(signal?: AbortSignal): Promise<OutboxCount>;
  /** Sends now, before its time too. In a tab that does not lead, the leader is asked and nothing is waited for. */
  flush(): Promise<void>;
  /** What became of a command: undefined while it waits, null when nothing is known of it. */
  verdictOn(commandId: string, signal?: AbortSignal): Promise<Settlement | null | undefined>;
  /** Entries were written, mended or let go: tells everybody, and sends what may go now. */
  changed(ids: readonly string[]): void;
  /** Tells listeners here and in the other tabs. */
  tell(kind: 'outbox' | 'views', ids: readonly string[]): void;
  close(): void;
}

/** Opens a person's store and sees to the sending of what is left from before. */
export function openPersonStore(options: PersonStoreOptions): PersonStore {
  const { name, ledger, keeping, scribe, startSending, clock, changed, drained, ...rest } = options;
  const shelf = shelfIn(ledger);
  let channel: Channel | undefined;

  const tell: PersonStore['tell'] = (kind, ids) => {
    changed(kind, ids);
    channel?.post({ kind, ids });
  };
  const start = () =>
    startSending({
      ...rest,
      name,
      ledger,
      scribe,
      clock,
      // What cannot be kept now, as while the vault is locked, the feed brings once it can.
      prepareViews: (views) => keeping.views.prepared(views).catch(() => async () => undefined),
      changed: (ids, requestIds) => {
        if (requestIds.length > 0) tell('views', requestIds);
        tell('outbox', ids);
      },
      drained: (settled, ms, problem) => {
        drained(settled, ms, problem);
        if (settled > 0) void letGo();
      },
    });
  const askLeader = (all: boolean) => channel?.post({ kind: 'wake', ids: all ? ['all'] : [] });
  const { send, flush, asked, noticed, stop } = makeDelivery({ ...rest, shelf, clock, start, askLeader });
  const viewOf = (requestId: string, signal?: AbortSignal) =>
    keeping.views.get(requestId, signal).then(
      (view) => view ?? null,
      () => null,
    );
  /** What is out of scope stays until the last word about it was sent. */
  const letGo = async () => {
    const gone = await keeping.views.letGo().catch(() => []);
    if (gone.length > 0) tell('views', gone);
  };

  const altered = (ids: readonly string[]) => {
    tell('outbox', ids);
    send(false);
  };

  if (ledger.lasting) {
    channel = openChannel(name, ({ kind, ids }) => {
      if (kind === 'wake') asked(ids.length > 0);
      else changed(kind, ids);
      if (kind === 'outbox') noticed();
    });
  }
  const stopWaking = onWake(() => send(true));
  send(false);

  return {
    keeping,
    tell,
    list: async (query = {}) => {
      const rows = await shelf.list(query, clock.now());
      const bare = () => rows.map((row) => shown(row, clock.now()));
      // What cannot be read without the late part is shown without it.
      return rows.length === 0 ? [] : scribe().then((part) => part.read(rows), bare);
    },
    count: (signal) => shelf.count(signal),
    add: async (entries, signal) => {
      await shelf.add(await (await scribe()).write(entries, signal), signal);
      altered(entries.map((entry) => entry.id));
    },
    flush,
    changed: altered,
    verdictOn: async (commandId, signal) => {
      const entry = await shelf.get(commandId, signal);
      if (entry !== undefined) {
        if (entry.state !== 'parked') return undefined;
        const { requestId, lastProblem: problem, faults } = entry;
        return { commandId, requestId, outcome: 'refused', view: await viewOf(requestId, signal), problem, faults };
      }
      const reply = await replyTo(ledger, commandId, signal);
      if (reply === undefined) return null;
      const { requestId, outcome } = reply;
      return { commandId, requestId, outcome, view: await viewOf(requestId, signal), problem: null, faults: [] };
    },
    close: () => {
      stopWaking();
      stop();
      channel?.close();
      ledger.close();
    },
  };
}
