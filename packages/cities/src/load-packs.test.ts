import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { changedJson } from './changed-json.js';
import { checkOfficers } from './check-officers.js';
import { BrokenPackError } from './broken-pack.js';
import { loadCities, loadCity, PACKS_FOLDER, readPack, SHIPPED_PACKS } from './load-packs.js';

const SHIPPED = join(PACKS_FOLDER, 'kota-bekasi.json');

describe('loading packs', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'packs-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  function refused(path: string, sentence: RegExp) {
    return (error: unknown): boolean => {
      assert.ok(error instanceof BrokenPackError);
      assert.equal(error.code, 'broken-pack');
      const fault = error.faults.find((found) => found.path === path);
      assert.ok(fault, error.message);
      assert.match(fault.sentence, sentence);
      assert.ok(error.message.includes(path));
      return true;
    };
  }

  test('without a setting, the packs that ship', async () => {
    for (const where of [undefined, '', '  ']) {
      const cities = await loadCities(where);
      assert.deepEqual(
        cities.map(({ file }) => file),
        SHIPPED_PACKS,
      );
    }
  });

  test('a folder, where officer lists are no packs', async () => {
    const cities = await loadCities(PACKS_FOLDER);
    assert.deepEqual(
      cities.map(({ pack, officers }) => [pack.city.code, officers?.city]),
      ['16.12', '32.16', '32.75', '64.11'].map((code) => [code, code]),
    );
  });

  test('a pack without an officer list', async () => {
    await writeFile(join(folder, 'alone.json'), JSON.stringify(await readPack(SHIPPED)));
    const [city] = await loadCities(join(folder, 'alone.json'));
    assert.equal(city?.officers, undefined);
    assert.equal(city?.pack.city.name, 'Kota Bekasi');
  });

  test('an empty folder, a missing file and a file that is no JSON are refused', async () => {
    await assert.rejects(loadCities(folder), refused('$', /no city pack/));
    await assert.rejects(loadCities(join(folder, 'absent.json')), refused('$', /cannot be read/));
    await writeFile(join(folder, 'half.json'), '{"format": 1,');
    await assert.rejects(loadCities(folder), refused('$', /no JSON/));
  });

  test('a broken pack among sound ones is refused', async () => {
    const raw = await readPack(SHIPPED);
    await writeFile(join(folder, 'broken.json'), JSON.stringify(changedJson(raw, ['utcOffset'], 540)));
    await assert.rejects(loadCities(`${SHIPPED}, ${join(folder, 'broken.json')}`), refused('$.utcOffset', /420/));
  });

  test('a pack is joined with the catalogue beside it, or with the one that ships; a catalogue is no pack itself', async () => {
    await writeFile(join(folder, 'kota.json'), await readFile(SHIPPED));
    const [shipped] = await loadCities(folder);
    assert.equal(shipped?.pack.services.length, 8);
    const catalogue: unknown = JSON.parse(await readFile(join(PACKS_FOLDER, 'national.catalogue.json'), 'utf8'));
    await writeFile(
      join(folder, 'national.catalogue.json'),
      JSON.stringify(changedJson(catalogue, ['notice'], 'Milik {city}.')),
    );
    const [city, ...others] = await loadCities(folder);
    assert.equal(city?.pack.notice, 'Milik Kota Bekasi.');
    assert.equal(others.length, 0);
    await writeFile(
      join(folder, 'national.catalogue.json'),
      JSON.stringify(changedJson(catalogue, ['notice'], 'Tanya {pawang}.')),
    );
    await assert.rejects(loadCities(folder), refused('$.words', /\{pawang\}/));
    const own: unknown = JSON.parse(await readFile(SHIPPED, 'utf8'));
    await writeFile(join(folder, 'kota.json'), JSON.stringify(changedJson(own, ['catalogue'], 7)));
    await assert.rejects(loadCities(folder), refused('$.catalogue', /no file name/));
    await writeFile(
      join(folder, 'kota.json'),
      JSON.stringify(changedJson(own, ['catalogue'], 'absent.catalogue.json')),
    );
    await assert.rejects(loadCities(folder), refused('$', /cannot be read/));
  });

  test('one city given twice is refused', async () => {
    await writeFile(join(folder, 'again.json'), JSON.stringify(await readPack(SHIPPED)));
    await assert.rejects(loadCities(`${SHIPPED},${folder}`), refused('$.city.code', /already given/));
  });

  test('officers that do not fit the pack are refused with their path', async () => {
    const { pack } = await loadCity(SHIPPED);
    const raw: unknown = JSON.parse(await readFile(join(PACKS_FOLDER, 'kota-bekasi.officers.json'), 'utf8'));
    const rows: [(string | number)[], unknown, string, RegExp][] = [
      [['city'], '32.16', '$.city', /pack is of 32\.75/],
      [['officers', 3, 'areas', 0], '32.75.01.1001/099', '$.officers[3].areas[0]', /no RW/],
      [['officers', 3, 'areas'], [], '$.officers[3].areas', /Too small/],
      [['officers', 4, 'phone'], '+62 812-3456-7890', '$.officers[4].phone', /invented/],
      [['officers', 1, 'id'], 'satgas-32.75.01.1001-001', '$.officers[1].id', /already used/],
      [['officers', 1, 'nik'], '3275014101900000', '$.officers[1].nik', /not known/],
    ];
    for (const [place, value, path, sentence] of rows) {
      const { faults } = checkOfficers(changedJson(raw, place, value), pack);
      const fault = faults.find((found) => found.path === path);
      assert.ok(fault, path);
      assert.match(fault.sentence, sentence);
    }
  });

  test('a real officer may have any Indonesian number', async () => {
    const { pack } = await loadCity(SHIPPED);
    const raw = { format: 1, city: '32.75', invented: false, note: 'Daftar resmi.', officers: [] };
    const officer = { id: 'satgas-1', name: 'Contoh', phone: '+62 812-0000-0000', areas: ['32.75.01.1001/001'] };
    assert.deepEqual(checkOfficers({ ...raw, officers: [officer] }, pack).faults, []);
  });
});
