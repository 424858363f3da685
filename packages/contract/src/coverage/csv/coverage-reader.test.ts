import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from '../../fixed-dice.test-support.js';
import type { CoverageCount } from '../count.js';
import { CoverageReader } from './coverage-reader.js';
import { MAX_LINE } from './text-lines.js';

const rules = {
  documents: new Set(['KTP-EL', 'KIA']),
  areas: new Set(['32.75', '32.75.01', '32.75.01.1001', '32.75.01.1001/007']),
  groups: new Set(['lansia']),
  today: '2026-11-22',
};
const HEAD = 'dokumen,wilayah,tanggal,pembilang,penyebut,sumber,kelompok';
const LINE = 'KTP-EL,32.75.01,2025-12-31,90,100,Rekaan,';

function readAll(bytes: Uint8Array, pieces: readonly number[] = []) {
  const reader = new CoverageReader(rules);
  const found = [];
  let from = 0;
  for (const length of pieces) {
    found.push(reader.push(bytes.subarray(from, from + length)));
    from += length;
  }
  found.push(reader.push(bytes.subarray(from)), reader.end());
  return {
    reader,
    counts: found.flatMap(({ counts }) => counts),
    faults: found.flatMap(({ faults }) => faults),
  };
}

const readText = (text: string) => readAll(new TextEncoder().encode(text));
const kindsOf = (text: string) => readText(text).faults.map(({ line, kind }) => `${String(line)} ${kind}`);

function utf16(text: string, mark: boolean, big = false): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
}

const counts: fc.Arbitrary<CoverageCount> = fc
  .record({
    document: fc.constantFrom('KTP-EL', 'KIA'),
    area: fc.constantFrom(...rules.areas),
    group: fc.constantFrom('', 'lansia'),
    date: fc.constantFrom('2019-12-31', '2025-01-01', '2026-11-22'),
    some: fc.nat(9_999),
    more: fc.nat(9_999),
    source: fc.constantFrom('Rekaan', 'Dinas, kota', 'kata "resmi"', 'Capil; café', 'Données é ü ñ'),
  })
  .map(({ some, more, ...count }) => ({ ...count, numerator: some, denominator: some + more }));

function tableOf(list: readonly CoverageCount[], separator: string, end: string): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const rows = list.map(({ document, area, date, numerator, denominator, source, group }) =>
    [document, area, date, String(numerator), String(denominator), quoted(source), group].join(separator),
  );
  return [HEAD.replaceAll(',', separator), ...rows].join(end) + end;
}

describe('a table of counts', () => {
  test('gives back what was written, however it is written and cut into pieces', () => {
    const encodings = fc.constantFrom<(text: string) => Uint8Array>(
      (text) => new TextEncoder().encode(text),
      (text) => new TextEncoder().encode(`\ufeff${text}`),
      (text) => utf16(text, true),
      (text) => utf16(text, true, true),
      (text) => utf16(text, false),
      (text) => utf16(text, false, true),
      (text) => new Uint8Array(Buffer.from(text, 'latin1')),
    );
    fc.assert(
      fc.property(
        fc.array(counts, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        encodings,
        fc.array(fc.nat(40), { maxLength: 30 }),
        (list, separator, end, encode, pieces) => {
          const read = readAll(encode(tableOf(list, separator, end)), pieces);
          assert.deepEqual(read.faults, []);
          assert.deepEqual(
            read.counts.map(({ count }) => count),
            list,
          );
          assert.deepEqual(
            read.counts.map(({ line }) => line),
            list.map((_, at) => at + 2),
          );
        },
      ),
    );
  });

  test('says in which encoding it was written', () => {
    const table = `${HEAD}\n${LINE.replace('Rekaan', 'Café')}\n`;
    assert.equal(readText(table).reader.encoding, 'utf-8');
    assert.equal(readAll(utf16(table, true)).reader.encoding, 'utf-16');
    assert.equal(readAll(new Uint8Array(Buffer.from(table, 'latin1'))).reader.encoding, 'windows-1252');
  });

  test('names each fault by its line, and all faults of a line', () => {
    const faulty = [
      HEAD,
      LINE,
      'KTP,32.75.01,2025-12-31,90,100,Rekaan,',
      'KIA,32.75.99,2025-12-31,90,100,Rekaan,',
      'KIA,32.75.01,2025-02-30,90,100,Rekaan,',
      'KIA,32.75.01,2027-01-01,90,100,Rekaan,',
      'KIA,32.75.01,2025-12-31,101,100,Rekaan,',
      'KIA,32.75.01,2025-12-31,1.000,2000,Rekaan,',
      'KIA,32.75.01,2025-12-31,5,,Rekaan,',
      'KIA,32.75.01,2025-12-31,5,6,,',
      'KIA,32.75.01,2025-12-31,5,6,Rekaan,kaya',
      'KIA,32.75.01,2025-12-31,5,6',
      'KIA,32.75.01,2025-12-31,5,6,"Rekaan,',
      '',
      'KIA,32.75.01,31/12/2025,5,6,Rekaan,lansia',
      'X,Y,Z,7,6,Rekaan,',
    ].join('\n');
    assert.deepEqual(kindsOf(faulty), [
      ...['3 document-unknown', '4 area-unknown', '5 date-wrong', '6 date-future', '7 numerator-above'],
      ...['8 numerator-wrong', '9 denominator-wrong', '10 source-missing', '11 group-unknown', '12 cells'],
      ...['13 quote-open', '16 document-unknown', '16 area-unknown', '16 date-wrong', '16 numerator-above'],
    ]);
    assert.equal(readText(faulty).counts.length, 2);
  });

  test('is not read behind columns that are wrong', () => {
    const wrong = readText(`dokumen,wilayah,tahun,pembilang,penyebut,sumber,sumber\n${LINE}\n${LINE}\n`);
    assert.deepEqual(
      wrong.faults.map(({ line, kind, found }) => [line, kind, found]),
      [
        [1, 'column-missing', 'tanggal'],
        [1, 'column-unknown', 'tahun'],
        [1, 'column-twice', 'sumber'],
      ],
    );
    assert.deepEqual([wrong.counts.length, wrong.reader.isBroken], [0, true]);
    assert.equal(readText(HEAD.replaceAll(',', ' ')).reader.isBroken, true);
  });

  test('takes the columns in any order, with the line that spreadsheets write before them', () => {
    const table = 'sep=;\r\nSumber;Penyebut;Pembilang;Tanggal;Wilayah;Dokumen\r\nRekaan;10;9;2025-12-31;32.75;kia\r\n';
    assert.deepEqual(readText(table).counts, [
      {
        line: 3,
        count: {
          ...{ document: 'KIA', area: '32.75', group: '', date: '2025-12-31' },
          ...{ numerator: 9, denominator: 10, source: 'Rekaan' },
        },
      },
    ]);
  });

  test('holds something', () => {
    assert.deepEqual(kindsOf(''), ['0 no-counts']);
    assert.deepEqual(kindsOf(`${HEAD}\n\n`), ['2 no-counts']);
  });

  test('is no picture, and no line without an end', () => {
    assert.deepEqual(kindsOf('\u0000PNG\u0001\n'), ['1 not-text']);
    const endless = new Uint8Array(50 * MAX_LINE).fill(65);
    const reader = new CoverageReader(rules);
    const found = [reader.push(new TextEncoder().encode(`${HEAD}\n`)), reader.push(endless), reader.push(endless)];
    found.push(reader.push(new TextEncoder().encode(`\n${LINE}\n`)), reader.end());
    assert.deepEqual(
      found.flatMap(({ faults }) => faults.map(({ line, kind }) => [line, kind])),
      [[2, 'line-too-long']],
    );
    assert.deepEqual(
      found.flatMap((each) => each.counts.map(({ line }) => line)),
      [3],
    );
  });

  test('never fails, whatever bytes it is made of', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, hasHead) => {
        const head = hasHead ? new TextEncoder().encode(`${HEAD}\n`) : new Uint8Array();
        const { counts: read, faults } = readAll(new Uint8Array([...head, ...bytes]));
        assert.ok(read.length + faults.length > 0);
      }),
    );
  });
});
