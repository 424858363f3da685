import type { Actor, CityPack, RecordView, RequestView } from '@halo-pamor/contract';
import type { SharedTerms } from '../../locale/terms.js';
import type { DateWriter } from '../shared/dates.js';
import type { Connection, Entry, Route } from '../shared/session-state.js';

/** What complaints are shown from: as the citizen's part has it, and without a login as the public page makes it. */
export interface ComplaintStage {
  readonly pack: CityPack;
  readonly terms: SharedTerms;
  readonly dates: DateWriter;
  readonly connection: Connection;
  /** Absent without a login. */
  readonly actor?: Actor | undefined;
  readonly route?: Route | undefined;
  readonly views?: readonly RequestView[];
  readonly records?: readonly RecordView[];
  readonly entries?: readonly Entry[];
}
