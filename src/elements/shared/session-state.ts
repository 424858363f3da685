import type { Actor, CityFirst, CityPack, RecordView, RequestView } from '@halo-pamor/contract';
import type { OutboxEntry, Settlement } from '../../client/index.js';
import type { SharedTerms } from '../../locale/terms.js';
import type { DateWriter } from './dates.js';

/** Where a person is: a view, and the request that it is about where there is one. The first is `{ view: 'home' }`. */
export interface Route {
  readonly view: string;
  readonly requestId?: string | undefined;
}

/** `loaded`: the first answer is here, from this device or from the gateway. `problem`: code of the last failed read. */
export interface Connection {
  readonly online: boolean;
  readonly loaded: boolean;
  readonly problem: string | null;
}

/** A command that is on this phone and not yet answered; `parked` ones were refused and need a person. */
export type Entry = OutboxEntry;

/** What became of a command: `problem` says why it was refused. */
export type Verdict = Pick<Settlement, 'outcome' | 'problem'>;

/** A command that is kept on this phone, transaction complete. `verdict` stays pending while there is no signal. */
export interface Kept {
  readonly commandId: string;
  readonly requestId: string;
  readonly verdict: Promise<Verdict>;
}

/** What flows down from the provider into the view of a role. */
export interface RoleView<P extends CityPack | CityFirst = CityPack> {
  pack: P;
  actor: Actor;
  /** Newest change first. */
  views: readonly RequestView[];
  /** What is not a request, such as stops of outreach days. */
  records: readonly RecordView[];
  entries: readonly Entry[];
  connection: Connection;
  route: Route;
  canGoBack: boolean;
  /** Filled with the city's words. */
  terms: SharedTerms;
  dates: DateWriter;
  now: () => Date;
  /** Says a request that was read apart from `views` in the reader's language; absent where that is the one it was made in. */
  viewIn?: ((view: RequestView) => RequestView) | undefined;
}
