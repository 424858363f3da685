import type { HaloError } from '../errors.js';
import { openChannel, type Channel } from './channel.js';
import { moment, type Clock } from './clock.js';
import type { NewEntry, OutboxEntry, Settlement } from './entry.js';
import { Kept } from './kept.js';
import { Leader } from './leader.js';
import type { Ledger } from './ledger.js';
import type { Cancellable, Outbox, OutboxQuery } from './outbox-surface.js';
import { pruneReplies, replyTo } from './replies.js';
import { Sender, type Post } from './sender.js';
import { Shelf } from './shelf.js';
import { ViewShelf } from './view-rows.js';
import { onWake } from './wake.js';

/** What an outbox works with. */
export interface OutboxOptions {
  /** Name of this person's storage, lock and channel. */
  readonly name: string;
  readonly ledger: Ledger;
  readonly post: Post;
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
export class PersonStore implements Outbox {
  readonly views: ViewShelf;
  readonly kept: Kept;
  readonly #options: OutboxOptions;
  readonly #shelf: Shelf;
  readonly #sender: Sender;
  readonly #channel: Channel | undefined;
  readonly #leader: Leader | undefined;
  readonly #stopWaking: () => void;

  constructor(options: OutboxOptions) {
    const { ledger, name, locks, clock, heartbeatMs, random, post, drained, autoSend } = options;
    this.#options = options;
    this.views = new ViewShelf(ledger);
    this.kept = new Kept(ledger);
    this.#shelf = new Shelf(ledger);
    this.#sender = new Sender({
      shelf: this.#shelf,
      post,
      clock,
      random,
      drained,
      leads: () => this.#leads,
      changed: (ids, requestIds) => {
        this.tell('outbox', ids);
        if (requestIds.length > 0) this.tell('views', requestIds);
      },
    });
    const send = (all: boolean) => {
      if (autoSend && this.#leads) void this.#sender.wake(all);
    };
    if (ledger.lasting) {
      this.#channel = openChannel(name, ({ kind, ids }) => {
        if (kind === 'wake') void (this.#leads && this.#sender.wake(ids.length > 0));
        else options.changed(kind, ids);
      });
      if (locks !== undefined) this.#leader = new Leader({ name, locks, ledger, clock, heartbeatMs, lead: () => send(false) });
      void pruneReplies(ledger).catch(() => undefined);
    }
    this.#stopWaking = onWake(() => send(true));
    send(false);
  }

  /** Whether this tab is the one that sends. */
  get #leads(): boolean {
    return this.#leader?.leading ?? true;
  }

  /** Tells listeners here and in the other tabs. */
  tell(kind: 'outbox' | 'views', ids: readonly string[]): void {
    this.#options.changed(kind, ids);
    this.#channel?.post({ kind, ids });
  }

  /** Stores entries together or not at all, and sees to their sending. */
  async add(entries: readonly NewEntry[], signal?: AbortSignal): Promise<void> {
    await this.#shelf.add(entries, signal);
    this.tell(
      'outbox',
      entries.map((entry) => entry.id),
    );
    this.#send();
  }

  /** Sends now, before its time too. In a tab that does not lead, the leader is asked and nothing is waited for. */
  async flush(): Promise<void> {
    if (this.#leads) return this.#sender.wake(true);
    this.#channel?.post({ kind: 'wake', ids: ['all'] });
  }

  list(query?: OutboxQuery): Promise<OutboxEntry[]> {
    return this.#shelf.list(query);
  }

  count({ signal }: Cancellable = {}) {
    return this.#shelf.count(signal);
  }

  async retry(id: string, { signal }: Cancellable = {}): Promise<boolean> {
    const found = await this.#shelf.retry(id, signal);
    if (found) {
      this.tell('outbox', [id]);
      this.#send();
    }
    return found;
  }

  async discard(id: string, { signal }: Cancellable = {}): Promise<boolean> {
    const gone = await this.#shelf.discard(id, moment(this.#options.clock), signal);
    if (gone) {
      this.tell('outbox', [id]);
      // Whatever of the same request stood behind it may go now.
      this.#send();
    }
    return gone;
  }

  async export({ signal }: Cancellable = {}): Promise<Blob> {
    const entries = await this.#shelf.raw(signal);
    const file = { format: 'halo-pamor-outbox', version: 1, savedAt: moment(this.#options.clock), entries };
    return new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' });
  }

  /** What became of a command: undefined while it waits, null when nothing is known of it. */
  async verdictOn(commandId: string, signal?: AbortSignal): Promise<Settlement | null | undefined> {
    const entry = await this.#shelf.get(commandId, signal);
    if (entry !== undefined) {
      if (entry.state !== 'parked') return undefined;
      const { requestId, lastProblem: problem, faults } = entry;
      return { commandId, requestId, outcome: 'refused', view: await this.#view(requestId, signal), problem, faults };
    }
    const reply = await replyTo(this.#options.ledger, commandId, signal);
    if (reply === undefined) return null;
    const { requestId, outcome } = reply;
    return { commandId, requestId, outcome, view: await this.#view(requestId, signal), problem: null, faults: [] };
  }

  close(): void {
    this.#stopWaking();
    this.#sender.stop();
    this.#leader?.stop();
    this.#channel?.close();
    this.#options.ledger.close();
  }

  async #view(requestId: string, signal?: AbortSignal) {
    return (await this.views.get(requestId, signal)) ?? null;
  }

  #send(): void {
    if (!this.#options.autoSend) return;
    if (this.#leads) void this.#sender.wake();
    else this.#channel?.post({ kind: 'wake', ids: [] });
  }
}
