import type { PaperMode, Variant } from '@halo-pamor/contract';

/** Words of what an officer reads out at the door. */
export interface GuidanceTerms {
  readonly title: string;
  readonly lead: string;
  readonly pick: string;
  /** `{n}` of `{of}`. */
  readonly card: string;
  readonly next: string;
  readonly before: string;
  readonly over: string;
  readonly greeting: string;
  readonly free: string;
  readonly start: string;
  /** `{paper}` and what is done with it. */
  readonly paper: Readonly<Record<PaperMode, string>>;
  readonly oneOf: string;
  readonly optional: string;
  readonly presence: Readonly<Record<'yes' | 'no' | 'unsure', string>>;
  readonly proxy: Readonly<Record<Variant['proxyAllowed'], string>>;
  readonly surrender: string;
  readonly after: string;
  readonly unsure: string;
}

/** Words of what an officer reads out at the door, in Indonesian. */
export const idGuidance: GuidanceTerms = {
  title: 'Panduan di pintu',
  lead: 'Bacakan pelan-pelan, satu kartu satu kalimat. Terbaca tanpa sinyal.',
  pick: 'Warga mengurus apa?',
  card: 'Kartu {n} dari {of}',
  next: 'Kartu berikutnya',
  before: 'Kartu sebelumnya',
  over: 'Selesai, pilih layanan lain',
  greeting: 'Selamat pagi. Saya {officer} dari {areaUnit} Ibu/Bapak. Boleh saya masuk?',
  free: 'Layanan ini gratis. Biayanya nol rupiah. Jangan memberi uang kepada siapa pun, juga kepada saya.',
  start: 'Kita akan mengurus ini: {service}.',
  paper: {
    photo: 'Saya foto dulu: {paper}. Aslinya tetap Ibu/Bapak simpan.',
    shown: 'Tolong perlihatkan yang asli: {paper}. Saya lihat dan saya foto, lalu saya kembalikan.',
    'handed-in': 'Saya terima yang asli: {paper}. Ini disimpan kantor dan tidak kembali.',
    surrendered: 'Yang lama saya terima: {paper}. Nanti ditukar dengan yang baru.',
    form: 'Tolong diisi dan ditandatangani: {paper}. Saya bantu.',
    data: 'Ini dicek di data, tidak perlu disiapkan: {paper}.',
    presence: 'Harus ada orangnya: {paper}.',
  },
  oneOf: 'Cukup salah satu: {papers}.',
  optional: 'Kalau ada saja.',
  presence: {
    yes: 'Orangnya harus hadir sendiri, karena foto dan sidik jarinya direkam.',
    no: 'Orangnya tidak harus hadir.',
    unsure: 'Belum pasti apakah orangnya harus hadir. Saya tanyakan dulu ke {office}.',
  },
  proxy: {
    yes: 'Boleh diwakilkan.',
    no: 'Tidak boleh diwakilkan.',
    unconfirmed: 'Belum pasti apakah boleh diwakilkan.',
  },
  surrender: 'Waktu dokumen baru diantar, yang lama saya minta kembali: {papers}.',
  after:
    'Sesudah ini berkasnya saya unggah ke {host}. Kalau sudah jadi, saya antar ke rumah. Serahkan kode 6 angka hanya saat dokumennya sudah di tangan.',
  unsure: 'Belum dipastikan {office}',
};
