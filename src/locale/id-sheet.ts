import type { TermsOf } from './terms-of.js';

/** The words of saving a table, in Indonesian. */
export const idSheet = {
  xlsx: 'Simpan tabel (Excel)',
  csv: 'Simpan tabel (CSV)',
  column: {
    status: 'Keadaan',
    opened: 'Masuk',
    happened: 'Waktu',
    day: 'Tanggal',
    due: 'Paling lambat',
    closed: 'Ditutup',
    place: 'Tempat',
    officer: 'Petugas',
    category: 'Kategori',
    topic: 'Tentang apa',
    service: 'Layanan',
    people: 'Jumlah orang',
    figure: 'Ukuran',
    outcome: 'Hitungan',
    why: 'Sebab',
    items: 'Dokumen',
    contest: 'Keberatan',
    request: 'Permintaan',
    line: 'Baris',
    whole: 'Seluruhnya',
    difference: 'Selisih',
    reason: 'Alasan',
  },
};
/** @see idSheet */
export type SheetTerms = TermsOf<typeof idSheet>;
