import type { TermsOf } from './terms-of.js';
import type { SurveyBreakdown, SurveyWeights } from '@halo-pamor/contract';

/** The words of the report of satisfaction and of the patterns of money in Indonesian. */
export const idSurveyReport = {
  /** How figures are written, as a language tag. */
  figures: 'id-ID',
  title: 'Kepuasan',
  lead: 'Apa kata warga yang sudah dilayani. Jawaban siapa tidak dapat diketahui siapa pun.',
  period: 'Masa',
  periods: { quarter: 'Tiga bulan terakhir', month: 'Bulan ini', year: 'Tahun ini', last: 'Tahun lalu' },
  by: 'Rincian',
  breakdown: { service: 'Menurut layanan', area: 'Menurut {district}', month: 'Menurut bulan' } satisfies Record<
    SurveyBreakdown,
    string
  >,
  weights: 'Bobot tiap unsur',
  weight: { ninth: '1/9 (penuh)', '0.11': '0,11 (dibulatkan)' } satisfies Record<SurveyWeights, string>,
  index: 'nilai',
  noIndex: 'Belum ada nilai',
  noIndexText: 'Nilai muncul bila kesembilan unsur masing-masing dijawab paling sedikit {n} orang.',
  grade: 'Mutu {code}, {name}',
  below: 'di bawah mutu D, karena bobot 0,11',
  answers: 'jawaban',
  enough: 'Cukup: perlu {needed} dari {served} yang dilayani.',
  notEnough: 'Belum cukup: perlu {needed} dari {served} yang dilayani.',
  coded: '{n} jawaban datang tanpa login, dengan kode yang juga diketahui {officerShort}.',
  sample:
    'Sampel menurut Krejcie dan Morgan. Jawaban ikut dihitung setelah lima sejenis terkumpul di satu {district}, jadi beberapa yang terakhir menyusul.',
  chart: 'Nilai rata-rata tiap unsur, dari 1 sampai 4',
  hidden: 'disembunyikan',
  hiddenText: 'Yang dijawab kurang dari {n} orang tidak ditampilkan, dan yang bisa dihitung dari situ juga tidak.',
  none: '–',
  disputed: 'Urutan U8 dan U9 berbeda-beda di daftar yang beredar; kode dan namanya di sini selalu bersama.',
  table: {
    title: 'Tabel',
    part: 'Bagian',
    served: 'Dilayani',
    needed: 'Perlu',
    answers: 'Jawaban',
    index: 'Nilai',
    grade: 'Mutu',
    whole: 'Semua',
    several: 'Beberapa layanan',
    file: 'kepuasan',
  },
  counts: 'Hitungan tiap unsur',
  unsur: 'Unsur',
  mean: 'Rata-rata',
  words: 'Kata warga',
  wordsText: 'Urutannya diacak dan nomor dihapus.',
  pack: {
    title: 'Paket kepatuhan',
    text: 'Satu berkas ZIP untuk penilai: standar, penilaian mandiri, survei, papan, dan catatan audit. Tanpa data pribadi.',
    save: 'Simpan paket',
  },
  patterns: {
    title: 'Pola',
    lead: 'Apakah uang diminta? Hanya Anda yang melihat halaman ini.',
    none: 'Belum ada pola',
    noneText: 'Tidak ada {officerShort} yang jauh lebih sering disebut daripada yang lain.',
    span: '{from} sampai {to}',
    asked: '{asked} dari {answered} orang yang menjawab mengatakan ada yang meminta uang.',
    elsewhere: 'Di tempat lain: sekitar {percent} %.',
    chance: 'Kalau hanya kebetulan, yang seperti ini terjadi kurang dari satu kali dalam {times}.',
    whole: 'Seluruh kota: {asked} dari {answered} jawaban.',
    rule: 'Yang disebut pola: paling sedikit {smallest} orang mengatakannya dalam {months} bulan, paling sedikit {times} kali lebih sering daripada di tempat lain, dan begitu jarang kebetulan sehingga di antara semua {officerShort} paling banyak satu dari dua puluh pemeriksaan menyebut orang yang salah. Pola bukan bukti; periksalah dengan cara lain.',
  },
} as const;

/** The words of the report. */
export type SurveyReportTerms = TermsOf<typeof idSurveyReport>;
