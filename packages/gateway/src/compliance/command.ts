import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCities } from '@halo-pamor/cities';
import { complianceQuery } from '@halo-pamor/contract';
import { headReader } from '../audit/heads.js';
import { ownKeys, withDatabase, WrongWordsError, type Environment } from '../on-database.js';
import { publishedStandards } from '../rules/published-standards.js';
import { collectCompliance } from './collect.js';
import { complianceFiles } from './files.js';

/** `compliance export`: writes what an assessor asks for into a folder, from the database of the settings. */
export async function complianceCommand(words: readonly string[], env: Environment): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      city: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      folder: { type: 'string' },
    },
  });
  const { city, folder } = values;
  const query = complianceQuery().safeParse({ from: values.from, to: values.to }).data;
  if (city === undefined || folder === undefined || query === undefined) {
    throw new WrongWordsError(
      'compliance export needs --city, a code such as 32.75, --from and --to, months such as 2026-01, and --folder',
    );
  }
  const found = (await loadCities(env['HALO_CITIES'])).find(({ pack }) => pack.city.code === city);
  if (found === undefined) throw new WrongWordsError(`there is no pack of ${city}; name packs by HALO_CITIES`);
  const { pack, standards, coverage } = found;
  const readHead = headReader(await ownKeys(env));
  const files = await withDatabase(env, async (database) =>
    complianceFiles(
      await collectCompliance(
        {
          ...{ database, pack, coverage, readHead },
          standards: standards && publishedStandards(pack, standards),
          patient: true,
        },
        query,
        new Date(),
      ),
    ),
  );
  const place = resolve(folder);
  await mkdir(place, { recursive: true });
  for (const { name, bytes } of files) await writeFile(join(place, name), bytes);
  console.log(`${place}: ${files.length} files; begin with README.html`);
}
