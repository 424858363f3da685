import {
  once,
  selfCheckOf,
  standardsOf,
  type CityPack,
  type CityStandards,
  type SelfCheckReply,
  type WorkFigures,
} from '@halo-pamor/contract';
import { tagged, type TaggedText } from './tagged-text.js';

/** What a city publishes about its services: the page as a text ready to be sent, made at its first reading and kept. */
export interface PublishedStandards {
  readonly page: () => TaggedText;
  /** How the city stands by its own evidence and its work, for its manager and the auditor. */
  readonly selfCheck: (work: WorkFigures) => SelfCheckReply;
}

/** Makes both of the pack and what stands beside it. */
export function publishedStandards(pack: CityPack, standards: CityStandards): PublishedStandards {
  const page = once(() => standardsOf(pack, standards));
  return {
    page: once(() => tagged(JSON.stringify(page()))),
    selfCheck: (work) => selfCheckOf(page(), standards, work),
  };
}
