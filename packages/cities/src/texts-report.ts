import {
  composePack,
  textLanguages,
  textsRead,
  type CityPack,
  type CityStandards,
  type TextLanguage,
  type Texts,
} from '@halo-pamor/contract';
import type { TextsByLanguage } from './text-files.js';

/** How far a city speaks one language: of how many texts, which are still Indonesian, and which of its own nobody reads. */
export interface TextsOfLanguage {
  readonly language: TextLanguage;
  readonly all: number;
  readonly missing: readonly string[];
  readonly needless: readonly string[];
}

/**
 * How far a city speaks the other languages.
 *
 * @param own what stands in the city's own files of texts
 */
export function textsReport(
  pack: CityPack,
  standards: CityStandards | undefined,
  own: TextsByLanguage,
): TextsOfLanguage[] {
  const parts = [pack, ...(standards === undefined ? [] : [standards])].map((part) => ({
    ...part,
    read: textsRead(part),
  }));
  const read = new Set(parts.flatMap((part) => [...part.read]));
  return textLanguages.map((language) => {
    const missing = parts.flatMap((part) =>
      [...part.read].filter((text) => part.texts?.[language]?.[text] === undefined),
    );
    const needless = filledKeys(own[language], pack).filter((text) => !read.has(text));
    return { language, all: read.size, missing: [...new Set(missing)], needless };
  });
}

/** The Indonesian texts of a file as the joined pack has them. */
function filledKeys(texts: Texts, { words }: CityPack): string[] {
  const { pack } = composePack({}, { words, keys: Object.keys(texts) });
  const keys: unknown = typeof pack === 'object' && pack !== null && 'keys' in pack ? pack.keys : [];
  return Array.isArray(keys) ? keys.map(String) : [];
}

/** Not more than this many texts are named of one kind. */
const NAMED = 20;

/** The report as lines; one line where a language is complete. */
export function textsLines(reports: readonly TextsOfLanguage[]): string[] {
  return reports.flatMap(({ language, all, missing, needless }) => [
    `  ${language}: ${missing.length === 0 ? `all ${String(all)} texts are there` : `${String(missing.length)} of ${String(all)} texts are missing`}${needless.length === 0 ? '' : `, ${String(needless.length)} are needless`}.`,
    ...named('missing', missing),
    ...named('needless', needless),
  ]);
}

function named(what: string, texts: readonly string[]): string[] {
  const rest = texts.length - NAMED;
  return [
    ...texts.slice(0, NAMED).map((text) => `    ${what}: ${text}`),
    ...(rest > 0 ? [`    and ${String(rest)} more ${what}`] : []),
  ];
}
