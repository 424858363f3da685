import { once, selfCheckOf, standardsOf, type CityPack, type CityStandards } from '@halo-pamor/contract';
import { tagged, type TaggedText } from './tagged-text.js';

/** What a city publishes about its services, as texts ready to be sent; each is made at its first reading and kept. */
export interface PublishedStandards {
  readonly page: () => TaggedText;
  /** How the city stands by its own evidence, for its manager and the auditor. */
  readonly selfCheck: () => string;
}

/** Makes both of the pack and what stands beside it. */
export function publishedStandards(pack: CityPack, standards: CityStandards): PublishedStandards {
  const page = once(() => standardsOf(pack, standards));
  return {
    page: once(() => tagged(JSON.stringify(page()))),
    selfCheck: once(() => JSON.stringify(selfCheckOf(page(), standards))),
  };
}
