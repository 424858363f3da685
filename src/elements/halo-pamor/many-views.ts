import type { RequestView } from '@halo-pamor/contract';
import type { HaloPamor } from '../../client/index.js';

type Views = Pick<HaloPamor['views'], 'list' | 'get'>;

/** So many more are shown at a time while all are read. */
const STEP = 500;

/**
 * All the requests that are kept of a person who has more than one reading gives. The first reading is shown at once; the others
 * come after it page by page, so that nothing the person does waits for them. From then on what changes is read by itself,
 * and not all of them anew.
 */
export class ManyViews {
  readonly #views: Views;
  readonly #signal: AbortSignal;
  readonly #tell: (views: readonly RequestView[]) => void;
  #all: readonly RequestView[] | undefined;

  /** @param tell called with what is known so far, latest change first, while all are read */
  constructor(views: Views, signal: AbortSignal, tell: (views: readonly RequestView[]) => void) {
    this.#views = views;
    this.#signal = signal;
    this.#tell = tell;
  }

  /**
   * All of them, as they are kept by now.
   *
   * @param stale ids of those that changed or left since the last call
   */
  async read(stale: ReadonlySet<string>): Promise<readonly RequestView[]> {
    const signal = this.#signal;
    const before = this.#all ?? (await this.#readOn());
    const fresh = await Promise.all([...stale].map((id) => this.#views.get(id, { signal })));
    const left = before.filter(({ id }) => !stale.has(id));
    this.#all = stale.size === 0 ? before : [...fresh.filter((view) => view !== undefined), ...left];
    return this.#all;
  }

  async #readOn(): Promise<readonly RequestView[]> {
    const all: RequestView[] = [];
    // It keeps none for its answer: each is taken as it is looked at, between the pages of the reading.
    const where = (view: RequestView): boolean => {
      all.push(view);
      if (all.length > STEP && all.length % STEP === 0) this.#tell([...all]);
      return false;
    };
    await this.#views.list({ where, limit: 1, signal: this.#signal });
    return all;
  }
}
