/** The words of saving a table, in Indonesian. */
export const idSheet = {
  xlsx: 'Simpan tabel (Excel)',
  csv: 'Simpan tabel (CSV)',
};
