import { createHash } from 'node:crypto';
import { boardFigures, csvText, type CsvCell } from '@halo-pamor/contract';
import type { ComplianceData } from './data.js';
import { complaintsHtml, complaintsTable } from './complaints-page.js';
import { escaped, page, paragraph, table } from './page.js';
import { selfCheckHtml } from './self-check-page.js';
import { standardsHtml } from './standards-page.js';
import { surveyHtml, surveyTable } from './survey-page.js';
import type { Packed } from './zip.js';

/** Which form the pack has; a reader refuses one that it does not know. */
const FORMAT = 1;

interface Written {
  readonly name: string;
  /** What it is, in the words of the page for the assessor. */
  readonly what: string;
  readonly text: string;
}

/** What is not in a pack, and why. */
const LEFT_OUT = [
  { what: 'Isi pengaduan, pelapor dan yang dilaporkan', why: 'Dapat memuat nama orang; yang ada hanya hitungannya.' },
  { what: 'Kata-kata warga dalam survei', why: 'Dapat memuat nama orang.' },
  { what: 'Pertanyaan tentang permintaan uang', why: 'Hanya pemeriksa yang membacanya.' },
  { what: 'Nama petugas dan warga, NIK, nomor telepon, alamat', why: 'Paket ini tidak memuat data pribadi.' },
] as const;

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Writes a pack down: its files, then the list of them with their hashes, then the page that an assessor reads first. */
export function complianceFiles(data: ComplianceData): Packed[] {
  const written = contents(data).map((file) => ({ ...file, bytes: Buffer.from(file.text) }));
  const { city, from, to, madeAt, packVersion, standards } = data;
  const listed = written.map(({ name, what, bytes }) => ({ name, what, bytes: bytes.length, sha256: sha256(bytes) }));
  const readme = Buffer.from(readmeHtml(data, listed));
  const manifest = {
    ...{ format: FORMAT, city, from, to, madeAt, packVersion, standardsVersion: standards?.version ?? null },
    files: [
      ...listed,
      { name: 'README.html', what: 'Halaman untuk penilai', bytes: readme.length, sha256: sha256(readme) },
    ],
    leftOut: [...LEFT_OUT, ...missing(data)],
  };
  return [
    { name: 'README.html', bytes: readme },
    { name: 'manifest.json', bytes: Buffer.from(json(manifest)) },
    ...written.map(({ name, bytes }) => ({ name, bytes })),
  ];
}

function contents(data: ComplianceData): Written[] {
  const { standards, selfCheck, surveys, audit } = data;
  return [
    ...(standards === undefined
      ? []
      : [
          { name: 'standards.html', what: 'Standar pelayanan, untuk dicetak', text: standardsHtml(standards) },
          { name: 'standards.json', what: 'Standar pelayanan sebagai data', text: json(standards) },
        ]),
    ...(selfCheck === undefined
      ? []
      : [
          {
            name: 'self-check.html',
            what: 'Penilaian mandiri dengan bukti tiap titik',
            text: selfCheckHtml(selfCheck),
          },
          { name: 'self-check.json', what: 'Penilaian mandiri sebagai data', text: json(selfCheck) },
        ]),
    { name: 'survey.html', what: 'Survei kepuasan, untuk dicetak', text: surveyHtml(data) },
    { name: 'survey.csv', what: 'Survei kepuasan sebagai tabel', text: csvText(surveyTable(data)) },
    { name: 'survey.json', what: 'Survei kepuasan sebagai data', text: json(surveys) },
    {
      name: 'complaints.html',
      what: 'Pengaduan: hitungan dan waktunya, untuk dicetak',
      text: complaintsHtml(data.complaints, data.city.name),
    },
    {
      name: 'complaints.csv',
      what: 'Pengaduan sebagai tabel',
      text: csvText(complaintsTable(data.complaints)),
    },
    { name: 'board.csv', what: 'Papan pantau saat paket dibuat, tiap RW satu baris', text: csvText(boardTable(data)) },
    {
      name: 'audit.json',
      what: 'Kepala catatan audit yang ditandatangani, dan hasil pemeriksaannya',
      text: json(audit),
    },
  ];
}

function boardTable({ board }: ComplianceData): CsvCell[][] {
  return [
    ['place', 'name', ...boardFigures],
    ...board.map(({ place, name, figures }) => [place, name, ...boardFigures.map((figure) => figures[figure])]),
  ];
}

function missing({ standards, selfCheck, audit }: ComplianceData): { readonly what: string; readonly why: string }[] {
  return [
    ...(standards === undefined ? [{ what: 'Standar pelayanan', why: 'Kota ini belum menerbitkannya.' }] : []),
    ...(selfCheck === undefined ? [{ what: 'Penilaian mandiri', why: 'Kota ini belum menyiapkannya.' }] : []),
    ...(audit.checked === undefined
      ? [{ what: 'Hasil pemeriksaan catatan audit', why: 'Catatan terlalu panjang; jalankan `gateway audit verify`.' }]
      : []),
  ];
}

function readmeHtml(
  data: ComplianceData,
  files: readonly { readonly name: string; readonly what: string; readonly bytes: number; readonly sha256: string }[],
): string {
  const { city, from, to, madeAt, audit } = data;
  return page(`Paket kepatuhan ${city.name}, ${from} sampai ${to}`, [
    paragraph(
      `Dibuat ${madeAt} oleh gateway Halo Pamor. Isinya dapat dibaca tanpa program khusus dan tidak memuat data pribadi. Layanan ini gratis.`,
    ),
    table(
      ['Berkas', 'Isi', 'Byte', 'SHA-256'],
      files.map(({ name, what, bytes, sha256: hash }) => [
        { html: `<a href="${escaped(name)}">${escaped(name)}</a>` },
        what,
        bytes,
        { html: `<code>${hash}</code>` },
      ]),
    ),
    '<h2>Yang tidak ada di sini</h2>',
    table(
      ['Apa', 'Mengapa'],
      [...LEFT_OUT, ...missing(data)].map(({ what, why }) => [what, why]),
    ),
    '<h2>Memeriksa keutuhan</h2>',
    paragraph(
      'manifest.json memuat SHA-256 tiap berkas. Hitung ulang, misalnya dengan sha256sum, dan bandingkan. Angka di papan pantau adalah keadaan saat paket dibuat, bukan jumlah sepanjang masa laporan.',
    ),
    '<h2>Catatan audit</h2>',
    paragraph(
      `${audit.heads.length} kepala catatan bertanda tangan ada di audit.json. Kunci untuk memeriksanya ada di paket kota (/v1/city).`,
    ),
    audit.checked === undefined
      ? paragraph('Catatan tidak diperiksa saat paket ini dibuat.')
      : `<p><span class="mark">${audit.checked.isGood ? 'utuh' : 'TIDAK UTUH'}</span></p><pre>${escaped(audit.checked.lines.join('\n'))}</pre>`,
  ]);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
