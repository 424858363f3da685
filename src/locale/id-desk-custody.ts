import type { DeskCustodyTerms } from './desk-custody-terms.js';

/** The desk's words about original papers and warnings, in Indonesian. */
export const idDeskCustody: DeskCustodyTerms = {
  originals: {
    looks: 'Keadaan: {looks}.',
    found: 'Keadaannya sekarang',
    foundNote: 'Apa yang berbeda?',
    foundNoteFault: 'Tulis apa yang berbeda dari catatan sebelumnya.',
    offered: 'Diserahkan ke {name} {when}, belum diterima.',
    backBy: 'Harus kembali ke warga paling lambat {when}',
    stays: 'Akan disimpan kantor',
    photo: 'Lihat foto surat',
    toDesk: 'Diserahkan ke meja ini. Cocokkan suratnya, lalu terima.',
    accept: 'Terima',
    disputeLead: '{paper} tetap menjadi tanggung jawab pengirim. Pengawas diberi tahu.',
    disputeSure: 'Catat tidak cocok?',
    disputeSureText:
      '{paper} dicatat tidak diterima. Pengirim, warga, dan pengawas melihatnya. Catatan ini tidak bisa dihapus.',
    disputeSend: 'Catat tidak cocok',
    goesHome: 'Untuk dikembalikan ke warga: {papers}',
    handToOfficer: 'Serahkan ke {name}',
    handToCitizen: 'Serahkan ke warga di loket',
    handSure: 'Serahkan {papers}?',
    handYes: 'Sudah diserahkan',
    handOfficerText: 'Tekan kalau suratnya sudah diberikan kepada {name}. {name} akan diminta menerimanya.',
    handCitizenText: 'Tekan kalau suratnya sudah diberikan kepada warga. Warga akan diminta menerimanya.',
  },
  warning: {
    'original-overdue': {
      title: '{paper} asli belum sampai',
      text: 'Batas waktunya sudah lewat. Hubungi {holder}, cari suratnya, lalu kabari warga.',
    },
    'leg-open': {
      title: 'Penyerahan {paper} asli belum dijawab',
      text: 'Tanyakan kepada {receiver} apakah suratnya sudah sampai, lalu minta diterima di aplikasi.',
    },
    'original-disputed': {
      title: '{paper} asli tidak cocok',
      text: 'Tanyakan kepada pengirim dan penerima apa yang terjadi, lalu kabari warga. Suratnya sekarang pada {holder}.',
    },
    'badge-reported': {
      title: 'Warga melaporkan petugas di depan pintu',
      text: 'Telepon warga sekarang, lalu pastikan siapa yang datang. Rinciannya ada di riwayat permintaan.',
    },
    'code-locked': {
      title: 'Kode serah terima terkunci',
      text: 'Kode salah dimasukkan 5 kali. Hubungi {officerShort} dan warga; hanya warga yang bisa membuat kode baru.',
    },
    'promise-near': {
      title: 'Batas waktu sudah dekat',
      text: '{items}: batasnya {due}. Selesaikan dulu yang ini, atau bantu yang sedang mengerjakannya.',
    },
    'promise-missed': {
      title: 'Batas waktu terlewat',
      text: '{items}: batasnya {due}, tetapi belum siap. Kabari warga, lalu selesaikan sekarang.',
    },
    ends: 'Peringatan ini hilang sendiri setelah beres.',
    seen: 'Sudah ditangani',
    notYet: 'Belum',
    sureTitle: 'Sudah ditangani?',
    sureText: 'Peringatan ini hilang dari daftar. Tekan hanya kalau masalahnya sudah selesai.',
    somebody: { citizen: 'warga', carrier: 'pengantar' },
  },
};
