import { once as heard } from 'node:events';
import { access, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CityKey } from '@halo-pamor/contract';
import { signerWith } from '../signing/signer.js';
import { openSigningKey } from '../signing/signing-key.js';
import { readAuditCities, readPayloads } from '../store/audit-payloads.js';
import { findEntries, readEntries } from '../store/audit-log.js';
import type { Database } from '../store/database.js';
import { openDatabase } from '../store/db.js';
import { lockFolder } from '../store/folder-lock.js';
import { headReader } from './heads.js';
import { headsFile } from './heads-folder.js';
import { report } from './report.js';
import { exportedLog, readHeadsFrom, readKeys } from './sources.js';
import { verifyAudit } from './verify.js';
import { verifyPayloads } from './verify-payloads.js';

type Environment = Readonly<Record<string, string | undefined>>;

const AT_ONCE = 2_000;

/** What was asked for cannot be done so; the message says what is missing. */
class WrongWordsError extends Error {
  readonly code = 'wrong-words';
}

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
  const read = headReader(await keysOf(values.keys, env));
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

async function keysOf(places: readonly string[] | undefined, env: Environment): Promise<CityKey[]> {
  if (places !== undefined) return (await Promise.all(places.map(readKeys))).flat();
  const folder = join(dataOf(env), 'keys');
  const file = env['HALO_SIGNING_KEY'] || join(folder, 'signing-key.pem');
  return [signerWith(await openSigningKey(file, folder)).publicKey];
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

function dataOf(env: Environment): string {
  return resolve(env['HALO_DATA'] || '.data');
}

async function withDatabase<T>(env: Environment, work: (database: Database) => Promise<T>): Promise<T> {
  const url = env['DATABASE_URL'] ?? '';
  const data = dataOf(env);
  const folder = join(data, 'pglite');
  if (url === '') {
    await access(join(folder, 'PG_VERSION')).catch(() => {
      throw new WrongWordsError(`there is no database in ${data}; name one by HALO_DATA or DATABASE_URL`);
    });
  }
  const release = url === '' ? await lockFolder(data) : () => Promise.resolve();
  try {
    const database = await openDatabase({ url, folder });
    return await work(database).finally(() => database.close());
  } finally {
    await release();
  }
}

async function* storedLog(database: Database, city: string): AsyncGenerator<readonly unknown[]> {
  for (let behind = 0; ;) {
    const page = await readEntries(database, city, behind, AT_ONCE);
    if (page.length > 0) yield page;
    if (page.length < AT_ONCE) return;
    behind = page.at(-1)?.seq ?? behind;
  }
}

async function* storedPayloads(database: Database, city: string, entries: number) {
  for (let behind = 0; behind < entries; behind += AT_ONCE) yield await readPayloads(database, city, behind, AT_ONCE);
}

function erasedIn(database: Database, city: string): (request: string) => Promise<boolean> {
  return async (request) => {
    const filter = { before: undefined, limit: 1, request, actor: undefined, act: 'payloads-erased' };
    return (await findEntries(database, city, filter)).length > 0;
  };
}
