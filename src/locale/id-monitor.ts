import type { TermsOf } from './terms-of.js';
import type { BoardFigure, Exception } from '@halo-pamor/contract';

/** The words of the board in Indonesian. `{areaUnit}` and the like are the city's own. */
export const idMonitor = {
  /** How figures are written, as a language tag. */
  figures: 'id-ID',
  title: 'Papan pantau',
  lead: 'Apa yang sedang berjalan di wilayah Anda, dan apa yang perlu dilihat dulu.',
  at: 'Keadaan {time}, diperbarui sendiri.',
  stale: 'Keadaan {time}. Tidak ada sinyal, jadi mungkin sudah berubah.',
  invented: 'Daftar wilayah dan {officerShort} di sini rekaan, untuk contoh.',
  outage: 'Pusat mungkin sedang terganggu',
  outageText:
    '{n} permintaan di {k} kecamatan menunggu pusat sejak {when}. Di kota tidak ada yang bisa dikerjakan; waktu janji kepada warga berhenti dihitung.',
  here: 'Wilayah yang dilihat',
  up: 'Ke {name}',
  numbers: 'Angka di {name}',
  figure: {
    open: 'masih berjalan',
    officer: 'di tangan {officerShort}',
    operator: 'di meja {operator}',
    centre: 'menunggu pusat',
    carrier: 'di pengantar',
    citizen: 'tinggal menunggu warga',
    unanswered: 'belum dijawab',
    late: 'belum dijawab lebih dari sehari',
    warned: 'dengan peringatan',
    visits: 'didatangi hari ini',
    originals: 'dengan berkas asli di luar rumah',
  } satisfies Record<BoardFigure, string>,
  first: {
    title: 'Perlu dilihat dulu',
    none: 'Tidak ada yang mendesak',
    noneText:
      'Tidak ada permintaan yang menunggu jawaban lebih dari sehari, dan semua {officerShort} yang bertugas memberi kabar.',
    more: 'Tampilkan semua ({n})',
    fewer: 'Tampilkan sedikit saja',
  },
  exception: {
    silent: 'Tidak ada kabar',
    late: 'Belum dijawab',
    warned: 'Ada peringatan',
  } satisfies Record<Exception, string>,
  silentSince: '{name} terakhir memberi kabar {when}; {n} permintaan menunggunya.',
  silentNever: '{name} belum pernah memberi kabar; {n} permintaan menunggunya.',
  silentNobody: 'Tidak ada {officerShort} di sini; {n} permintaan menunggu.',
  lateSince: '{n} permintaan belum dijawab, yang pertama sejak {when}.',
  warnedText: '{n} permintaan dengan peringatan yang belum ditangani.',
  map: {
    title: 'Semua {areaUnit}',
    how: 'Satu kotak satu {areaUnit}. Pilih kotak untuk membaca keadaannya. Dengan papan ketik: tombol panah pindah kotak.',
    calm: 'tidak ada pekerjaan',
    work: 'ada pekerjaan',
    much: 'banyak pekerjaan',
    bad: 'perlu dilihat',
    cell: '{place}: {open} masih berjalan',
  },
  table: {
    title: 'Dalam angka',
    area: 'Wilayah',
    open: 'Berjalan',
    late: 'Lewat sehari',
    centre: 'Pusat',
    visits: 'Didatangi',
    originals: 'Berkas asli',
    exceptions: 'Perlu dilihat',
    file: 'papan-pantau',
  },
  rows: {
    title: '{name}: {figure}',
    since: 'diajukan {when}',
    more: 'Tampilkan lagi',
    file: 'permintaan',
    code: 'Kode',
    services: 'Dokumen',
    status: 'Keadaan',
    submitted: 'Diajukan',
  },
  officer: {
    onDuty: 'Bertugas',
    isAway: 'Digantikan',
    silent: 'Tidak ada kabar',
    standIn: 'Pengganti: {name}.',
    away: 'Sampai {when}.',
    awayOpen: 'Belum ditentukan sampai kapan.',
    score: 'Nilai bulanannya',
  },
  place: {
    officer: '{officerShort}',
    nobody: 'belum ada',
    heard: 'Kabar terakhir',
    never: 'belum pernah',
    waits: 'Menunggu jawaban sejak',
    close: 'Tutup',
  },
};
/** @see idMonitor */
export type MonitorTerms = TermsOf<typeof idMonitor>;
