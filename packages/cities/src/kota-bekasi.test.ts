import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { areaName, findVariant, isPlaceOf, needsOf, placesOf, type CityPack } from '@halo-pamor/contract';
import { join } from 'node:path';
import { loadCity, PACKS_FOLDER, type City } from './load-packs.js';

/** The variants of the eight services as the reference lists them, each with the papers it must ask for. */
const VARIANTS: Record<string, string> = {
  'KTP-EL.BARU': 'KK SYARAT-USIA HADIR-REKAM',
  'KTP-EL.HILANG': 'SK-POLISI KK IKD-AKTIF',
  'KTP-EL.RUSAK': 'KTP-LAMA KK IKD-AKTIF',
  'KTP-EL.UBAH': 'KTP-LAMA KK BUKTI-UBAH',
  'KTP-EL.PINDAH': 'SKPWNI KTP-LAMA KK',
  'KK.BARU': 'BUKTI-KAWIN SPTJM-KAWIN KK-ASAL IZIN-RUMAH',
  'KK.GANTI-KEPALA': 'AKTA-MATI KK-LAMA',
  'KK.PISAH': 'KK-LAMA KTP BUKTI-KAWIN',
  'KK.TAMBAH': 'KK-LAMA BUKTI-LAHIR SKPWNI BUKTI-LAIN',
  'KK.UBAH': 'KK-LAMA BUKTI-UBAH',
  'KK.HILANG': 'SK-POLISI KTP',
  'KK.RUSAK': 'KK-LAMA KTP',
  'KIA.0-5': 'AKTA-LAHIR KK KTP-ORTU',
  'KIA.5-17': 'AKTA-LAHIR KK KTP-ORTU FOTO-ANAK',
  'KIA.HILANG': 'SK-POLISI KK',
  'KIA.RUSAK': 'KIA-LAMA KK',
  'KIA.PINDAH': 'SKPWNI KIA-LAMA KK',
  'AKTA-LAHIR.UMUM': 'SK-LAHIR SPTJM-LAHIR BUKTI-KAWIN SPTJM-PASUTRI KK',
  'AKTA-LAHIR.TERLAMBAT': 'SK-LAHIR SPTJM-LAHIR BUKTI-KAWIN SPTJM-PASUTRI KK',
  'AKTA-LAHIR.TANPA-ASAL-USUL': 'BA-POLISI SPTJM-LAHIR',
  'AKTA-MATI.UMUM': 'SK-MATI ID-ALMARHUM',
  'AKTA-MATI.TAK-DIKENAL': 'SK-POLISI-MATI',
  'AKTA-MATI.HILANG': 'PENETAPAN-PN ID-ALMARHUM',
  'AKTA-MATI.PERJALANAN': 'SK-MASKAPAI SK-PERWAKILAN ID-ALMARHUM',
  'AKTA-KAWIN.UMUM': 'SK-KAWIN FOTO-PASANGAN KK KTP AKTA-MATI AKTA-CERAI',
  'PINDAH.DALAM-KOTA': 'KK IZIN-RUMAH KTP-LAMA KIA-LAMA',
  'PINDAH.KELUAR': 'KK WALI-ANAK',
  'PINDAH.DATANG': 'SKPWNI KTP-LAMA KIA-LAMA IZIN-RUMAH BUKTI-RUMAH',
  'DOMISILI.UMUM': 'PENGANTAR-RTRW KK KTP DOMISILI-ASAL',
  'DOMISILI.NONPERMANEN': 'KTP KK',
};

describe('the pack of Kota Bekasi', () => {
  let city: City;
  let pack: CityPack;
  before(async () => {
    city = await loadCity(join(PACKS_FOLDER, 'kota-bekasi.json'));
    pack = city.pack;
  });

  test('has 12 districts, 56 villages and 1,018 RW, and says that the RW are invented', () => {
    assert.equal(pack.areas.length, 12);
    assert.equal(pack.areas.flatMap(({ villages }) => villages).length, 56);
    assert.equal(placesOf(pack).length, 1018);
    assert.equal(pack.areasNote.rwInvented, true);
    assert.match(pack.areasNote.note, /rekaan/);
  });

  test('has the eight services with every variant and every paper, and brings the published five to the door', () => {
    assert.deepEqual(
      pack.services.map(({ code, offered }) => `${code} ${offered}`),
      [
        'KTP-EL door',
        'KK door',
        'KIA door',
        'AKTA-LAHIR door',
        'AKTA-MATI door',
        'AKTA-KAWIN information',
        'PINDAH information',
        'DOMISILI information',
      ],
    );
    const found = pack.services.flatMap(({ variants }) =>
      variants.map(({ code, requirements }) => [code, requirements.map((paper) => paper.code).join(' ')]),
    );
    assert.deepEqual(Object.fromEntries(found), VARIANTS);
  });

  test('claims no confirmation by the city, and none for what no source says', () => {
    const unsure = pack.services.flatMap(({ variants }) =>
      variants.flatMap(({ code, requirements }) =>
        requirements
          .filter(({ confirmed }) => confirmed !== 'secondary')
          .map((paper) => `${code} ${paper.code} ${paper.confirmed}`),
      ),
    );
    assert.deepEqual(unsure, [
      'KTP-EL.HILANG IKD-AKTIF no',
      'KTP-EL.RUSAK IKD-AKTIF no',
      'KK.BARU KK-ASAL no',
      'KK.TAMBAH KK-LAMA no',
      'KK.UBAH KK-LAMA no',
      'DOMISILI.UMUM PENGANTAR-RTRW no',
      'DOMISILI.UMUM KK no',
      'DOMISILI.UMUM KTP no',
      'DOMISILI.UMUM DOMISILI-ASAL no',
    ]);
  });

  test('lets nobody stand in for the person whose first KTP is recorded', () => {
    const first = findVariant(pack, 'KTP-EL.BARU');
    assert.equal(first?.requiresPresence, true);
    assert.equal(first.proxyAllowed, 'no');
    const needs = pack.services.flatMap(({ variants }) => variants.map(({ code, visitNeeds }) => [code, visitNeeds]));
    assert.deepEqual(
      needs.filter(([, what]) => what !== 'papers'),
      [
        ['KTP-EL.BARU', 'biometrics'],
        ['AKTA-KAWIN.UMUM', 'unconfirmed'],
      ],
    );
  });

  test('puts alternatives together', () => {
    const birth = findVariant(pack, 'AKTA-LAHIR.UMUM');
    assert.ok(birth);
    assert.deepEqual(
      needsOf(birth).map(({ required, anyOf }) => [required, anyOf.map(({ code }) => code)]),
      [
        [true, ['SK-LAHIR', 'SPTJM-LAHIR']],
        [true, ['BUKTI-KAWIN', 'SPTJM-PASUTRI']],
        [true, ['KK']],
      ],
    );
    const added = findVariant(pack, 'KK.TAMBAH');
    assert.ok(added);
    assert.deepEqual(
      needsOf(added).map(({ required, anyOf }) => [required, anyOf.length]),
      [
        [true, 1],
        [true, 3],
      ],
    );
  });

  test('speaks plain Indonesian: short labels without codes, English or staff words', () => {
    const labels = pack.services.flatMap(({ plain, variants }) => [
      plain,
      ...variants.flatMap((variant) => [
        variant.plain,
        ...variant.requirements.flatMap((paper) => [paper.plain, paper.condition ?? '']),
      ]),
    ]);
    for (const label of labels) {
      assert.ok(label.length <= 110, label);
      assert.doesNotMatch(label, /F-\d|UNCONFIRMED|SPTJM|SKPWNI|kutipan|elemen data|\b(the|must|when)\b/i);
    }
  });

  test('has 17 service points and knows their kinds', () => {
    const kinds = pack.servicePoints.map(({ kind }) => kind);
    assert.equal(kinds.filter((kind) => kind === 'kecamatan').length, 12);
    assert.equal(kinds.filter((kind) => kind === 'gpp').length, 3);
    assert.equal(kinds.length, 17);
  });

  test('names places as people say them', () => {
    assert.equal(areaName(pack, '32.75.01.1002/007'), 'RW 007, Kelurahan Margahayu, Kecamatan Bekasi Timur');
    assert.equal(areaName(pack, '32.75.01'), 'Kecamatan Bekasi Timur');
    assert.equal(areaName(pack, '32.75'), 'Kota Bekasi');
    assert.equal(areaName(pack, '32.75.01.1999'), '32.75.01.1999');
  });

  test('knows its own places', () => {
    assert.equal(isPlaceOf(pack, '32.75.01.1002/007'), true);
    assert.equal(isPlaceOf(pack, '32.75.01.1002/999'), false);
    assert.equal(isPlaceOf(pack, '32.75.01.1002'), false);
    assert.equal(isPlaceOf(pack, '32.16.01.1002/007'), false);
  });

  test('has one invented officer for each RW, whose number reaches nobody', () => {
    const { officers } = city;
    assert.ok(officers?.invented);
    assert.deepEqual(
      officers.officers.flatMap(({ areas }) => areas),
      placesOf(pack),
    );
    assert.equal(new Set(officers.officers.map(({ name }) => name)).size, 1018);
    assert.equal(new Set(officers.officers.map(({ phone }) => phone)).size, 1018);
  });
});
