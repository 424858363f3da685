import { once as heard } from 'node:events';
import { access, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataOf, ownKeys, withDatabase, WrongWordsError, type Environment } from '../on-database.js';
import { readAuditCities, readPayloads } from '../store/audit-payloads.js';
import { findEntries } from '../store/audit-log.js';
import type { Database } from '../store/database.js';
import { headReader } from './heads.js';
import { headsFile } from './heads-folder.js';
import { report } from './report.js';
import { exportedLog, readHeadsFrom, readKeys } from './sources.js';
import { AT_ONCE, storedLog } from './stored-log.js';
import { verifyAudit } from './verify.js';
import { verifyPayloads } from './verify-payloads.js';

/**
 * `audit verify`: checks logs and says what came of it. Reads the database of the settings, or with `--entries` a log that
 * was exported, and needs no database then.
 *
 * @returns whether everything is as it was written
 */
export async function verifyCommand(words: readonly string[], env: Environment): Promise<boolean> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      city: { type: 'string' },
      entries: { type: 'string' },
      heads: { type: 'string', multiple: true },
      keys: { type: 'string', multiple: true },
    },
  });
  const read = headReader(
    values.keys === undefined ? await ownKeys(env) : (await Promise.all(values.keys.map(readKeys))).flat(),
  );
  const headsFor = async (city: string) => {
    const places = values.heads ?? (await ownHeads(city, env));
    const found = await Promise.all(places.map((place) => readHeadsFrom(place, city, read)));
    return { heads: found.flatMap(({ heads }) => heads), unknown: found.reduce((sum, each) => sum + each.unknown, 0) };
  };
  const { city, entries } = values;
  if (entries !== undefined) {
    if (city === undefined) throw new WrongWordsError('--entries needs --city, the code of the city whose log it is');
    const { heads, unknown } = await headsFor(city);
    return say(report(city, await verifyAudit(city, exportedLog(entries), heads), unknown, undefined));
  }
  return withDatabase(env, async (database) => {
    const cities = city === undefined ? await citiesOf(database, values.heads, env) : [city];
    let isGood = true;
    for (const each of cities) {
      const { heads, unknown } = await headsFor(each);
      const finding = await verifyAudit(each, storedLog(database, each), heads);
      const payloads =
        finding.fault === undefined
          ? await verifyPayloads(storedPayloads(database, each, finding.entries), erasedIn(database, each))
          : undefined;
      isGood = say(report(each, finding, unknown, payloads)) && isGood;
    }
    return isGood;
  });
}

/** `audit export`: writes the log of a city to the standard output, an entry a line. */
export async function exportCommand(words: readonly string[], env: Environment): Promise<void> {
  const { values } = parseArgs({ args: [...words], options: { city: { type: 'string' } } });
  const { city } = values;
  if (city === undefined) throw new WrongWordsError('audit export needs --city, the code of a city such as 32.75');
  await withDatabase(env, async (database) => {
    for await (const page of storedLog(database, city)) {
      const text = page.map((entry) => `${JSON.stringify(entry)}\n`).join('');
      if (!process.stdout.write(text)) await heard(process.stdout, 'drain');
    }
  });
}

function say({ isGood, lines }: ReturnType<typeof report>): boolean {
  for (const line of lines) console.log(line);
  return isGood;
}

/** Every city of which the database or the gateway's own folder knows: a log that is gone altogether is cut off too. */
async function citiesOf(database: Database, heads: readonly string[] | undefined, env: Environment): Promise<string[]> {
  const files = await readdir(headsOf(env)).catch(() => []);
  const signed = files.flatMap((file) => (file === headsFile(file.slice(0, -6)) ? [file.slice(0, -6)] : []));
  const cities = [...new Set([...(await readAuditCities(database)), ...signed])].sort();
  if (cities.length > 0 || heads === undefined) return cities;
  throw new WrongWordsError('there is no audit log in this database; say by --city whose it should be');
}

/** The folder that the gateway keeps, if it has heads of this city. */
async function ownHeads(city: string, env: Environment): Promise<string[]> {
  const isThere = await access(join(headsOf(env), headsFile(city))).then(
    () => true,
    () => false,
  );
  return isThere ? [headsOf(env)] : [];
}

function headsOf(env: Environment): string {
  return resolve(env['HALO_AUDIT_HEADS'] || join(dataOf(env), 'heads'));
}

async function* storedPayloads(database: Database, city: string, entries: number) {
  for (let behind = 0; behind < entries; behind += AT_ONCE) yield await readPayloads(database, city, behind, AT_ONCE);
}

function erasedIn(database: Database, city: string): (request: string) => Promise<boolean> {
  return async (request) => {
    return (await findEntries(database, city, { limit: 1, request, act: 'payloads-erased' })).length > 0;
  };
}
