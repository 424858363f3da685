import type { TermsOf } from './terms-of.js';

/** The words of the published standards in Indonesian. `{office}`, `{programme}` and the like are the city's own. */
export const idStandards = {
  title: 'Standar layanan',
  lead: 'Apa saja layanannya, syaratnya, berapa lama, dan ke mana mengadu. Siapa pun boleh membaca.',
  unit: 'Kantor atau unit',
  allUnits: 'Semua kantor dan unit',
  services: 'Pilih layanan',
  elsewhere: 'Lihat juga',
  information: 'Informasi publik',
  informationText: 'Kabar dan laporan yang wajib dibuka untuk umum.',
  print: 'Cetak halaman ini',
  unsureTitle: 'Belum semuanya pasti',
  unsureText:
    'Halaman ini disusun dari sumber umum. Yang bertanda belum dikonfirmasi masih menunggu kepastian dari {office}.',
  standing: {
    yes: 'Sudah dikonfirmasi kantor',
    secondary: 'Dari sumber lain, belum dikonfirmasi kantor',
    no: 'Belum dikonfirmasi',
    missing: 'Belum ada',
  },
  missingText: 'Kantor belum menerbitkan bagian ini. Anda boleh menanyakannya di kantor.',
  or: 'atau',
  sources: 'Sumber ({n})',
  givenBy: 'Diberikan oleh {unit}',
  alsoAt: 'Bisa juga di: {units}',
  steps: 'Langkah demi langkah (SOP)',
  stepsMissing: 'Langkah layanan ini belum diterbitkan.',
  internal: 'Cara kerja kantor ({n} bagian)',
  internalText: 'Delapan bagian tentang kantor sendiri. Ini juga boleh Anda baca.',
  complain: 'Mengadu atau bertanya',
  complainText: 'Mengadu tidak dipungut biaya dan tidak perlu masuk ke aplikasi.',
  website: 'Buka situs',
  unitFact: {
    address: 'Alamat',
    hours: 'Jam layanan',
    places: 'Ada di',
    placesCount: '{n} tempat',
  },
  class: {
    regular: { title: 'Informasi berkala', text: 'Diumumkan pada waktu yang tetap.' },
    'at-once': { title: 'Informasi serta-merta', text: 'Diumumkan segera, saat terjadi.' },
    'any-time': { title: 'Informasi setiap saat', text: 'Boleh diminta kapan saja.' },
  },
  period: 'Kapan',
  place: 'Di mana',
  noInformation: 'Belum ada yang diterbitkan.',
  sheet: {
    foot: 'Semua layanan ini gratis. Kalau ada yang meminta uang, lapor ke lapor.go.id atau SMS 1708.',
    version: 'Standar versi {version}, {city}.',
  },
};

/** @see idStandards */
export type StandardsTerms = TermsOf<typeof idStandards>;
