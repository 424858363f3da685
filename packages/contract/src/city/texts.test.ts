import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composePack } from './compose.js';
import { saidIn, textsRead } from './texts.js';

const pack = {
  version: '2026-01-01',
  city: { name: 'Kota Rekaan' },
  freeNotice: 'Gratis.',
  words: { officer: 'Petugas' },
  areas: [{ code: '99', name: 'Gratis.' }],
  services: [{ code: 'KK', name: 'Kartu', note: 'Gratis.', sources: ['Gratis.'], variants: [{ plain: 'Gratis.' }] }],
  everywhere: [{ lines: ['Gratis.', 'Kartu'] }],
};

test('what people read is found by its field; codes, sources, notes and names of places are not', () => {
  assert.deepEqual([...textsRead(pack)], ['Gratis.', 'Petugas', 'Kartu']);
});

test('it is said in another language as far as there are texts, and the document stays as it was', () => {
  const before = structuredClone(pack);
  const there = saidIn(pack, { 'Gratis.': 'Free.', Petugas: 'Officer' });
  assert.deepEqual(pack, before);
  assert.deepEqual(there, {
    ...pack,
    freeNotice: 'Free.',
    words: { officer: 'Officer' },
    services: [{ ...pack.services[0], variants: [{ plain: 'Free.' }] }],
    everywhere: [{ lines: ['Free.', 'Kartu'] }],
  });
  assert.deepEqual(saidIn(pack, undefined), pack);
});

test('words are filled into both sides of a text, each in its own language; what nobody reads is left out', () => {
  const catalogue = {
    notice: 'Tanya {officer.lower} di {village}, {name}.',
    texts: {
      en: {
        'Tanya {officer.lower} di {village}, {name}.': 'Ask the {officer.lower} in {village}, {name}.',
        Lain: 'Other',
      },
    },
  };
  const city = {
    words: { officer: 'Petugas', village: 'Desa' },
    texts: { en: { Petugas: 'Officer' }, su: { Lain: 'Sanés' } },
  };
  const { pack: joined, loose } = composePack(catalogue, city);
  assert.deepEqual(joined, {
    notice: 'Tanya petugas di Desa, {name}.',
    words: city.words,
    texts: { en: { 'Tanya petugas di Desa, {name}.': 'Ask the officer in Desa, {name}.', Petugas: 'Officer' } },
  });
  assert.deepEqual(loose, []);
});

test('a word that a translation uses and the city lacks is named', () => {
  const { loose } = composePack({ notice: 'Ya' }, { words: {}, texts: { en: { Ya: 'Yes, {officer}' } } });
  assert.deepEqual(loose, ['{officer}']);
});
