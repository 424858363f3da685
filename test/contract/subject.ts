import type { CityPack, RequestView } from '@halo-pamor/contract';
import { Api } from '../support/api.js';
import type { Issuer } from '../support/issuer.js';
import { people, type PersonName } from '../support/people.js';
import { readUntil } from '../support/read-until.js';

/** A gateway under test. */
export interface Running {
  readonly url: string;
  readonly issuer: Issuer;
  readonly pack: CityPack;
  /** Starts another gateway over the same data, where the engine can serve two. */
  readonly another?: () => Promise<{ readonly url: string; close(): Promise<void> }>;
  /** Takes the database away and brings it back, where it is another process. */
  readonly database?: { goAway(): Promise<void>; comeBack(): Promise<void> };
  stop(): Promise<void>;
}

/** What the contract suite can be held against: it trusts `X-Forwarded-For` of one proxy and starts empty. */
export interface Subject {
  readonly name: string;
  start(): Promise<Running>;
}

/** The gateway under test as a group of cases sees it: started before the first of them. */
export class Stage {
  #running: Running | undefined;
  readonly #tokens = new Map<PersonName, Promise<string>>();

  #feed: string | undefined;
  #newestInFeed: string | undefined;

  enter(running: Running): void {
    this.#running = running;
  }

  get running(): Running {
    if (this.#running === undefined) throw new Error('the gateway under test is not started yet');
    return this.#running;
  }

  get consent(): string {
    return this.running.pack.consent.version;
  }

  token(name: PersonName): Promise<string> {
    const known = this.#tokens.get(name) ?? this.running.issuer.token(people[name]);
    this.#tokens.set(name, known);
    return known;
  }

  async api(name: PersonName, url = this.running.url): Promise<Api> {
    return new Api(url, await this.token(name));
  }

  /**
   * Waits until the feed shows all that was stored. A change shows as soon as every transaction that began before it has
   * ended, such as one of the worker's, so a reader may be a moment early.
   */
  async settled(): Promise<void> {
    const manager = await this.api('manager');
    const nameOf = (view: RequestView | undefined) => view && `${view.id} ${view.version}`;
    const newest = async () => nameOf((await manager.requests({ order: 'newest', limit: '1' })).items[0]);
    if ((await newest()) === this.#newestInFeed) return;
    const newestShown = async () => {
      const page = await manager.allChanges(this.#feed);
      this.#feed = page.cursor;
      return (this.#newestInFeed = nameOf(page.items.at(-1)) ?? this.#newestInFeed);
    };
    // Asked anew each time: something may change while the feed is read, and what was the newest would be waited for in vain.
    const both = async () => ({ shown: await newestShown(), stored: await newest() });
    await readUntil(both, ({ shown, stored }) => shown === stored);
  }

  /** Waits until the feed shows a record at this version. */
  async settledTo(record: string, version: number): Promise<void> {
    const manager = await this.api('manager');
    await readUntil(
      () => manager.allChanges(),
      ({ records }) => records.some((each) => each.id === record && each.version >= version),
    );
  }

  get anonymous(): Api {
    return new Api(this.running.url);
  }
}
