import {
  once,
  saidIn,
  selfCheckOf,
  standardsOf,
  type CityPack,
  type CityStandards,
  type SelfCheckReply,
  type StandardsPage,
  type TextLanguage,
  type WorkFigures,
} from '@halo-pamor/contract';
import { tagged, type TaggedText } from './tagged-text.js';

/** The languages in which a page can be had. */
export type PageLocale = 'id' | TextLanguage;

/** What a city publishes about its services: the page as a text ready to be sent, made at its first reading in each language and kept. */
export interface PublishedStandards {
  readonly page: (locale?: PageLocale) => TaggedText;
  /** How the city stands by its own evidence and its work, for its manager and the auditor. */
  readonly selfCheck: (work: WorkFigures) => SelfCheckReply;
}

/** Makes both of the pack and what stands beside it. */
export function publishedStandards(pack: CityPack, standards: CityStandards): PublishedStandards {
  const page = once(() => standardsOf(pack, standards));
  const texts = new Map<PageLocale, TaggedText>();
  return {
    page: (locale = 'id') => {
      const before = texts.get(locale);
      if (before !== undefined) return before;
      const now = tagged(JSON.stringify(locale === 'id' ? page() : pageIn(pack, standards, locale)));
      texts.set(locale, now);
      return now;
    },
    selfCheck: (work) => selfCheckOf(page(), standards, work),
  };
}

/** The page in another language, as far as the city has texts for it. */
function pageIn(pack: CityPack, standards: CityStandards, locale: TextLanguage): StandardsPage {
  return standardsOf(saidIn(pack, pack.texts?.[locale]), saidIn(standards, standards.texts?.[locale]));
}
