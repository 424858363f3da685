import type { SheetTerms } from '../id-sheet.js';

/** The words of saving a table, in Sundanese. */
export const sheet: SheetTerms = {
  xlsx: 'Simpen tabél (Excel)',
  csv: 'Simpen tabél (CSV)',
  column: {
    status: 'Kaayaan',
    opened: 'Lebet',
    happened: 'Waktos',
    day: 'Tanggal',
    due: 'Panglambatna',
    closed: 'Ditutup',
    place: 'Tempat',
    officer: 'Patugas',
    category: 'Katégori',
    topic: 'Ngeunaan naon',
    service: 'Layanan',
    people: 'Jumlah jalmi',
    figure: 'Ukuran',
    outcome: 'Itungan',
    why: 'Sabab',
    items: 'Dokumén',
    contest: 'Kaberatan',
    request: 'Paménta',
    line: 'Baris',
    whole: 'Sadayana',
    difference: 'Bédana',
    reason: 'Alesan',
  },
};
