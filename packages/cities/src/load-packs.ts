import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  composePack,
  type CityCoverage,
  type CityPack,
  type CityStandards,
  type OfficerDirectory,
} from '@halo-pamor/contract';
import { BrokenPackError, broken } from './broken-pack.js';
import { checkCoverage } from './check-coverage.js';
import { checkOfficers } from './check-officers.js';
import { checkPack } from './check-pack.js';
import { checkStandards } from './check-standards.js';
import type { Checked } from './check-shape.js';
import { isFile, isFolder, readJson } from './json-file.js';
import { isTextsName, textsBeside } from './text-files.js';
import { textsReport, type TextsOfLanguage } from './texts-report.js';

/** The folder of the packs that ship with this package. */
export const PACKS_FOLDER = fileURLToPath(new URL('../packs/', import.meta.url));

/** Files of the packs that ship, inside {@link PACKS_FOLDER}. */
export const SHIPPED_PACKS: readonly string[] = [
  'kabupaten-pali.json',
  'kabupaten-bekasi.json',
  'kota-bekasi.json',
  'kabupaten-mahakam-ulu.json',
];

const OFFICERS = '.officers.json';
const STANDARDS = '.standards.json';
const COVERAGE = '.coverage.json';
const CATALOGUE = '.catalogue.json';

/** A city ready to be served: its pack, what stands beside the pack (officers, published standards, what is counted of documents), and the pack's file name. */
export interface City {
  pack: CityPack;
  officers: OfficerDirectory | undefined;
  standards: CityStandards | undefined;
  coverage: CityCoverage | undefined;
  /** How far it speaks each other language. */
  texts: readonly TextsOfLanguage[];
  file: string;
}

/**
 * Reads and checks city packs, sorted by city code.
 *
 * @param where a folder, or one or more files with commas between (the setting `HALO_CITIES`); empty or absent: the packs
 *   that ship. In a folder every `*.json` is a pack, save `*.officers.json`, `*.standards.json`, `*.coverage.json`, `*.catalogue.json` and `*.texts.*.json`. The
 *   officers of `x.json` stand in `x.officers.json` beside it, its standards in `x.standards.json`, by what it counts documents in
 *   `x.coverage.json`, and what both say in other languages in `x.texts.en.json` and `x.texts.su.json`; the catalogue that its
 *   field `catalogue` names is joined with it, and the texts of the catalogue with its texts.
 * @throws BrokenPackError when a file cannot be read, is no JSON, has a fault, or a city comes twice
 */
export async function loadCities(where?: string): Promise<City[]> {
  const files = await packFiles(where?.trim() ?? '');
  const cities = await Promise.all(files.map(loadCity));
  cities.sort((one, other) => (one.pack.city.code < other.pack.city.code ? -1 : 1));
  cities.forEach(({ pack, file }, index) => {
    const before = cities[index - 1];
    if (before?.pack.city.code === pack.city.code) {
      throw broken(file, '$.city.code', `City ${pack.city.code} is already given by ${before.file}.`);
    }
  });
  return cities;
}

/**
 * Reads and checks one pack and the officers beside it.
 *
 * @throws BrokenPackError as {@link loadCities}
 */
export async function loadCity(path: string): Promise<City> {
  const file = basename(path);
  const pack = soundOrThrow(file, checkPack(await readPack(path)));
  const beside = path.replace(/\.json$/, OFFICERS);
  const officers =
    beside !== path && (await isFile(beside))
      ? soundOrThrow(basename(beside), checkOfficers(await readJson(beside), pack))
      : undefined;
  const published = path.replace(/\.json$/, STANDARDS);
  const standards =
    published !== path && (await isFile(published))
      ? soundOrThrow(basename(published), checkStandards(await readStandards(published, pack), pack))
      : undefined;
  const counts = path.replace(/\.json$/, COVERAGE);
  const coverage =
    counts !== path && (await isFile(counts))
      ? soundOrThrow(basename(counts), checkCoverage(await readJson(counts), pack))
      : undefined;
  const texts = textsReport(pack, standards, await textsBeside(path));
  return { pack, officers, standards, coverage, texts, file };
}

/**
 * A pack before its check: as it stands in its file, or joined with the catalogue that it names: a file beside it, or else
 * the one of that name that ships.
 *
 * @throws BrokenPackError when a file cannot be read or is no JSON, or a text uses a word that the city lacks
 */
export async function readPack(path: string): Promise<unknown> {
  return (await joined(path, {})) ?? readJson(path);
}

/** The standards of a city before their check, joined with their catalogue and filled with the words of the pack. */
async function readStandards(path: string, { words }: CityPack): Promise<unknown> {
  const found = await joined(path, { words });
  if (typeof found !== 'object' || found === null) return found ?? readJson(path);
  return Object.fromEntries(Object.entries(found).filter(([key]) => key !== 'words'));
}

/**
 * A file joined with the catalogue that it names, with the texts in other languages beside both, and with `more`; undefined
 * when it names no catalogue and there are no such texts.
 */
async function joined(path: string, more: object): Promise<unknown> {
  const raw = await readJson(path);
  if (typeof raw !== 'object' || raw === null) return undefined;
  const texts = await textsBeside(path);
  const named = 'catalogue' in raw;
  if (!named && Object.values(texts).every((said) => Object.keys(said).length === 0)) return undefined;
  const own = Object.fromEntries(Object.entries(raw).filter(([key]) => key !== 'catalogue'));
  const base = named ? await readCatalogue(path, raw.catalogue) : {};
  const { pack, loose } = composePack(base, { texts, ...own, ...more });
  const [word] = loose;
  if (word !== undefined) throw broken(basename(path), '$.words', `The catalogue uses ${word}, which is no word here.`);
  return pack;
}

/** The catalogue that a file names, with its texts. */
async function readCatalogue(path: string, catalogue: unknown): Promise<object> {
  if (typeof catalogue !== 'string') throw broken(basename(path), '$.catalogue', 'The catalogue is no file name.');
  const from = await cataloguePath(path, catalogue);
  const [base, texts] = await Promise.all([readJson(from), textsBeside(from)]);
  return typeof base === 'object' && base !== null ? { texts, ...base } : {};
}

/** Where the catalogue stands that a file names: beside it, or else among those that ship. */
async function cataloguePath(path: string, catalogue: string): Promise<string> {
  const name = basename(catalogue);
  const beside = join(dirname(path), name);
  return (await isFile(beside)) ? beside : join(PACKS_FOLDER, name);
}

async function packFiles(where: string): Promise<string[]> {
  if (where === '') return SHIPPED_PACKS.map((name) => join(PACKS_FOLDER, name));
  const given = where.split(',').map((part) => part.trim());
  const lists = await Promise.all(
    given.filter((part) => part !== '').map(async (part) => ((await isFolder(part)) ? packsIn(part) : [part])),
  );
  return lists.flat();
}

async function packsIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => isPackName(name));
  if (names.length === 0) throw broken(folder, '$', 'The folder holds no city pack.');
  return names.sort().map((name) => join(folder, name));
}

function isPackName(name: string): boolean {
  return (
    name.endsWith('.json') &&
    !isTextsName(name) &&
    ![OFFICERS, STANDARDS, COVERAGE, CATALOGUE].some((end) => name.endsWith(end))
  );
}

function soundOrThrow<T>(file: string, checked: Checked<T>): T {
  if (checked.value === undefined) throw new BrokenPackError(file, checked.faults);
  return checked.value;
}
