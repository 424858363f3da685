import type { TermsOf } from './terms-of.js';

/** The words of saving a table, in Indonesian. */
export const idSheet = {
  xlsx: 'Simpan tabel (Excel)',
  csv: 'Simpan tabel (CSV)',
};
/** @see idSheet */
export type SheetTerms = TermsOf<typeof idSheet>;
