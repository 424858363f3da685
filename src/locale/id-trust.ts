import type { TrustTerms } from './trust-terms.js';

/** The citizen's words about a visit that can be trusted, in Indonesian. */
export const idTrust: TrustTerms = {
  code: {
    title: 'Kode serah terima',
    rule: 'Jangan berikan kode ini sebelum dokumen ada di tangan Anda.',
    say: 'Setelah dokumen Anda pegang dan isinya benar, bacakan angka ini kepada petugas yang mengantar.',
    for: 'Untuk {items}',
    reading: 'Kode sedang diambil …',
    unread: 'Kode belum bisa tampil karena tidak ada sinyal. Tanpa HP, petugas bisa memakai tanda tangan dan saksi.',
    wrongOnce: 'Sudah 1 kali dimasukkan kode yang salah. Sisa {left} kali.',
    wrong: 'Sudah {n} kali dimasukkan kode yang salah. Sisa {left} kali.',
    lockedTitle: 'Kode terkunci',
    lockedText:
      'Sudah 5 kali dimasukkan kode yang salah. Kalau petugas memang ada di depan Anda, buat kode baru. Kalau tidak ada siapa-siapa, jangan buat kode baru dan telepon {officerShort} Anda.',
    renew: 'Buat kode baru',
    renewHint: 'Kode yang lama tidak berlaku lagi.',
  },
};
