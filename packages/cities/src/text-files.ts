import { basename } from 'node:path';
import { textLanguages, type TextLanguage, type Texts } from '@halo-pamor/contract';
import { broken } from './broken-pack.js';
import { jsonPath } from './fault.js';
import { isFile, readJson } from './json-file.js';

/** Texts of every language besides Indonesian. */
export type TextsByLanguage = Readonly<Record<TextLanguage, Texts>>;

/** The file with the texts of a pack, of its standards, or of a catalogue, in one language: `kota.texts.en.json` of `kota.json`. */
export function textsFile(path: string, language: TextLanguage): string {
  return path.replace(/(\.catalogue|\.standards)?\.json$/, `.texts.${language}.json`);
}

/** Whether a file of this name holds texts. */
export function isTextsName(name: string): boolean {
  return textLanguages.some((language) => name.endsWith(`.texts.${language}.json`));
}

/**
 * The texts beside a pack, its standards or a catalogue; none of a language that has no file. An empty one is still to be written.
 *
 * @throws BrokenPackError when a file is no JSON, or holds anything but texts
 */
export async function textsBeside(path: string): Promise<TextsByLanguage> {
  const [en, su] = await Promise.all(textLanguages.map((language) => readTexts(textsFile(path, language))));
  return { en: en ?? {}, su: su ?? {} };
}

async function readTexts(path: string): Promise<Texts> {
  if (!(await isFile(path))) return {};
  const raw = await readJson(path);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw broken(basename(path), '$', 'The file holds no texts.');
  }
  const texts = new Map<string, string>();
  for (const [text, said] of Object.entries(raw) as [string, unknown][]) {
    if (typeof said !== 'string') throw broken(basename(path), jsonPath([text]), 'This is no text.');
    if (said !== '') texts.set(text, said);
  }
  return Object.fromEntries(texts);
}
