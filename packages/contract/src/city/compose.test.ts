import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composePack } from './compose.js';

const catalogue = {
  notice: 'Tanya {officer}.',
  forms: ['A'],
  services: [
    { code: 'KK', name: 'Kartu', sources: ['umum'], variants: [{ code: 'KK.BARU', days: null }] },
    { code: 'KIA', name: 'Kartu anak' },
  ],
};
const composed = (city: object): unknown => composePack(catalogue, { words: { officer: 'Satgas' }, ...city }).pack;
const words = { officer: 'Satgas' };

test('what the city says wins, and what it does not say comes from the catalogue', () => {
  assert.deepEqual(composed({ forms: ['B'] }), { ...catalogue, words, notice: 'Tanya Satgas.', forms: ['B'] });
});

test('coded entries are changed, added and taken away by their code', () => {
  assert.deepEqual(composed({ services: { KIA: null, KK: { name: 'KK' }, DOMISILI: { name: 'Surat' } } }), {
    ...catalogue,
    words,
    notice: 'Tanya Satgas.',
    services: [
      { code: 'KK', name: 'KK', sources: ['umum'], variants: [{ code: 'KK.BARU', days: null }] },
      { code: 'DOMISILI', name: 'Surat' },
    ],
  });
});

test('a plus appends to a list, null takes a field away', () => {
  assert.deepEqual(composed({ services: { KK: { '+sources': ['kota'], name: null } }, '+forms': ['B'] }), {
    ...catalogue,
    words,
    notice: 'Tanya Satgas.',
    forms: ['A', 'B'],
    services: [
      { code: 'KK', sources: ['umum', 'kota'], variants: [{ code: 'KK.BARU', days: null }] },
      { code: 'KIA', name: 'Kartu anak' },
    ],
  });
});

test('words are filled in, small where asked; a word that is missing is named, and {item} and {name} wait', () => {
  const { pack, loose } = composePack(
    { one: 'Ke {village.lower}, {village}', other: '{pawang} dan {item}, {name}', deep: [{ text: '{village}' }] },
    { words: { village: 'Kampung' } },
  );
  assert.deepEqual(pack, {
    words: { village: 'Kampung' },
    one: 'Ke kampung, Kampung',
    other: '{pawang} dan {item}, {name}',
    deep: [{ text: 'Kampung' }],
  });
  assert.deepEqual(loose, ['{pawang}']);
});
