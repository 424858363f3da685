import type { TermsOf } from './terms-of.js';

/** The words of the desk's room of complaints in Indonesian. */
export const idComplaintDesk = {
  title: 'Keluhan',
  lead: 'Yang paling mendesak di atas. {officerShort} tidak melihat halaman ini.',
  empty: 'Belum ada keluhan',
  emptyText: 'Keluhan dari wilayah ini muncul di sini.',
  more: 'Muat lagi',
  from: {
    anonymous: 'Tanpa nama',
    confidential: 'Rahasia: nama tidak ditampilkan',
    named: 'Dengan nama',
    system: 'Dibuka otomatis',
  },
  fact: { by: 'Dari', phone: 'Nomor HP', place: 'Tempat', officer: 'Tentang', service: 'Layanan' },
  answer: 'Jawaban untuk yang mengeluh',
  answerHint: 'Dibaca langsung oleh yang mengeluh. Hanya ia yang bisa menyatakan selesai.',
  answerFault: 'Tulis dulu jawabannya.',
  answerSend: 'Kirim jawaban',
  escalate: 'Teruskan ke Dinas',
  done: 'Tersimpan.',
  withDinas: 'Keluhan ini sekarang dijawab oleh Dinas.',
  lapor: {
    title: 'Teruskan ke SP4N-LAPOR!',
    text: 'Salin teks ini ke lapor.go.id, atau kirim lewat SMS 1708.',
    taken: 'Nomor identitas dan nomor telepon sudah dihapus dari teks ini.',
    copy: 'Salin teks',
    copied: 'Tersalin.',
    open: 'Buka lapor.go.id',
    number: 'Nomor laporan (boleh dikosongkan)',
    numberFault: 'Tulis huruf dan angka saja.',
    note: 'Catat sudah diteruskan',
    ready:
      'Judul: {topic}\nIsi: {text}\nTanggal kejadian: {day}\nLokasi: {place}\nInstansi tujuan: {office}\nKategori: Administrasi kependudukan',
  },
} as const;

/** The words of the desk's room of complaints. */
export type ComplaintDeskWords = TermsOf<typeof idComplaintDesk>;
