/** Words of the practice. */
export interface PracticeTerms {
  readonly mark: string;
  readonly markText: string;
  readonly leave: string;
  readonly title: string;
  readonly lead: string;
  readonly tasks: Readonly<
    Record<'agree' | 'collect' | 'return' | 'deliver', { readonly title: string; readonly text: string }>
  >;
  readonly done: string;
  readonly all: string;
  readonly again: string;
}

/** Words of the practice, in Indonesian. */
export const idPractice: PracticeTerms = {
  mark: 'LATIHAN',
  markText: 'Semua warga di sini rekaan. Tidak ada yang terkirim.',
  leave: 'Keluar',
  title: 'Latihan',
  lead: 'Coba sampai terbiasa. Salah pun tidak apa-apa.',
  tasks: {
    agree: { title: 'Jadwalkan kunjungan', text: 'Siti baru mengajukan. Pilih hari dan jam, lalu simpan.' },
    collect: { title: 'Terima berkas', text: 'Anda di depan rumah Ahmad. Periksa berkasnya satu per satu.' },
    return: { title: 'Kembalikan surat asli', text: 'Surat asli Murni masih Anda bawa. Serahkan kembali kepadanya.' },
    deliver: { title: 'Serahkan dokumen dengan kode', text: 'Rudi membacakan kode 123456. Coba juga kode yang salah.' },
  },
  done: 'Sudah bisa',
  all: 'Semua sudah dicoba. Anda siap bertugas.',
  again: 'Ulangi dari awal',
};
