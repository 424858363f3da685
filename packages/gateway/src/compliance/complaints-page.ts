import {
  complaintParts,
  type ComplaintFigures,
  type ComplaintPart,
  type ComplaintRow,
  type CsvCell,
} from '@halo-pamor/contract';
import { page, paragraph, table } from './page.js';

const TITLES: Readonly<Record<ComplaintPart, string>> = {
  class: 'Menurut kelas',
  topic: 'Menurut pokok',
  month: 'Menurut bulan',
  origin: 'Menurut asal',
};

/** What the keys of the parts are called; a month is called as it is. */
const NAMES: Readonly<Record<string, string>> = {
  all: 'Semua',
  complaint: 'Pengaduan',
  aspiration: 'Aspirasi',
  information: 'Permintaan informasi',
  officer: 'Petugas',
  money: 'Permintaan uang',
  desk: 'Loket',
  service: 'Layanan',
  delay: 'Keterlambatan',
  other: 'Lainnya',
  people: 'Dari warga',
  system: 'Dibuka sistem karena janji terlewat',
};

const figures = [
  ...['opened', 'answered', 'inTime', 'late', 'closed', 'handedOver', 'answerHours', 'closeHours'],
] as const satisfies readonly (keyof ComplaintRow)[];
const HEAD = [
  ...['Masuk', 'Dijawab', 'Tepat waktu', 'Lewat waktu', 'Ditutup', 'Ke SP4N-LAPOR!'],
  ...['Median jam sampai dijawab', 'Median jam sampai ditutup'],
];
const HIDDEN = 'disembunyikan';

function nameOf(key: string): string {
  return NAMES[key] ?? key;
}

/** Complaints of the period as a page: counts, times and classes, and not a word of what was written. */
export function complaintsHtml({ from, to, smallest, total, parts }: ComplaintFigures, city: string): string {
  const cells = (row: ComplaintRow) =>
    row.opened === null ? figures.map(() => HIDDEN) : figures.map((figure) => row[figure] ?? '–');
  return page(`Pengaduan ${city}`, [
    paragraph(
      `Yang masuk dari ${from} sampai ${to}, menurut keadaan saat paket dibuat. Isi pengaduan, pelapor dan yang dilaporkan tidak ada di sini. Bagian yang kurang dari ${smallest} pengaduan tidak diperlihatkan, dan satu lagi bila tanpa itu angkanya dapat dihitung balik.`,
    ),
    paragraph(
      'Tepat waktu berarti dijawab sebelum jam pengaduan (hari kerja kota ini) habis. Jam dihitung sebagai jam kalender sejak masuk, termasuk malam dan hari libur.',
    ),
    table(['', ...HEAD], [['Semua', ...cells(total)]]),
    ...complaintParts.map(
      (part) => `<h2>${TITLES[part]}</h2>
${table(
  ['', ...HEAD],
  parts[part].map((row) => [nameOf(row.key), ...cells(row)]),
)}`,
    ),
  ]);
}

/** The same as a table; an empty cell is hidden, or there is nothing to say. */
export function complaintsTable({ total, parts }: ComplaintFigures): CsvCell[][] {
  const line = (part: string, row: ComplaintRow): CsvCell[] => [
    ...[part, row.key, nameOf(row.key)],
    ...figures.map((figure) => row[figure]),
  ];
  return [
    ['part', 'key', 'name', ...figures],
    line('all', total),
    ...complaintParts.flatMap((part) => parts[part].map((row) => line(part, row))),
  ];
}
