import type { PromiseTerms } from './promise-terms.js';

/** The words about by when a request is ready, in Indonesian. */
export const idPromise: PromiseTerms = {
  ready: 'Siap {when}',
  expected: 'Perkiraan siap {when}',
  late: 'Terlambat. Seharusnya siap {when}.',
  kept: 'Sudah siap, tepat waktu',
  missed: 'Sudah siap, tetapi lewat dari batas {when}',
  pausedWhy: {
    returned: {
      text: 'Hitungan waktu berhenti: menunggu berkas dari Anda',
      turn: 'Sekarang giliran Anda, dibantu {officerShort}.',
    },
    'visit-failed': {
      text: 'Hitungan waktu berhenti: menunggu kunjungan berikutnya',
      turn: 'Sekarang giliran {officerShort}, yang akan menghubungi Anda.',
    },
    'visit-moved': {
      text: 'Hitungan waktu berhenti: menunggu jadwal yang Anda minta',
      turn: 'Sekarang giliran {officerShort}, yang datang pada jadwal itu.',
    },
    centre: {
      text: 'Hitungan waktu berhenti: menunggu dari pusat',
      turn: 'Anda tidak perlu melakukan apa-apa.',
    },
  },
  goesOn: 'Setelah jalan lagi, masih perlu {left}.',
  untilComplete: 'Ini baru perkiraan. Waktu pasti dihitung setelah semua berkas diterima {officerShort}.',
  noFigure: 'Ini perkiraan, karena lama pengerjaannya belum dipastikan {office}.',
  toBeConfirmed: 'Lama pengerjaannya masih perlu dipastikan {office}.',
  told: '{officerShort} dan pengawas sudah diberi tahu. Anda tidak perlu melakukan apa-apa.',
  pausesTitle: 'Waktu ini tidak dihitung',
  pause: '{why}: {from} sampai {until} ({time})',
  pauseOn: '{why}: sejak {from} ({time})',
  pauseWhy: {
    returned: 'Menunggu berkas dari warga',
    'visit-failed': 'Kunjungan gagal di rumah warga',
    'visit-moved': 'Warga minta jadwal lain',
    centre: 'Menunggu pusat',
  },
  before: '{day} sebelum pukul {time}',
  onDay: '{weekday}, {date}',
  days: '{n} hari',
  hours: '{n} jam',
  minutes: '{n} menit',
  underAMinute: 'kurang dari 1 menit',
  working: '{time} kerja',
  staff: {
    title: 'Batas waktu',
    due: 'Batas: {when}',
    expected: 'Perkiraan: {when}',
    near: 'Segera: {when}, sisa {left}',
    late: 'Terlambat {late}',
    waitsFor: { citizen: 'Waktu berhenti: menunggu warga', centre: 'Waktu berhenti: menunggu pusat' },
  },
};
