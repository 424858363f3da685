import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TriageQuestion } from '../city/index.js';
import { daysLate, triage } from './triage.js';

function question(
  code: string,
  answers: TriageQuestion['answers'],
  rest: Partial<TriageQuestion> = {},
): TriageQuestion {
  return {
    code,
    variants: ['KTP-EL.UBAH'],
    plain: code,
    asksReason: false,
    answers,
    source: 'uji',
    confirmed: 'no',
    ...rest,
  };
}

const yes = { code: 'yes', plain: 'Ya', effect: 'none' } as const;
const pack = {
  triage: [
    question('old-card', [yes, { code: 'no', plain: 'Tidak', effect: 'block', text: 'Buat surat kehilangan dulu.' }]),
    question('letter', [yes, { code: 'no', plain: 'Tidak', effect: 'hint', text: 'Diisi pernyataan.' }], {
      variants: ['AKTA-LAHIR.UMUM'],
    }),
    question(
      'reason',
      [yes, { code: 'gone', plain: 'Hilang', effect: 'instead', text: 'Pilih hilang.', instead: 'KTP-EL.HILANG' }],
      { variants: ['KTP-EL.RUSAK', 'KTP-EL.UBAH'], asksReason: true },
    ),
  ],
};

test('only questions about chosen variants are asked, until they are answered', () => {
  const open = (answers: Record<string, string>, ...variants: string[]) =>
    triage(pack, variants, answers).open.map(({ code }) => code);
  assert.deepEqual(open({}, 'KTP-EL.UBAH'), ['old-card', 'reason']);
  assert.deepEqual(open({ 'old-card': 'yes' }, 'KTP-EL.UBAH'), ['reason']);
  assert.deepEqual(open({ 'old-card': 'nonsense' }, 'KTP-EL.UBAH'), ['old-card', 'reason']);
  assert.deepEqual(open({}, 'KK.BARU'), []);
});

test('an answer becomes a hint, a block, another variant, or nothing', () => {
  const result = triage(pack, ['KTP-EL.UBAH', 'AKTA-LAHIR.UMUM'], { 'old-card': 'no', letter: 'no', reason: 'gone' });
  assert.deepEqual(result.blocks, [{ question: 'old-card', answer: 'no', text: 'Buat surat kehilangan dulu.' }]);
  assert.deepEqual(result.hints, [{ question: 'letter', answer: 'no', text: 'Diisi pernyataan.' }]);
  assert.deepEqual(result.instead, [
    { question: 'reason', answer: 'gone', text: 'Pilih hilang.', variants: ['KTP-EL.UBAH'], variant: 'KTP-EL.HILANG' },
  ]);
  assert.deepEqual(result.reasons, [{ question: 'reason', answer: 'gone' }]);
  const calm = triage(pack, ['KTP-EL.UBAH'], { 'old-card': 'yes', reason: 'yes' });
  assert.deepEqual([calm.blocks, calm.hints, calm.instead, calm.open], [[], [], [], []]);
});

test('an answer to a question that is no longer asked has no effect', () => {
  assert.deepEqual(triage(pack, ['KK.BARU'], { 'old-card': 'no' }).blocks, []);
});

test('a report is late from the day after its deadline', () => {
  const deadline = { days: 60, from: 'birth', plain: 'x', confirmed: 'no', source: 'x' } as const;
  assert.equal(daysLate(deadline, '2026-01-01', '2026-01-01'), 0);
  assert.equal(daysLate(deadline, '2026-01-01', '2026-03-02'), 0);
  assert.equal(daysLate(deadline, '2026-01-01', '2026-03-03'), 1);
  assert.equal(daysLate(deadline, '2025-12-31', '2026-12-31'), 305);
});
