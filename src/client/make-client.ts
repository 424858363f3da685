import type { CityPack } from '@halo-pamor/contract';
import { HaloError, throwIfAborted } from '../errors.js';
import { platformClock } from '../outbox/clock.js';
import { backoff } from '../outbox/retry.js';
import { either } from './both-signals.js';
import { commandVerbs } from './commands.js';
import type { AuditLog } from './audit-log.js';
import type { Complaints } from './complaints.js';
import type { Coverage } from './coverage.js';
import type { Surveys } from './surveys.js';
import { connectionState } from './connection-state.js';
import { within } from './deadline.js';
import { makeEmitter } from './emitter.js';
import { follow } from './follow.js';
import type { HaloPamor, LiveNotice } from './halo-pamor.js';
import { keepSoon } from './keep-soon.js';
import { keptViews } from './kept-views.js';
import { makeOpener } from './opener.js';
import type { HaloPamorOptions } from './options.js';
import type { Vault } from '../vault/vault-surface.js';
import { cityFirstAhead, packAhead } from './pack-ahead.js';
import { isCityPack } from './pack-reply.js';
import { pause } from './pause.js';
import { loadCommand } from './late-command.js';
import { loadSealing } from './late-sealing.js';
import { lateSeldom } from './late-seldom.js';
import { lateVerbs } from './late-verbs.js';
import { makeReach, type TalkPart } from './reach.js';
import { remembered } from './remembered.js';
import { requestsList } from './requests-list.js';
import type { Seldom } from './seldom.js';
import type { Carrying } from './carry/carrying.js';
import { tokenKeeper } from './token.js';
import { whenIdle } from './when-idle.js';

/**
 * Makes a client of its parts; see `createHaloPamor`.
 *
 * @param load fetches what talks to the gateway, at the first contact
 */
export function makeClient(options: HaloPamorOptions, load: () => Promise<TalkPart>): HaloPamor {
  const { gateway, city, clock = platformClock, random = Math.random, timeoutMs = 20_000 } = options;
  const { fetch, onMetric, getToken } = options;
  const closing = new AbortController();
  const isClosed = () => closing.signal.aborted;
  const emitter = makeEmitter();
  const connection = connectionState(emitter);
  const soon = keepSoon(closing.signal);
  const tokens = tokenKeeper(getToken, closing.signal);
  let [hasHeard, isOpen] = [false, false];
  let lastPack: CityPack | undefined;
  /** Not before the storage is open: whose it is takes a token, for which nobody is asked on the way. */
  const lookAfter = () => {
    const part = seldom();
    (isOpen ? part.then((late) => late.lookAfter(hasHeard)) : part).catch(() => undefined);
  };
  const heard: typeof connection.note = (what) => {
    connection.note(what);
    if (what.online !== true || hasHeard) return;
    hasHeard = true;
    // While there is a way: commands are checked, entries sealed and pictures kept where there is none. Not before what
    // the person waits for.
    whenIdle(() => {
      loadSealing().catch(() => undefined);
      loadCommand().catch(() => undefined);
      lookAfter();
    }, closing.signal);
  };
  const wire = { gateway, city, tokens, clock, random, timeoutMs, fetch, onMetric, heard };
  const reach = makeReach(load, wire);
  const calls = async () => (await reach()).calls;
  const opener = makeOpener(options, {
    tokens,
    startSending: async (sending) => (await reach()).startSending(sending),
    calls,
    emitter,
    missed: () => heard({ online: false }),
    lastPack: () => lastPack,
    signInAnew: async () => {
      await tokens.anew();
      await (await calls()).changes(undefined, 1, closing.signal);
    },
    whenOpen: () => {
      isOpen = true;
      soon.opened();
      whenIdle(lookAfter, closing.signal);
    },
  });
  const store = async (signal?: AbortSignal) => (await opener.open(signal)).store;
  const keeping = async (signal?: AbortSignal) => (await opener.open(signal)).keeping;

  /** Runs a call that ends with its caller's signal or with the client. */
  async function run<T>(given: AbortSignal | undefined, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
    throwIfAborted(given);
    if (isClosed()) throw new HaloError('closed');
    const { signal, release } = either(given, closing.signal);
    try {
      return await within({ clock, signal }, act);
    } catch (caught) {
      if (given?.aborted !== true && isClosed()) throw new HaloError('closed', { cause: caught });
      throw caught;
    } finally {
      release();
    }
  }

  let lastSync: Promise<unknown> = Promise.resolve();
  const sync = (given?: AbortSignal) =>
    run(given, (signal) => {
      // One after the other: two readers of one feed would do everything twice.
      const turn = lastSync.then(async () => {
        const kept = await store(signal);
        return (await reach()).readFeed(kept, signal);
      });
      lastSync = turn.catch(() => undefined);
      return turn;
    });

  async function* live(signal: AbortSignal): AsyncGenerator<LiveNotice> {
    for (let failures = 1; !signal.aborted; failures += 1) {
      try {
        const talk = await reach();
        yield* talk.liveNews({
          cursor: async () => (await keeping(signal)).views.cursor(signal),
          changed: (how) => connection.note({ live: how }),
          signal,
        });
        return;
      } catch {
        // News mend themselves once they run, so this is what brings them, which could not be fetched.
        await pause(backoff(failures, random), clock, signal);
      }
    }
  }

  async function* liveUntil(given: AbortSignal | undefined): AsyncGenerator<LiveNotice> {
    const { signal, release } = either(given, closing.signal);
    try {
      yield* live(signal);
    } finally {
      release();
    }
  }

  const followUntil = async (given: AbortSignal | undefined): Promise<void> => {
    const { signal, release } = either(given, closing.signal);
    await follow({ sync, live, clock, random, signal }).finally(release);
  };

  const vault = async () => (await keeping()).vault;
  const pack: HaloPamor['city'] = ({ signal, locale = 'id' } = {}) =>
    run(signal, (each) =>
      remembered(
        opener,
        soon.later,
        locale === 'id' ? 'city' : `city ${locale}`,
        async () => {
          const ahead = lastPack === undefined ? await packAhead(wire, locale, each) : undefined;
          return (lastPack = ahead ?? (await (await calls()).city(each, locale)));
        },
        (kept) => (isCityPack(kept, city) ? kept : undefined),
        each,
        'city',
      ),
    );

  const seldom = lateSeldom({
    clock,
    open: (signal) => opener.open(signal),
    calls,
    run,
    options,
    emitter,
    reach,
    pack,
    closing: closing.signal,
  });

  return {
    ...commandVerbs(clock, (entries, given) =>
      run(given, async (signal) => (await store(signal)).add(entries, signal)),
    ),

    ...lateVerbs<Omit<Seldom, keyof Carrying | 'lookAfter' | 'coverage' | 'complaints' | 'surveys' | 'audit'>>(seldom, [
      'attach',
      'detach',
      'files',
      'picture',
      'keepPictures',
      'looks',
      'receipt',
      'track',
      'badge',
      'issueBadge',
      'officerPhoto',
      'handoverCode',
      'board',
      'score',
      'callbacks',
      'officers',
      'history',
      'standards',
      'selfCheck',
    ]),
    coverage: lateVerbs<Coverage>(
      async () => (await seldom()).coverage,
      ['page', 'unreached', 'importTable', 'imports', 'apply', 'takeBack'],
    ),

    complaints: lateVerbs<Complaints>(async () => (await seldom()).complaints, ['open', 'follow', 'list']),
    surveys: lateVerbs<Surveys>(
      async () => (await seldom()).surveys,
      ['answer', 'toldByPhone', 'report', 'patterns', 'compliance'],
    ),
    audit: lateVerbs<AuditLog>(async () => (await seldom()).audit, ['page', 'lastHead']),

    actor: ({ signal } = {}) => run(signal, () => opener.actor()),
    keeps: ({ signal } = {}) => run(signal, () => opener.keeps()),

    city: pack,
    cityFirst: ({ signal } = {}) => run(signal, (each) => cityFirstAhead(wire, each)),
    request: (id, { signal } = {}) =>
      run(signal, async (each) => {
        const view = await (await calls()).request(id, each);
        const opened = await store(each);
        await opened.keeping.views.keep(view, each);
        opened.tell('views', [id]);
        return view;
      }),
    requests: (query = {}) =>
      requestsList(query.after, (after) =>
        run(query.signal, async (signal) => (await calls()).requests({ ...query, signal }, after)),
      ),

    sync: ({ signal } = {}) => sync(signal),
    live: ({ signal } = {}) => liveUntil(signal),
    follow: ({ signal } = {}) => followUntil(signal),

    ...keptViews(opener, emitter),
    outbox: {
      list: (query = {}) => run(query.signal, async (signal) => (await store(signal)).list({ ...query, signal })),
      ...lateVerbs<Carrying>(seldom, [
        'retry',
        'discard',
        'export',
        'import',
        'carried',
        'exportReceipts',
        'importReceipts',
        'lost',
        'acceptLoss',
      ]),
    },
    drafts: {
      load: (key, { signal } = {}) =>
        run(signal, async (each) => (await keeping(each)).kept.load(`draft ${key}`, each)),
      save: (key, draft, { signal } = {}) =>
        run(signal, async (each) => (await keeping(each)).kept.save(`draft ${key}`, draft, false, each)),
    },
    vault: lateVerbs<Vault>(
      () => run(undefined, vault),
      ['status', 'create', 'unlock', 'changePin', 'lock', 'forget', 'erase', 'touch'],
    ),

    pendingFor: (requestId, { signal } = {}) =>
      run(signal, async (each) => (await store(each)).list({ requestId, signal: each })),
    settled: (commandId, { signal } = {}) =>
      run(signal, async (each) => (await opener.open(each)).settled(commandId, each)),
    flush: ({ signal } = {}) => run(signal, async (each) => (await store(each)).flush()),
    status: ({ signal } = {}) =>
      run(signal, async (each) => {
        const { stored } = await opener.open(each);
        const count = await stored(each);
        return { ...connection.now(), ...count };
      }),

    on: (name, listener) => emitter.on(name, listener),
    close: () => {
      closing.abort();
      opener.close();
      emitter.clear();
    },
  };
}
