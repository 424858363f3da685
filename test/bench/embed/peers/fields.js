/** The 20 fields of an invented form, the same in every form that is measured. */
export const fields = [
  { name: 'nama', label: 'Nama lengkap', type: 'text' },
  { name: 'nik', label: 'NIK', type: 'text' },
  { name: 'kk', label: 'Nomor KK', type: 'text' },
  { name: 'tempatLahir', label: 'Tempat lahir', type: 'text' },
  { name: 'tanggalLahir', label: 'Tanggal lahir', type: 'date' },
  { name: 'kelamin', label: 'Jenis kelamin', type: 'select', options: ['Perempuan', 'Laki-laki'] },
  { name: 'darah', label: 'Golongan darah', type: 'select', options: ['A', 'B', 'AB', 'O', 'Tidak tahu'] },
  { name: 'alamat', label: 'Alamat', type: 'textarea' },
  { name: 'rt', label: 'RT', type: 'text' },
  { name: 'rw', label: 'RW', type: 'text' },
  { name: 'kelurahan', label: 'Kelurahan', type: 'select', options: ['Margahayu', 'Bekasi Jaya', 'Duren Jaya'] },
  { name: 'kecamatan', label: 'Kecamatan', type: 'select', options: ['Bekasi Timur', 'Bekasi Barat'] },
  { name: 'kodePos', label: 'Kode pos', type: 'text' },
  { name: 'telepon', label: 'Nomor telepon', type: 'text' },
  { name: 'surel', label: 'Alamat surel', type: 'text' },
  { name: 'layanan', label: 'Layanan', type: 'select', options: ['KTP-el', 'KK', 'KIA', 'Akta kelahiran'] },
  { name: 'tanggalKunjungan', label: 'Tanggal kunjungan', type: 'date' },
  { name: 'waktu', label: 'Waktu kunjungan', type: 'select', options: ['Pagi', 'Siang', 'Sore'] },
  { name: 'catatan', label: 'Catatan', type: 'textarea' },
  { name: 'setuju', label: 'Saya setuju', type: 'checkbox' },
];

/** Called once all fields are in the page: the form is usable at the frame after. */
export function usable() {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      window.usableAt = performance.now();
    }),
  );
}
