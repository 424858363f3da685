import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { areaName, cityFirstOf, cityFirstShape, placesOf, type CityPack } from '@halo-pamor/contract';
import { loadCities } from './load-packs.js';

const cities = await loadCities();
const packOf = (code: string): CityPack => {
  const found = cities.find(({ pack }) => pack.city.code === code);
  assert.ok(found, code);
  return found.pack;
};

/** All texts of a pack beside its own list of areas and service points, which bear names of places. */
function textsOf({ areas: _areas, servicePoints: _points, ...pack }: CityPack): string {
  return JSON.stringify(pack);
}

describe('the four cities that ship', () => {
  test('have their areas from the list of the ministry', () => {
    const counts = cities.map(({ pack }) => [
      pack.city.name,
      pack.areas.length,
      pack.areas.flatMap(({ villages }) => villages).length,
      placesOf(pack).length,
    ]);
    assert.deepEqual(counts, [
      ['Kabupaten PALI', 5, 71, 71],
      ['Kabupaten Bekasi', 23, 187, 187],
      ['Kota Bekasi', 12, 56, 1018],
      ['Kabupaten Mahakam Ulu', 5, 50, 50],
    ]);
  });

  test('have no RW where no source lists them, and say so', () => {
    for (const code of ['16.12', '32.16', '64.11']) {
      const { areas, areasNote } = packOf(code);
      assert.ok(areas.every(({ villages }) => villages.every(({ rw }) => rw.length === 0)));
      assert.equal(areasNote.rwInvented, false);
      assert.match(areasNote.note, /tidak ada di sumber/);
    }
  });

  test('say in a twentieth of their pack what the form shows first', () => {
    for (const { pack } of cities) {
      const first = cityFirstOf(pack);
      assert.deepEqual(cityFirstShape().parse(JSON.parse(JSON.stringify(first))), first);
      assert.ok(first.happened.length > 8, pack.city.name);
      assert.ok(JSON.stringify(first).length * 20 < JSON.stringify(pack).length, pack.city.name);
    }
  });

  test('speak in their own words', () => {
    const mahulu = packOf('64.11');
    assert.equal(areaName(mahulu, '64.11.01.2006'), 'Kampung Ujoh Bilang, Kecamatan Long Bagun');
    assert.match(textsOf(mahulu), /petinggi/);
    assert.doesNotMatch(textsOf(mahulu), /kelurahan(?!":)|lurah\b/);
    const kabupaten = packOf('32.16');
    assert.equal(areaName(kabupaten, '32.16.01.1007'), 'Kelurahan Setia Asih, Kecamatan Tarumajaya');
    assert.equal(areaName(kabupaten, '32.16.01.2001'), 'Desa Sagara Makmur, Kecamatan Tarumajaya');
    for (const { pack } of cities) {
      if (pack.city.code === '32.75') continue;
      assert.doesNotMatch(textsOf(pack), /Satgas|Kota Bekasi|e-OPen|Pamor/, pack.city.name);
    }
    for (const { pack } of cities) assert.doesNotMatch(JSON.stringify(pack), /\{(?!(item|name)\})\w+(\.\w+)?\}/);
  });

  test('have the clock of their zone', () => {
    assert.deepEqual(
      cities.map(({ pack }) => [pack.timeZone, pack.utcOffset]),
      [
        ['Asia/Jakarta', 420],
        ['Asia/Jakarta', 420],
        ['Asia/Jakarta', 420],
        ['Asia/Makassar', 480],
      ],
    );
  });

  test('share one catalogue of 30 variants, and only PALI brings the marriage certificate to the door', () => {
    const [first, ...others] = cities.map(({ pack }) =>
      pack.services.flatMap(({ variants }) => variants.map(({ code }) => code)),
    );
    assert.equal(first?.length, 30);
    for (const other of others) assert.deepEqual(other, first);
    const atDoor = cities.filter(({ pack }) =>
      pack.services.some(({ code, offered }) => code === 'AKTA-KAWIN' && offered === 'door'),
    );
    assert.deepEqual(
      atDoor.map(({ pack }) => pack.city.name),
      ['Kabupaten PALI'],
    );
  });

  test('ask for what Kota Bekasi alone asks for in Kota Bekasi alone', () => {
    const own = cities.filter(({ pack }) => /IKD-AKTIF|BUKTI-RUMAH|PERMISI/.test(JSON.stringify(pack)));
    assert.deepEqual(
      own.map(({ pack }) => pack.city.name),
      ['Kota Bekasi'],
    );
  });

  test('say where to go for what they do not offer', () => {
    for (const { pack } of cities) {
      for (const { code, offered, whereToGo } of pack.services) {
        assert.equal(offered === 'information', whereToGo !== undefined, `${pack.city.name} ${code}`);
      }
    }
  });

  test('claim no confirmation by their own office', () => {
    for (const { pack } of cities) assert.doesNotMatch(JSON.stringify(pack), /"confirmed":"yes"/, pack.city.name);
  });

  test('bring documents in their own ways', () => {
    assert.deepEqual(
      cities.map(({ pack }) => pack.deliveryModes.map(({ code }) => code).join(' ')),
      [
        'district-officer motorcycle-taxi pick-up self-print',
        'botram village-office pick-up self-print',
        'officer-home pick-up self-print',
        'next-round village-head pick-up self-print',
      ],
    );
  });

  test('have invented officers for every place, whose numbers differ between the cities', () => {
    const phones = cities.flatMap(({ officers }) => officers?.officers.map(({ phone }) => phone) ?? []);
    assert.equal(new Set(phones).size, phones.length);
    for (const { pack, officers } of cities) {
      assert.ok(officers?.invented, pack.city.name);
      assert.match(officers.note, /rekaan/);
      assert.deepEqual(
        officers.officers.flatMap(({ areas }) => areas),
        placesOf(pack),
      );
    }
  });
});
