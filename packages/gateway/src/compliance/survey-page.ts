import { surveyGrades, unsur, type CsvCell, type SurveyBreakdown, type SurveyRow } from '@halo-pamor/contract';
import type { ComplianceData } from './data.js';
import { escaped, list, page, paragraph, table } from './page.js';

const TITLES: Readonly<Record<SurveyBreakdown, string>> = {
  service: 'Menurut layanan',
  area: 'Menurut kecamatan',
  month: 'Menurut bulan',
};

const HIDDEN = 'disembunyikan';
const breakdowns = ['service', 'area', 'month'] as const;

const HEAD = ['Dilayani', 'Sampel yang perlu', 'Jawaban', 'Di antaranya tanpa login', ...unsur.map(({ code }) => code)];

function cells(row: SurveyRow): (string | number)[] {
  return [
    row.served,
    row.needed,
    row.answers ?? HIDDEN,
    row.coded ?? HIDDEN,
    ...row.unsur.map(({ counts, mean }) => (counts === null ? HIDDEN : (mean ?? '–'))),
    row.index ?? '–',
    row.grade ?? '–',
  ];
}

/** The survey of satisfaction as a page. */
export function surveyHtml({ surveys, nameOf, city, from, to }: ComplianceData): string {
  const { total, smallest } = surveys.service;
  return page(`Survei Kepuasan Masyarakat ${city.name}`, [
    paragraph(
      `${from} sampai ${to}. Nilai dengan bobot 1/9 (Permenpan RB 14/2017), dibulatkan dua desimal sebelum diberi mutu. Yang dijawab kurang dari ${smallest} orang tidak diperlihatkan.`,
    ),
    paragraph(
      'Jawaban baru ikut dihitung setelah paling sedikit lima jawaban sejenis terkumpul di satu kecamatan, supaya tidak ada yang dapat mengetahui jawaban siapa. Bulannya adalah bulan saat kelompok itu terkumpul. Sampel menurut Krejcie dan Morgan; bahwa peraturan memuat tabel itu belum kami pastikan.',
    ),
    ...breakdowns.map(
      (by) => `<h2>${TITLES[by]}</h2>
${table(
  ['', ...HEAD, 'Nilai', 'Mutu'],
  [...surveys[by].rows, total].map((row) => [row === total ? 'Semua' : nameOf(by, row.key), ...cells(row)]),
)}`,
    ),
    `<h2>Sembilan unsur</h2>`,
    list(
      unsur.map(
        ({ code, name, disputed }) =>
          `${code} ${name}${disputed ? ' (urutan U8 dan U9 berbeda-beda di daftar yang beredar)' : ''}`,
      ),
    ),
    `<h2>Mutu</h2>`,
    list(surveyGrades.map(({ code, name, from: least, to: most }) => `${code} ${name}: ${least}–${most}`)),
    `<p>${escaped('Kata-kata yang ditulis warga tidak ada di sini.')}</p>`,
  ]);
}

/** The survey as a table, with how often each mark was given, so that every figure can be reckoned again. */
export function surveyTable({ surveys, nameOf, city }: ComplianceData): CsvCell[][] {
  const counts = unsur.flatMap(({ code }) => [1, 2, 3, 4].map((mark) => `${code}=${mark}`));
  const line = (by: string, key: string, name: string, row: SurveyRow): CsvCell[] => [
    ...[by, key, name, row.served, row.needed, row.answers, row.coded, row.index, row.grade],
    ...row.unsur.flatMap((each) => each.counts ?? [null, null, null, null]),
  ];
  return [
    ['by', 'key', 'name', 'served', 'needed', 'answers', 'coded', 'index', 'grade', ...counts],
    line('all', city.code, city.name, surveys.service.total),
    ...breakdowns.flatMap((by) => surveys[by].rows.map((row) => line(by, row.key, nameOf(by, row.key), row))),
  ];
}
