import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { textLanguages } from '@halo-pamor/contract';
import { cityCommand } from './city-command.js';
import { loadCities, loadCity, PACKS_FOLDER, SHIPPED_PACKS } from './load-packs.js';
import { textsFile } from './text-files.js';

const places = (text: string) => [...new Set(text.match(/\{[\w.]+\}/g))].sort();

async function fieldsOf(path: string): Promise<[string, unknown][]> {
  const raw: unknown = JSON.parse(await readFile(path, 'utf8'));
  return Object.entries(typeof raw === 'object' && raw !== null ? raw : {});
}

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'texts-'));
  await run(folder).finally(() => rm(folder, { recursive: true }));
}

describe('the texts of the packs that ship', () => {
  test('are all there in every language, and none is needless', async () => {
    for (const { file, texts } of await loadCities()) {
      for (const { language, missing, needless } of texts)
        assert.deepEqual([file, language, missing, needless], [file, language, [], []]);
    }
  });

  test('have the places of the Indonesian ones', async () => {
    for (const name of ['national.json', 'national-standards.json', ...SHIPPED_PACKS]) {
      for (const language of textLanguages) {
        for (const [text, said] of await fieldsOf(textsFile(join(PACKS_FOLDER, name), language))) {
          assert.ok(typeof said === 'string' && said !== '', text);
          assert.deepEqual(places(said), places(text), said);
        }
      }
    }
  });

  test('say that it is free wherever the Indonesian ones do', async () => {
    for (const { pack } of await loadCities()) {
      for (const language of textLanguages) {
        for (const [text, said] of Object.entries(pack.texts?.[language] ?? {})) {
          if (/gratis/i.test(text)) assert.match(said, /gratis/i);
        }
      }
    }
  });
});

describe('a city that is being written', () => {
  test('gets empty files of texts, and check tells what is missing and what is needless', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'kota.json');
      const made = await cityCommand(['new', '33.74', 'Kota Semarang', file]);
      assert.equal(made.status, 0);
      const fields = await fieldsOf(textsFile(file, 'en'));
      assert.ok(fields.length > 5 && fields.every(([, said]) => said === ''));
      await writeFile(
        textsFile(file, 'en'),
        JSON.stringify({
          ...Object.fromEntries(fields.map(([text]) => [text, `EN ${text}`])),
          'Tidak dibaca': 'Nobody reads this',
        }),
      );
      const { status, lines } = await cityCommand(['check', file]);
      assert.equal(status, 0);
      assert.match(
        lines.join('\n'),
        /en: all \d+ texts are there, 1 are needless\.\n {4}needless: Tidak dibaca\n {2}su: \d+ of \d+ texts are missing/,
      );
      const { pack } = await loadCity(file);
      assert.equal(pack.texts?.en?.['Satgas Pamor'], 'EN Satgas Pamor');
      assert.match(
        pack.texts.en['Pindah alamat diurus langsung di kantor Disdukcapil Kota Semarang.'] ?? '',
        /EN Disdukcapil Kota Semarang/,
      );
    }));

  test('is refused with texts that are none', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'kota.json');
      await cityCommand(['new', '33.74', 'Kota Semarang', file]);
      await writeFile(textsFile(file, 'en'), JSON.stringify({ Ya: 1 }));
      const { status, lines } = await cityCommand(['check', file]);
      assert.equal(status, 1);
      assert.match(lines.join('\n'), /kota\.texts\.en\.json cannot be used:\n {2}\$\.Ya: This is no text/);
    }));
});

test('diff tells which changed texts are not said in a language yet, and which were changed in Indonesian alone', () =>
  inFolder(async (folder) => {
    await cp(PACKS_FOLDER, folder, { recursive: true });
    const file = join(folder, 'kota-bekasi.json');
    const catalogue = join(folder, 'national.catalogue.json');
    const swap = async (path: string, from: string, to: string) =>
      writeFile(path, (await readFile(path, 'utf8')).replaceAll(JSON.stringify(from), JSON.stringify(to)));
    await swap(catalogue, 'KTP saya hilang', 'KTP saya tidak ada');
    await swap(textsFile(catalogue, 'en'), 'KTP saya hilang', 'KTP saya tidak ada');
    const { lines } = await cityCommand(['diff', join(PACKS_FOLDER, 'kota-bekasi.json'), file]);
    assert.ok(lines.includes('! the text changed, its "en" did not: KTP saya tidak ada'));
    assert.ok(lines.includes('! not in "su" yet, so it is shown in Indonesian: KTP saya tidak ada'));
  }));
