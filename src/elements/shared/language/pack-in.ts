import { saidIn, textsRead, type CityPack, type Texts } from '@halo-pamor/contract';
import type { Language } from '../../../locale/language.js';

/** A city's pack with its texts in another language, as far as the city has them; the others stay Indonesian. */
export function packIn(pack: CityPack, language: Language): CityPack {
  const { texts, ...own } = pack;
  return saidIn(own, language === 'id' ? undefined : texts?.[language]);
}

/** The texts of a city's pack that are not among these, and the sentences of each, which may be shown one by one. */
export function unsaidIn(pack: CityPack, texts: Texts): string[] {
  return [...textsRead(pack)]
    .filter((text) => !Object.hasOwn(texts, text))
    .flatMap((text) => [text, ...text.split(/(?<=\.) /)]);
}
