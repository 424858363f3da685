import { writeFile } from 'node:fs/promises';
import { placesOf, textLanguages } from '@halo-pamor/contract';
import { BrokenPackError } from './broken-pack.js';
import { loadCities, loadCity, type City } from './load-packs.js';
import { standardsReport } from './standards-report.js';
import { newPack } from './new-pack.js';
import { dangersOf } from './pack-dangers.js';
import { staleTexts } from './stale-texts.js';
import { textsFile } from './text-files.js';
import { textsLines } from './texts-report.js';
import { differenceLine, differences } from './pack-difference.js';

/** What the command says when it is called without a known verb. */
export const USAGE = `Usage:
  city check [FILE or FOLDER ...]   reads city packs and names every fault; without a name, the packs that ship
  city new CODE NAME FILE           writes a pack to begin with, such as: city new 33.74 "Kota Semarang" kota-semarang.json
  city diff BEFORE AFTER            shows what changed between two packs, and what of it may hurt somebody
  city standards CITY or FILE       lists what the city has still to publish or confirm, in Indonesian`;

/** What the command would print and the status it ends with: 0 well, 1 a pack is broken, 2 called wrongly. */
export interface Outcome {
  status: 0 | 1 | 2;
  lines: string[];
}

/** Runs the `city` command. Nothing is printed here, so that it can be tested and embedded. */
export async function cityCommand(words: readonly string[]): Promise<Outcome> {
  const [verb, ...names] = words;
  const [before, after] = names;
  if (verb === 'check') return checkAll(names);
  if (verb === 'diff' && before !== undefined && after !== undefined && names.length === 2) {
    return compare(before, after);
  }
  if (verb === 'new' && names.length === 3) return beginPack(names);
  if (verb === 'standards' && before !== undefined && names.length === 1) return standardsOfCity(before);
  return { status: 2, lines: [USAGE] };
}

/** `name` is the code of a city that ships, or a pack file. */
function standardsOfCity(name: string): Promise<Outcome> {
  return unlessBroken(async () => {
    if (!/^\d{2}\.\d{2}$/.test(name)) return { status: 0, lines: standardsReport(await loadCity(name)) };
    const city = (await loadCities()).find(({ pack }) => pack.city.code === name);
    return city === undefined
      ? { status: 1, lines: [`No city ${name} ships.`] }
      : { status: 0, lines: standardsReport(city) };
  });
}

async function checkAll(names: readonly string[]): Promise<Outcome> {
  const outcomes = await Promise.all(
    (names.length > 0 ? names : ['']).map((name) =>
      unlessBroken(async () => ({
        status: 0,
        lines: (await loadCities(name)).flatMap((city) => [summary(city), ...textsLines(city.texts)]),
      })),
    ),
  );
  return {
    status: outcomes.some(({ status }) => status === 1) ? 1 : 0,
    lines: outcomes.flatMap(({ lines }) => lines),
  };
}

async function beginPack([code = '', name = '', file = '']: readonly string[]): Promise<Outcome> {
  if (!/^\d{2}\.\d{2}$/.test(code) || name.trim() === '' || !file.endsWith('.json'))
    return { status: 2, lines: [USAGE] };
  const pack = newPack(code, name.trim(), new Date().toISOString().slice(0, 10));
  try {
    await writeFile(file, `${JSON.stringify(pack, null, 2)}\n`, { flag: 'wx' });
    await writeEmptyTexts(file);
  } catch (cause) {
    const why =
      cause instanceof Error && 'code' in cause && cause.code === 'EEXIST' ? 'is there already' : 'cannot be written';
    return { status: 1, lines: [`${file} ${why}.`] };
  }
  const { status, lines } = await checkAll([file]);
  return {
    status,
    lines: [
      ...lines,
      `Search it for "(isi)": that is to be written. All of it is marked as not confirmed.`,
      `Its own texts in other languages are still empty in ${textLanguages.map((language) => textsFile(file, language)).join(' and ')}.`,
    ],
  };
}

/** A file for each language with the texts that are the city's own, each still to be written. */
async function writeEmptyTexts(file: string): Promise<void> {
  const { texts } = await loadCity(file);
  for (const { language, missing } of texts) {
    const empty = JSON.stringify(Object.fromEntries(missing.map((text) => [text, ''])), null, 2);
    await writeFile(textsFile(file, language), `${empty}\n`, { flag: 'wx' });
  }
}

function compare(before: string, after: string): Promise<Outcome> {
  return unlessBroken(async () => {
    const [one, other] = await Promise.all([loadCity(before), loadCity(after)]);
    const found = differences(one.pack, other.pack);
    if (found.length === 0) return { status: 0, lines: ['No difference.'] };
    const dangers = [...dangersOf(one.pack, other.pack), ...staleTexts(one.pack, other.pack)];
    const warned =
      dangers.length === 0 ? [] : ['', 'Look at these before it is served:', ...dangers.map((each) => `! ${each}`)];
    return { status: 0, lines: [...found.map(differenceLine), ...warned] };
  });
}

async function unlessBroken(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof BrokenPackError) return { status: 1, lines: [error.message] };
    throw error;
  }
}

function summary({ pack, officers, standards, file }: City): string {
  const villages = pack.areas.flatMap((district) => district.villages);
  const variants = pack.services.flatMap((service) => service.variants);
  const unsure = variants.flatMap(({ requirements }) => requirements).filter(({ confirmed }) => confirmed === 'no');
  const places = placesOf(pack);
  const served = new Set(officers?.officers.flatMap(({ areas }) => areas));
  const counts = [
    `${String(pack.areas.length)} districts`,
    `${String(villages.length)} villages`,
    `${String(places.length)} places${pack.areasNote.rwInvented ? ' (RW invented)' : ''}`,
    `${String(pack.services.length)} services in ${String(variants.length)} variants`,
    `${String(unsure.length)} requirements to be confirmed`,
    `${String(places.filter((place) => served.has(place)).length)} places with an officer${officers?.invented === true ? ' (invented)' : ''}`,
    standards === undefined
      ? 'no standards published'
      : `standards of ${String(standards.services.length)} services by ${String(standards.units.length)} units`,
  ];
  return `${file}: ${pack.city.name} ${pack.version} is sound: ${counts.join(', ')}.`;
}
