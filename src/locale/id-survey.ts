import type { TermsOf } from './terms-of.js';
import type { Mark, MoneyAnswer, UnsurCode } from '@halo-pamor/contract';

/** The words of the survey of satisfaction in Indonesian, as citizens read them. */
export const idSurvey = {
  title: 'Nilai pelayanan',
  offer: 'Bagaimana pelayanannya?',
  offerText: 'Sembilan pertanyaan singkat, boleh dilewati. {officerShort} tidak pernah tahu jawaban Anda.',
  open: 'Nilai pelayanan ini',
  thanked: 'Terima kasih, Anda sudah menilai.',
  secret: 'Tanpa nama. {officerShort} tidak melihatnya.',
  skip: 'Lewati',
  question: {
    U1: { ask: 'Bagaimana syarat berkasnya?', hint: 'Mudah dimengerti, dan tidak lebih dari yang disebut.' },
    U2: { ask: 'Bagaimana langkah-langkahnya?', hint: 'Dari meminta sampai dokumen di tangan Anda.' },
    U3: { ask: 'Bagaimana lama waktunya?', hint: 'Dibandingkan dengan yang dijanjikan.' },
    U4: { ask: 'Bagaimana soal biayanya?', hint: 'Layanan ini gratis.' },
    U5: { ask: 'Bagaimana dokumen yang Anda terima?', hint: 'Nama, tanggal, dan cetakannya benar.' },
    U6: { ask: 'Bagaimana kecakapan {officerShort}?', hint: 'Tahu apa yang harus dikerjakan.' },
    U7: { ask: 'Bagaimana sikap {officerShort}?', hint: 'Sopan dan sabar.' },
    U8: { ask: 'Bagaimana aplikasi dan tempatnya?', hint: 'Mudah dipakai dan didatangi.' },
    U9: { ask: 'Bagaimana keluhan Anda ditangani?', hint: 'Lewati bila Anda tidak mengeluh.' },
  } satisfies Record<UnsurCode, { readonly ask: string; readonly hint: string }>,
  mark: { 1: 'Tidak baik', 2: 'Kurang baik', 3: 'Baik', 4: 'Sangat baik' } satisfies Record<Mark, string>,
  wordsTitle: 'Ada yang ingin Anda tambahkan?',
  wordsLabel: 'Tulis di sini, boleh kosong',
  wordsHint: 'Jangan tulis nama atau nomor siapa pun.',
  onward: 'Lanjut',
  moneyTitle: 'Apakah ada yang meminta uang?',
  moneyText:
    'Hanya pemeriksa kota yang membacanya, tanpa nama Anda, dan baru bila beberapa orang mengatakan hal yang sama. {officerShort} dan atasannya tidak bisa melihatnya.',
  money: {
    'not-asked': 'Tidak ada',
    asked: 'Ada yang meminta',
    'no-answer': 'Tidak mau menjawab',
  } satisfies Record<MoneyAnswer, string>,
  sending: 'Mengirim jawaban Anda',
  again: 'Kirim lagi',
  doneTitle: 'Terima kasih',
  doneText: 'Jawaban Anda terkirim, terpisah dari nama dan permintaan Anda, jadi tidak bisa dilihat lagi atau diubah.',
  nothingText: 'Tidak ada yang dikirim, karena semuanya dilewati.',
  beforeText: 'Permintaan ini sudah pernah dinilai. Satu permintaan dinilai satu kali.',
  byLogin: 'Permintaan ini dinilai dari akun orang yang memintanya.',
  close: 'Selesai',
} as const;

/** The words of the survey. */
export type SurveyTerms = TermsOf<typeof idSurvey>;
