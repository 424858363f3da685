import type { CityPack } from '@halo-pamor/contract';
import type { Language } from '../../../locale/language.js';

/** Parts of a pack in which nothing is said: names of places, and keys. */
const SILENT: readonly string[] = ['areas', 'servicePoints', 'keys', 'sealing'];

/**
 * A city's pack with its texts in another language, as far as the city has them; the others stay Indonesian. Codes stay,
 * because no text of a city reads like one.
 */
export function packIn(pack: CityPack, language: Language): CityPack {
  const { texts, ...own } = pack;
  const copy: CityPack = structuredClone(own);
  const there = language === 'id' ? undefined : texts?.[language];
  if (there !== undefined) {
    for (const [name, part] of Object.entries(copy)) {
      const said = typeof part === 'string' ? there[part] : undefined;
      if (said !== undefined) Reflect.set(copy, name, said);
      else if (typeof part === 'object' && !SILENT.includes(name)) say(part, there);
    }
  }
  return copy;
}

function say(value: object, texts: Readonly<Record<string, string>>): void {
  for (const [key, part] of Object.entries(value) as [string, unknown][]) {
    if (typeof part === 'object' && part !== null) say(part, texts);
    else if (typeof part === 'string' && Object.hasOwn(texts, part)) Reflect.set(value, key, texts[part]);
  }
}
