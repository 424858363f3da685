/** A list to fill in: headings, and two lines of invented people. Opens in any spreadsheet. */
export function exampleRoster(services: readonly string[]): string {
  const [one = '', other = one] = services;
  return [
    'nama;tanggal_lahir;rt;layanan;catatan',
    `Contoh Rekaan;05-03-1990;001;${one};`,
    `Lansia Rekaan;17-08-1948;002;${one}, ${other};perlu kursi roda`,
    '',
  ].join('\r\n');
}
