import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { triage } from '@halo-pamor/contract';
import { loadCities } from './load-packs.js';

const pack = (await loadCities()).find(({ pack: { city } }) => city.code === '32.75')?.pack;
assert.ok(pack);
const questions = pack.triage;
const ask = (variants: string[], answers: Record<string, string>) => triage({ triage: questions }, variants, answers);

describe('the questions before a visit', () => {
  test('a correction waits for the old card or a police letter, so that nobody comes in vain', () => {
    const { blocks } = ask(['KTP-EL.UBAH'], { 'old-ktp-in-hand': 'no' });
    assert.equal(blocks.length, 1);
    assert.match(blocks[0]?.text ?? '', /kantor polisi/);
  });

  test('a lost card waits for the police letter', () => {
    assert.equal(ask(['KTP-EL.HILANG'], { 'police-letter': 'no' }).blocks.length, 1);
    assert.equal(ask(['KTP-EL.HILANG'], { 'police-letter': 'yes' }).blocks.length, 0);
  });

  test('a card held as a pledge is not lost', () => {
    const { blocks, reasons } = ask(['KTP-EL.HILANG'], { 'reprint-reason': 'held' });
    assert.match(blocks[0]?.text ?? '', /tidak termasuk hilang/);
    assert.deepEqual(reasons, [{ question: 'reprint-reason', answer: 'held' }]);
  });

  test('a damaged card that is gone is a lost one', () => {
    assert.equal(ask(['KTP-EL.RUSAK'], { 'damaged-ktp-in-hand': 'no' }).instead[0]?.variant, 'KTP-EL.HILANG');
  });

  test('a late report is met kindly: free, without a fine, and never a block', () => {
    const late = [
      ask(['AKTA-LAHIR.UMUM'], { 'birth-when': 'late' }),
      ask(['AKTA-MATI.UMUM'], { 'death-when': 'late' }),
      ask(['AKTA-KAWIN.UMUM'], { 'marriage-when': 'late' }),
    ];
    for (const { blocks, hints, instead } of late) {
      assert.equal(blocks.length, 0);
      const said = [...hints, ...instead].map(({ text }) => text).join(' ');
      assert.match(said, /gratis/);
      assert.doesNotMatch(said, /denda|sanksi|terlambat|hukum|wajib/i);
    }
    assert.equal(late[0]?.instead[0]?.variant, 'AKTA-LAHIR.TERLAMBAT');
  });

  test('are not asked where the request settles them itself', () => {
    const open = (...variants: string[]) => ask(variants, {}).open.map(({ code }) => code);
    assert.ok(open('KTP-EL.UBAH').includes('family-card-updated'));
    assert.ok(!open('KTP-EL.UBAH', 'KK.UBAH').includes('family-card-updated'));
  });

  test('speak as plainly as the rest of the pack', () => {
    for (const { plain, answers } of questions) {
      for (const text of [plain, ...answers.flatMap((answer) => [answer.plain, answer.text ?? ''])]) {
        assert.doesNotMatch(text, /F-\d|SPTJM|SKPWNI|kutipan|elemen data/i);
        assert.ok(text.length <= 180, text);
      }
    }
  });
});
