import { HaloError } from '../../errors.js';
import { moment, type Clock } from '../../outbox/clock.js';
import { shown, type EntryRow } from '../../outbox/entry-row.js';
import { discardEntry, retryEntry } from '../../outbox/mend.js';
import type { Ledger } from '../../outbox/ledger.js';
import type { Outbox } from '../../outbox/outbox-surface.js';
import { shelfIn } from '../../outbox/shelf.js';
import type { Care } from '../care/care.js';
import { lossesIn } from '../care/canary.js';
import { carriedName } from '../care/neighbours.js';
import type { HaloPamor } from '../halo-pamor.js';
import type { Opened } from '../opened.js';
import type { SeldomOptions } from '../pictures-kept.js';
import { acceptedViews } from './accepted-views.js';
import { exportQueue } from './export-queue.js';
import { importQueue } from './import-queue.js';
import { carriedReceipts, exportReceipts, importReceipts } from './receipts-file.js';

/** What of the outbox is done at a person's wish, and in files. */
export type Carrying = Pick<
  Outbox,
  'retry' | 'discard' | 'export' | 'import' | 'carried' | 'exportReceipts' | 'importReceipts' | 'lost' | 'acceptLoss'
>;

/** What carrying works with. */
export interface CarryingOptions extends Pick<SeldomOptions, 'open' | 'run' | 'clock'> {
  readonly city: string;
  readonly pack: HaloPamor['city'];
  readonly care: () => Promise<Care>;
}

/** The queue in files: out of this phone, into it, and what came back. */
export function makeCarrying({ open, run, clock, city, pack, care }: CarryingOptions): Carrying {
  /** Works with the storage of what was carried here, and lets go of it again. */
  const inCarried = async <T>({ ledgerOf, name }: Opened, act: (ledger: Ledger) => Promise<T>): Promise<T> => {
    if (ledgerOf === undefined) throw new HaloError('storage-unavailable');
    const ledger = ledgerOf(carriedName(name));
    try {
      return await act(ledger);
    } finally {
      ledger.close();
    }
  };
  const losses = async (signal: AbortSignal) => lossesIn((await open(signal)).ledger);

  return {
    retry: (id, { signal } = {}) =>
      run(signal, async (each) => {
        const { store, ledger } = await open(each);
        const found = await retryEntry(ledger, id, each);
        if (found) store.changed([id]);
        return found;
      }),

    discard: (id, { signal } = {}) =>
      run(signal, async (each) => {
        const { store, ledger } = await open(each);
        const gone = await discardEntry(ledger, id, moment(clock), each);
        // Whatever of the same request stood behind it may go now.
        if (gone) store.changed([id]);
        return gone;
      }),

    export: ({ signal } = {}) => run(signal, async (each) => exportQueue(await open(each), city, moment(clock), each)),

    import: (file, { signal } = {}) =>
      run(signal, async (each) => {
        const opened = await open(each);
        const { registry, contact } = await care();
        const result = await inCarried(opened, async (carried) => {
          const done = await importQueue(file, city, { own: opened.ledger, carried }, each);
          if (done.outcome === 'taken') await noteCarried(carried, opened.name, registry, clock);
          return done;
        });
        if (result.outcome === 'taken') {
          opened.store.tell('outbox', []);
          void contact().catch(() => undefined);
        }
        return result;
      }),

    carried: ({ signal } = {}) =>
      run(signal, async (each) => {
        const opened = await open(each);
        if (opened.ledgerOf === undefined) return { entries: [], receipts: 0 };
        return inCarried(opened, async (ledger) => {
          const rows = await shelfIn(ledger).list({ signal: each }, clock.now());
          const receipts = (await carriedReceipts(ledger, each)).length;
          return { entries: rows.map((row) => shown(row, clock.now())), receipts };
        });
      }),

    exportReceipts: ({ signal } = {}) =>
      run(signal, async (each) =>
        inCarried(await open(each), (ledger) => exportReceipts(ledger, city, moment(clock), each)),
      ),

    importReceipts: (file, { signal } = {}) =>
      run(signal, async (each) => {
        const { ledger, sealing, store, actor, keeping } = await open(each);
        const [known, by] = await Promise.all([pack({ signal: each }), (await sealing()).by()]);
        let told: string[] = [];
        const follow = async (accepted: readonly EntryRow[]) => {
          try {
            const { views } = keeping;
            const sealer = await sealing();
            const from = { views, read: (rows: readonly EntryRow[]) => sealer.read(rows) };
            const changed = await acceptedViews(accepted, from, { pack: known, actor }, each);
            told = changed.map(({ id }) => id);
            return await views.prepared(changed);
          } catch {
            // Where the vault was locked meanwhile, all stands as the gateway said it last, until its next word.
            return async () => undefined;
          }
        };
        const against = { city, by, keys: known.keys ?? [], at: moment(clock), follow };
        const { result, ids } = await importReceipts(file, ledger, against, each);
        if (told.length > 0) store.tell('views', told);
        if (ids.length > 0) store.tell('outbox', ids);
        return result;
      }),

    lost: ({ signal } = {}) =>
      run(signal, async (each) => {
        // A storage that cannot be counted now says so itself when it is asked for its losses.
        await (await care()).counted().catch(() => undefined);
        return (await losses(each)).count(each);
      }),
    acceptLoss: ({ signal } = {}) => run(signal, async (each) => (await losses(each)).accept(each)),
  };
}

async function noteCarried(carried: Ledger, own: string, registry: Care['registry'], clock: Clock): Promise<void> {
  const { waiting, parked } = await shelfIn(carried).count();
  registry?.note(carriedName(own), waiting + parked, null, moment(clock));
}
