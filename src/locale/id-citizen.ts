import type { CitizenHomeTerms } from './citizen-terms.js';
import { idFirstQuestion } from './id-first-question.js';

/** The words of the citizen's first screen in Indonesian. */
export const idCitizenHome: CitizenHomeTerms = {
  home: {
    title: 'Urus dokumen dari rumah',
    lead: '{officer} datang ke rumah, mengurus berkas, dan mengantar hasilnya.',
    request: 'Minta dijemput',
    requestText: 'KTP-el, KK, KIA, akta kelahiran, akta kematian',
    track: 'Lacak',
    trackText: 'Lihat sampai mana dan giliran siapa',
    officer: '{officerShort} saya',
    officerText: 'Telepon atau kirim pesan',
    resume: 'Lanjutkan isian',
    resumeText: 'Isian Anda yang tadi masih tersimpan',
    greeting: { morning: 'Selamat pagi', midday: 'Selamat siang', afternoon: 'Selamat sore', evening: 'Selamat malam' },
    mine: 'Permintaan Anda',
    finished: 'Yang sudah selesai',
    help: 'Butuh bantuan?',
    website: 'Buka situs',
    standards: 'Standar layanan',
    complain: 'Sampaikan keluhan',
    invented: 'Data rekaan untuk peragaan',
    asked: 'Diminta {when}',
    willSend: 'Tersimpan di HP ini, akan dikirim otomatis',
    parked: 'Belum bisa dikirim',
    here: 'Petugas sudah datang',
    how: 'Begini caranya',
    howAsk: 'Anda isi permintaan di sini, beberapa menit saja.',
    howVisit: '{officerShort} datang ke rumah dan mengurus berkas.',
    howBring: 'Hasilnya diantar ke rumah Anda. Gratis.',
  },
  officer: {
    title: '{officerShort} saya',
    lead: 'Petugas untuk {areaUnit} Anda',
    none: 'Petugas belum diketahui',
    noneText: 'Nama petugas tampil setelah permintaan pertama Anda kami terima.',
    safety:
      'Petugas tidak pernah meminta uang, kata sandi, atau kode OTP dari SMS. Yang boleh dibacakan hanya kode serah terima dari layar ini, saat dokumen sudah di tangan.',
  },
  firstQuestion: idFirstQuestion,
};
