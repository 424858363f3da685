import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import type { CompactRequest } from './compact-request.js';
import { readCompact } from './read.js';
import { cleanNote, firstName, SMS_LENGTH, writeCompact } from './write.js';

const TODAY = '2026-11-21';

/** The GSM 03.38 default alphabet, as far as ASCII goes: each of these takes one of the 160 places. */
const GSM7 = /^[A-Za-z0-9 .,:;/'"()+?!-]*$/;

const days = fc.uniqueArray(
  fc.integer({ min: 0, max: 150 }).map((n) => new Date(Date.UTC(2026, 10, 21 + n)).toISOString().slice(0, 10)),
  { maxLength: 3 },
);
const typed = fc.oneof(
  fc.string({ maxLength: 200, unit: 'grapheme' }),
  fc.constantFrom(
    'NIK saya 3275014101900000',
    'KK 3275 0141 0190 0000, ibu sakit',
    '3275-0141-0190-0000',
    'Nama: Ani. Cek: AAA',
    'Ibu tidak bisa jalan. Tolong sore saja. Terima kasih.',
  ),
);

const drafts: fc.Arbitrary<CompactRequest> = fc.record({
  items: fc.uniqueArray(fc.constantFrom('KTP-EL.HILANG', 'KK.BARU', 'AKTA-LAHIR.UMUM', 'KIA.BARU'), { minLength: 1 }),
  place: fc.constantFrom('32.75.01.1002/007', '64.11.02.2003', '16.12.05.2001'),
  rt: fc.constantFrom(null, '003', '012'),
  name: fc.constantFrom('Siti Rekaan', 'Nur‘aini Rekaan', 'José Rekaan', 'Siti 3275014101900000'),
  phone: fc.constantFrom(null, '+628000000001', '+6280000000012'),
  days,
  part: fc.constantFrom('any', 'morning', 'midday', 'afternoon'),
  note: fc.option(typed, { nil: null }),
});

/** What messengers and people do to a text on its way. */
const journeys: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toLowerCase().replace('pamor', 'Pamor'),
  (text) => text.replace(/ /g, '\n'),
  (text) => `[21/11 09.12] Siti: ${text}\n\nDikirim dari HP saya`,
  (text) => `Diteruskan\n> ${text.replace(/\. /g, '.\n> ')}\n--\nsalam`,
  (text) => `Bu, tolong ini dari tetangga:\n\n*${text}*\n`,
  (text) => text.replace(/'/g, '’').replace(/ /g, '\u00a0'),
];

function digitRuns(text: string): string[] {
  return text.replace(/(?<=\d)[\s.,/_-]+(?=\d)/g, '').match(/\d{16}/g) ?? [];
}

describe('a request by SMS', () => {
  it('says the same after any draft was written and read, whatever happened on the way', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom(...journeys), (draft, journey) => {
        const text = writeCompact(draft);
        const read = readCompact(journey(text), TODAY);
        assert.ok(read, text);
        const { request, unread } = read;
        assert.deepEqual(unread, draft.phone === null ? ['phone'] : [], `${text} | ${journey(text)}`);
        assert.deepEqual(request.items, draft.items);
        assert.equal(request.place, draft.place);
        assert.equal(request.rt, draft.rt);
        assert.equal(request.name?.toLowerCase(), firstName(draft.name).toLowerCase());
        assert.equal(request.phone ?? null, draft.phone);
        assert.deepEqual(request.days, draft.days);
        assert.equal(request.part, draft.part);
        assert.ok(
          cleanNote(draft.note)
            .toLowerCase()
            .startsWith((request.note ?? '').toLowerCase()),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('says a note that begins with a mark without it', () => {
    assert.equal(cleanNote("., '"), "'");
    assert.equal(cleanNote('...'), '');
  });

  it('fits one SMS in its alphabet, unless many documents are asked for, and holds no identity number', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const text = writeCompact(draft);
        assert.match(text, GSM7);
        if (draft.items.length < 3) assert.ok(text.length <= SMS_LENGTH, `${String(text.length)}: ${text}`);
        // The place and the phone are numbers of their own; a card's number is none of them.
        assert.deepEqual(digitRuns(text.replace(/(?<=(Di|HP|Waktu): )[^A-Za-z]+/g, '')), [], text);
        assert.ok(!text.includes('3275014101900000'));
      }),
      { numRuns: 1000 },
    );
  });

  it('can be read by a person', () => {
    const text = writeCompact({
      items: ['KTP-EL.HILANG'],
      place: '32.75.01.1002/007',
      rt: '003',
      name: 'Siti Rekaan',
      phone: '+628000000001',
      days: ['2026-11-24'],
      part: 'morning',
      note: 'Ibu sakit.',
    });
    assert.equal(
      text.replace(/\w+$/, 'XXX'),
      'PAMOR Minta: KTP-EL.HILANG. Di: 32.75.01.1002/007 RT 003. Nama: Siti. HP: 08000000001. Waktu: 24/11 pagi. Ket: Ibu sakit. Cek: XXX',
    );
  });

  it('says what it could not read, and finds what was changed or cut', () => {
    const text = writeCompact({
      items: ['KTP-EL.HILANG'],
      place: '32.75.01.1002/007',
      rt: null,
      name: 'Siti',
      phone: '+628000000001',
      days: [],
      part: 'any',
      note: null,
    });
    assert.deepEqual(readCompact(text.replace('1002/007', '1002/008'), TODAY)?.unread, ['check']);
    assert.deepEqual(readCompact(text.slice(0, 60), TODAY)?.unread, ['phone', 'times', 'check']);
    assert.deepEqual(readCompact(text.replace('08000000001', 'tidak ada'), TODAY)?.unread, ['phone', 'check']);
    assert.equal(readCompact('Assalamualaikum, saya mau urus KTP', TODAY), undefined);
  });

  it('reads anything without falling over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        readCompact(`PAMOR ${text}`, TODAY);
      }),
    );
  });
});
