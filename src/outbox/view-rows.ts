import type { ChangesPage, RecordKind, RecordOf, RecordView, RequestView } from '@halo-pamor/contract';
import { isHaloError } from '../errors.js';
import { isEntryRow } from './entry-row.js';
import type { Boxes } from './boxes.js';
import type { Ledger, Rows } from './ledger.js';
import { packed, unpacked, type Bytes } from './packed.js';

const CURSOR = 'cursor';
/** Ids of what has left the person's scope and is kept until what the person wrote about it is settled. */
const GOING = 'going';
/** How many rows are read at a time while they are looked through. */
const STEP = 100;
/** Most rows that are held open in memory. */
const MOST_OPEN = 1_000;

const LISTS = ['items', 'papers', 'visits', 'deliveries'] as const;

/** What of a view stands beside its box: enough to order rows and to tell the newer one. */
export interface Stamp {
  readonly id: string;
  readonly version: number;
  readonly changedAt: string;
  /** What it is; a request has none. */
  readonly kind?: string | undefined;
}

/** A view as it is stored. */
export interface BoxedView extends Stamp {
  readonly box: Bytes;
}

/** Views that were opened, by their id and the box they came from; emptied when the vault is locked. */
export type OpenViews = Map<string, { readonly box: string; readonly view: unknown }>;

/** Stores a view unless a newer one is there, as happens when a reply and the feed cross. */
async function putNewer(rows: Rows, view: BoxedView): Promise<void> {
  const stored = await rows.get('views', view.id);
  if (!isBoxed(stored) || stored.version <= view.version) await rows.put('views', view);
}

/** The requests that are kept on this device, and how far the change feed was read. */
export interface ViewShelf {
  /** How far the feed was read; undefined before its first page. */
  cursor(signal?: AbortSignal): Promise<string | undefined>;
  /** Reads the feed from its beginning next time. */
  forgetCursor(): Promise<void>;
  /**
   * Keeps a page of the feed: rows and cursor together or not at all. What is gone leaves at once, or when the last entry
   * about it is settled (`letGo`).
   */
  keepPage(page: ChangesPage, signal?: AbortSignal): Promise<void>;
  keep(view: RequestView, signal?: AbortSignal): Promise<void>;
  /** Seals views, and gives what keeps them within a transaction over `views`, in which nothing can be sealed any more. */
  prepared(views: readonly Stamp[]): Promise<(rows: Rows) => Promise<unknown>>;
  /** Lets go of what is gone and no longer written about; resolves with the ids. */
  letGo(): Promise<readonly string[]>;
  get(id: string, signal?: AbortSignal): Promise<RequestView | undefined>;
  /** A record, by its id. */
  record(id: string, signal?: AbortSignal): Promise<RecordView | undefined>;
  /** Records of a kind, latest change first. */
  records<K extends RecordKind>(
    kind: K,
    where: ((record: RecordOf<K>) => boolean) | undefined,
    limit: number,
    signal?: AbortSignal,
  ): Promise<RecordOf<K>[]>;
  list(
    where: ((view: RequestView) => boolean) | undefined,
    limit: number,
    signal?: AbortSignal,
  ): Promise<RequestView[]>;
}

/** The kept requests of a ledger, each in a box of its own. */
export function viewsIn(ledger: Ledger, boxes: Boxes, opened: OpenViews): ViewShelf {
  const boxed = (views: readonly Stamp[]) => Promise.all(views.map((view) => boxedView(boxes, view)));

  /** The view in a row; undefined when it cannot be read, as one that was cut short. */
  const read = async <T>(row: BoxedView, isOne: (view: unknown) => view is T): Promise<T | undefined> => {
    // A box begins with what is new in each; where nothing is sealed, it is the version that is.
    const mark = `${row.version} ${row.box.subarray(0, 12).join()}`;
    const held = opened.get(row.id);
    if (held?.box === mark && isOne(held.view)) return held.view;
    try {
      const view = unpacked(await boxes.open(row.box, aboutView(row)));
      opened.delete(row.id);
      opened.set(row.id, { box: mark, view });
      for (const [id] of opened) {
        if (opened.size <= MOST_OPEN) break;
        opened.delete(id);
      }
      return isOne(view) ? view : undefined;
    } catch (caught) {
      if (isHaloError(caught)) throw caught;
      return undefined;
    }
  };

  const page = async (
    kind: RecordKind | undefined,
    until: string | undefined,
    limit: number,
    signal?: AbortSignal,
  ): Promise<BoxedView[]> => {
    const isRow = (row: unknown): row is BoxedView => isBoxed(row) && row.kind === kind;
    const index = kind === undefined ? 'changedAt' : 'kind changedAt';
    const rows = await ledger.run(['views'], { signal }, (all) =>
      all.all('views', { index, within: kind, backwards: true, until, limit, where: isRow }),
    );
    return rows.filter(isRow);
  };

  const listed = async <T>(
    kind: RecordKind | undefined,
    isOne: (view: unknown) => view is T,
    where: ((view: T) => boolean) | undefined,
    limit: number,
    signal?: AbortSignal,
  ): Promise<T[]> => {
    await boxes.ready();
    const found: T[] = [];
    const seen = new Set<string>();
    let until: string | undefined;
    // Rows that changed at the same moment as the last one seen come again with the next page.
    let again = 0;
    for (;;) {
      const size = (where === undefined ? limit - found.length : STEP) + again;
      const rows = await page(kind, until, size, signal);
      const fresh = rows.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      for (const view of await Promise.all(fresh.map((row) => read(row, isOne)))) {
        if (view !== undefined && (where === undefined || where(view)) && found.push(view) >= limit) return found;
      }
      if (rows.length < size) return found;
      until = rows.at(-1)?.changedAt;
      again = rows.filter(({ changedAt }) => changedAt === until).length;
    }
  };

  return {
    cursor: async (signal) => {
      const value = await ledger.run(['kept'], { signal }, (rows) => rows.get('kept', CURSOR));
      return typeof value === 'string' ? value : undefined;
    },
    forgetCursor: () => ledger.run(['kept'], { write: true }, (rows) => rows.delete('kept', CURSOR)),
    keepPage: async ({ items, records, gone, cursor }, signal) => {
      const views = await boxed([...items, ...records]);
      await ledger.run(['views', 'kept', 'entries'], { write: true, signal }, async (rows) => {
        await Promise.all(views.map((view) => putNewer(rows, view)));
        const going = new Set(await goingOf(rows));
        // What came back into scope stays.
        for (const { id } of views) going.delete(id);
        for (const id of gone) going.add(id);
        await letGoOf(rows, going);
        await rows.put('kept', cursor, CURSOR);
      });
    },
    keep: async (view, signal) => {
      const row = await boxedView(boxes, view);
      await ledger.run(['views'], { write: true, signal }, (rows) => putNewer(rows, row));
    },
    prepared: async (views) => {
      const sealed = await boxed(views);
      return (rows) => Promise.all(sealed.map((view) => putNewer(rows, view)));
    },
    letGo: async () => {
      if ((await ledger.run(['kept'], {}, goingOf)).length === 0) return [];
      return ledger.run(['views', 'kept', 'entries'], { write: true }, async (rows) =>
        letGoOf(rows, new Set(await goingOf(rows))),
      );
    },
    get: async (id, signal) => {
      await boxes.ready();
      const row = await ledger.run(['views'], { signal }, (rows) => rows.get('views', id));
      return isBoxed(row) && row.kind === undefined ? read(row, isView) : undefined;
    },
    list: (where, limit, signal) => listed(undefined, isView, where, limit, signal),
    record: async (id, signal) => {
      await boxes.ready();
      const row = await ledger.run(['views'], { signal }, (rows) => rows.get('views', id));
      return isBoxed(row) && row.kind !== undefined ? read(row, isRecordView) : undefined;
    },
    records: (kind, where, limit, signal) => {
      const isOne = (view: unknown): view is RecordOf<typeof kind> => isRecordView(view) && view.kind === kind;
      return listed(kind, isOne, where, limit, signal);
    },
  };
}

/** The row of a view, or of anything else that is told apart by its kind. */
export async function boxedView(boxes: Boxes, view: Stamp): Promise<BoxedView> {
  const { id, version, changedAt, kind } = view;
  const stamp: Stamp = { id, version, changedAt, ...(kind === undefined ? {} : { kind }) };
  return { ...stamp, box: await boxes.seal(await packed(view), aboutView(stamp)) };
}

async function goingOf(rows: Rows): Promise<readonly string[]> {
  const going = await rows.get('kept', GOING);
  return Array.isArray(going) ? going.filter((id) => typeof id === 'string') : [];
}

/** Deletes those of which nothing waits to be sent, and remembers the others. */
async function letGoOf(rows: Rows, going: ReadonlySet<string>): Promise<string[]> {
  const waiting = new Set<string>();
  for (const id of going) {
    const entries = await rows.all('entries', { index: 'requestId', only: id });
    if (entries.some((entry) => isEntryRow(entry) && entry.state !== 'parked')) waiting.add(id);
    else {
      await rows.delete('views', id);
      for (const key of [`receipt ${id}`, `handover-code ${id}`]) await rows.delete('kept', key);
    }
  }
  if (waiting.size > 0) await rows.put('kept', [...waiting], GOING);
  else await rows.delete('kept', GOING);
  return [...going].filter((id) => !waiting.has(id));
}

function aboutView({ id, version, changedAt, kind }: Stamp): string {
  return JSON.stringify(['view', id, version, changedAt, kind ?? null]);
}

/** Whether something says what it is and how new: what can be kept among the views. */
export function isStamped(row: unknown): row is Stamp {
  return (
    isRecord(row) &&
    typeof row['id'] === 'string' &&
    typeof row['version'] === 'number' &&
    typeof row['changedAt'] === 'string'
  );
}

function isBoxed(row: unknown): row is BoxedView {
  return isStamped(row) && 'box' in row && row.box instanceof Uint8Array;
}

/**
 * Whether a row is a request. What is kept was read by its full shape when it came, and that shape weighs too much to be
 * there before the first contact; here it is only told apart from anything else, such as a row that was cut short.
 */
function isView(row: unknown): row is RequestView {
  return (
    isStamped(row) && isRecord(row) && isRecord(row['applicant']) && LISTS.every((list) => Array.isArray(row[list]))
  );
}

/** Whether a view is a record, told apart as `isView` does. */
function isRecordView(view: unknown): view is RecordView {
  return isStamped(view) && isRecord(view) && typeof view['kind'] === 'string' && typeof view['place'] === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
