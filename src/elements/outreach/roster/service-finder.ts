import type { CityPack } from '@halo-pamor/contract';
import { servicesOf } from '../stop-services.js';
import { sameName } from './same-name.js';

/** What was found in the services cell of a line. */
export interface FoundServices {
  readonly codes: readonly string[];
  readonly unknown: readonly string[];
}

/**
 * Finds the services that a cell names, by code, name or the word people use (`KTP`, `Kartu Keluarga`, `vaksin`). Several
 * are separated by comma, semicolon, slash, plus or the word `dan`.
 */
export function serviceFinder(pack: CityPack, offered: readonly string[]): (cell: string) => FoundServices {
  const known = servicesOf(pack)
    .filter(({ code }) => offered.includes(code))
    .map((service) => ({ code: service.code, words: [service.code, service.name, service.plain].map(sameName) }));
  const find = (part: string): string | undefined => {
    const word = sameName(part);
    return (
      known.find(({ words }) => words.includes(word)) ??
      known.find(
        ({ words }) => word.length >= 2 && words.some((each) => each.startsWith(word) || word.startsWith(each)),
      )
    )?.code;
  };
  return (cell) => {
    const parts = cell
      .split(/[,;/+&|]|\sdan\s/i)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const codes = new Set<string>();
    const unknown: string[] = [];
    for (const part of parts) {
      const code = find(part);
      if (code === undefined) unknown.push(part.slice(0, 40));
      else codes.add(code);
    }
    return { codes: [...codes], unknown };
  };
}
