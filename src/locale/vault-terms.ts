/** Words of the vault: the PIN, the locked screen, and leaving a phone. */
export interface VaultTerms {
  readonly newTitle: string;
  readonly newText: string;
  readonly againTitle: string;
  readonly againText: string;
  readonly openTitle: string;
  readonly openText: string;
  readonly oldTitle: string;
  readonly pin: string;
  /** `{n}`: how many of six digits are typed. */
  readonly typed: string;
  readonly erase: string;
  readonly pad: string;
  readonly wrong: string;
  readonly unlike: string;
  readonly weak: string;
  readonly waitTitle: string;
  /** `{time}`: minutes and seconds. */
  readonly waitText: string;
  readonly spentTitle: string;
  readonly spentText: string;
  readonly forgot: string;
  readonly forgotTitle: string;
  readonly forgotText: string;
  readonly forgotUnsent: string;
  readonly forgotYes: string;
  readonly manageTitle: string;
  readonly changed: string;
  readonly lockNow: string;
  readonly lockNowText: string;
  readonly change: string;
  readonly changeText: string;
  readonly leaveTitle: string;
  /** `{n}`: how many are not sent. */
  readonly leaveText: string;
  readonly leaveSend: string;
  readonly leaveKeep: string;
  readonly leaveKeepText: string;
  readonly leaveSave: string;
  readonly leaveSaveText: string;
  readonly leaveStay: string;
  /** `{n}`: how many could not be sent. */
  readonly leaveLeft: string;
  readonly leaveSaved: string;
  readonly leftTitle: string;
  readonly leftText: string;
}

/** The same in Indonesian. */
export const idVault: VaultTerms = {
  newTitle: 'Buat PIN 6 angka',
  newText: 'PIN ini menjaga data warga di HP ini. Dipakai setiap kali membuka Halo Pamor.',
  againTitle: 'Ketik PIN sekali lagi',
  againText: 'Supaya tidak ada angka yang salah tekan.',
  openTitle: 'Masukkan PIN Anda',
  openText: 'Halo Pamor terkunci. Tidak perlu sinyal untuk membukanya.',
  oldTitle: 'Masukkan PIN lama',
  pin: 'PIN 6 angka',
  typed: '{n} dari 6 angka',
  erase: 'Hapus satu angka',
  pad: 'Papan angka',
  wrong: 'PIN salah. Coba lagi.',
  unlike: 'Kedua PIN tidak sama. Mulai lagi dari awal.',
  weak: 'PIN ini terlalu mudah ditebak. Pilih angka yang lain.',
  waitTitle: 'PIN salah beberapa kali',
  waitText: 'Tunggu {time}, lalu coba lagi.',
  spentTitle: 'PIN tidak bisa dicoba lagi',
  spentText: 'Sudah terlalu banyak PIN yang salah. Buat PIN baru; untuk itu perlu sinyal.',
  forgot: 'Lupa PIN',
  forgotTitle: 'Buat PIN baru',
  forgotText: 'Anda akan diminta masuk lagi ke aplikasi. Daftar tugas dan berkas diunduh ulang, jadi perlu sinyal.',
  forgotUnsent: 'Kiriman yang belum terkirim tidak hilang. Semuanya tetap dikirim.',
  forgotYes: 'Masuk lagi dan buat PIN baru',
  manageTitle: 'PIN dan kunci',
  changed: 'PIN sudah disimpan.',
  lockNow: 'Kunci sekarang',
  lockNowText: 'Data tidak bisa dibaca sampai PIN diketik',
  change: 'Ganti PIN',
  changeText: 'Perlu PIN yang lama',
  leaveTitle: 'Masih ada yang belum terkirim',
  leaveText: 'Di HP ini ada {n} kiriman yang belum sampai ke Dinas. Apa yang Anda pilih?',
  leaveSend: 'Kirim sekarang',
  leaveKeep: 'Simpan tersegel di HP ini, lalu keluar',
  leaveKeepText: 'Tidak ada yang bisa membacanya. Terkirim saat Halo Pamor dibuka lagi di HP ini.',
  leaveSave: 'Simpan ke berkas',
  leaveSaveText: 'Untuk dibawa dan dikirim dari HP lain.',
  leaveStay: 'Jangan keluar dulu',
  leaveLeft: '{n} kiriman belum bisa terkirim. Coba lagi, atau pilih yang lain.',
  leaveSaved: 'Berkas sudah disimpan. Kirimannya juga tetap tersegel di HP ini.',
  leftTitle: 'Anda sudah keluar',
  leftText: 'Data Anda di HP ini tidak bisa dibaca lagi. Layanan ini gratis.',
};
