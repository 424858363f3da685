/** Words about what is on this phone and not sent. */
export interface OutboxTerms {
  readonly title: string;
  readonly lead: string;
  readonly open: string;
  readonly justNow: string;
  readonly minutes: string;
  readonly hours: string;
  readonly days: string;
  readonly since: string;
  readonly nextTry: string;
  readonly nextTryAtOnce: string;
  readonly picture: string;
  readonly pictureSent: string;
  readonly state: Readonly<Record<'refused' | 'sending' | 'picture' | 'signal' | 'again' | 'turn', string>>;
  readonly refused: string;
  readonly refusedText: string;
  readonly waiting: string;
  readonly empty: string;
  readonly emptyText: string;
  readonly retry: string;
  readonly save: string;
  readonly saveAll: string;
  readonly saved: string;
  readonly savedText: string;
  readonly discard: string;
  readonly discardTitle: string;
  readonly discardText: string;
  readonly send: string;
  readonly sentAll: string;
  readonly sentSome: string;
  readonly sentNone: string;
  readonly keeps: string;
  /** How well the phone keeps what is written, best first. */
  readonly durability: Readonly<Record<'native' | 'persisted' | 'best-effort' | 'volatile', string>>;
  readonly carry: {
    readonly title: string;
    readonly lead: string;
    readonly take: string;
    readonly takeHint: string;
    readonly taken: string;
    readonly known: string;
    readonly foreign: string;
    readonly broken: string;
    readonly here: string;
    readonly hereNone: string;
    readonly hereText: string;
    readonly receipts: string;
    readonly receiptsText: string;
    readonly saveReceipts: string;
    readonly savedReceipts: string;
    readonly takeReceipts: string;
    readonly takeReceiptsHint: string;
    readonly released: string;
    readonly refused: string;
    readonly unknown: string;
    readonly forged: string;
    readonly nothing: string;
    readonly brokenReceipts: string;
  };
  readonly lostTitle: string;
  readonly lostText: string;
  readonly lostSeen: string;
  readonly parkedTitle: string;
  readonly parkedText: string;
  readonly dayTitle: string;
  readonly dayText: string;
  readonly weekTitle: string;
  readonly weekText: string;
}

/** The same in Indonesian. */
export const idOutbox: OutboxTerms = {
  title: 'Kiriman di HP ini',
  lead: 'Yang Anda isi tapi belum sampai di kantor. Terkirim sendiri begitu ada sinyal.',
  open: 'Lihat kiriman di HP ini',
  justNow: 'baru saja',
  minutes: '{n} menit lalu',
  hours: '{n} jam lalu',
  days: '{n} hari lalu',
  since: 'Diisi {age}',
  nextTry: 'Dicoba lagi {when}',
  nextTryAtOnce: 'Dicoba lagi sebentar lagi',
  picture: 'Foto: {n} dari {of} KB terkirim',
  pictureSent: 'Fotonya sudah sampai',
  state: {
    refused: 'Ditolak, tidak dicoba lagi sendiri',
    sending: 'Sedang dikirim',
    picture: 'Foto sedang dikirim',
    signal: 'Menunggu sinyal',
    again: 'Belum berhasil, akan dicoba lagi',
    turn: 'Menunggu giliran',
  },
  refused: 'Ditolak, perlu Anda lihat',
  refusedText: 'Isiannya masih tersimpan. Tidak ada yang dihapus tanpa Anda.',
  waiting: 'Menunggu dikirim',
  empty: 'Semua sudah terkirim',
  emptyText: 'Tidak ada kiriman yang tertinggal di HP ini.',
  retry: 'Coba lagi',
  save: 'Simpan ke file',
  saveAll: 'Simpan semua ke file',
  saved: 'File sudah disimpan',
  savedText: 'Ada di folder Unduhan. Isinya terkunci; hanya kantor yang bisa membukanya.',
  discard: 'Buang',
  discardTitle: 'Buang "{deed}"?',
  discardText: 'Kantor belum menerimanya. Setelah dibuang, tidak bisa kembali. Simpan dulu ke file kalau masih perlu.',
  send: 'Kirim sekarang',
  sentAll: 'Semua sudah terkirim.',
  sentSome: 'Masih ada {n} yang belum terkirim. Tetap tersimpan dan dicoba lagi sendiri.',
  sentNone: 'Belum bisa terkirim karena tidak ada sinyal. Semuanya tetap tersimpan.',
  keeps: 'Seaman apa di HP ini?',
  durability: {
    native: 'Aman. Aplikasi {host} menjaga isian Anda sampai terkirim.',
    persisted: 'Cukup aman. HP ini berjanji tidak menghapus isian sebelum terkirim.',
    'best-effort': 'Kurang aman. Kalau memori HP penuh, isian bisa terhapus. Kirim secepatnya.',
    volatile: 'Tidak aman. Isian hilang kalau halaman ini ditutup. Kirim dulu, atau simpan ke file.',
  },
  carry: {
    title: 'Kirim lewat HP lain',
    lead: 'HP ini tidak dapat sinyal? Simpan semua kiriman ke file, pindahkan ke HP rekan, lalu kirim dari sana.',
    take: 'Ambil kiriman dari HP lain',
    takeHint: 'Pilih file kiriman milik rekan. Isinya terkunci dan tidak terbaca di HP ini.',
    taken: '{n} kiriman diambil. Akan dikirim dari HP ini.',
    known: 'File ini sudah pernah diambil. Tidak ada yang baru.',
    foreign: 'File ini milik kota lain. Tidak ada yang diambil.',
    broken: 'File ini rusak atau bukan file kiriman. Minta rekan menyimpannya sekali lagi.',
    here: '{n} kiriman titipan belum terkirim',
    hereNone: 'Tidak ada kiriman titipan yang menunggu.',
    hereText: 'Titipan dari HP lain. Terkirim sendiri begitu ada sinyal.',
    receipts: '{n} bukti untuk HP asal',
    receiptsText: 'Kantor sudah menjawab. Berikan bukti ini kepada pemiliknya.',
    saveReceipts: 'Simpan bukti untuk HP asal',
    savedReceipts: 'Bukti disimpan. Pindahkan filenya ke HP asal.',
    takeReceipts: 'Ambil bukti',
    takeReceiptsHint: 'Pilih file bukti dari rekan yang mengirimkan kiriman Anda.',
    released: '{n} kiriman sudah diterima kantor dan lepas dari HP ini.',
    refused: '{n} kiriman ditolak kantor. Lihat alasannya di atas.',
    unknown: '{n} bukti untuk kiriman yang tidak ada di HP ini.',
    forged: '{n} bukti tidak asli dan tidak dipakai.',
    nothing: 'File ini tidak berisi bukti.',
    brokenReceipts: 'File ini rusak atau bukan file bukti. Minta rekan menyimpannya sekali lagi.',
  },
  lostTitle: '{n} kiriman hilang di HP ini',
  lostText:
    'Penyimpanan HP ini terhapus sebelum semuanya terkirim. Periksa apa yang belum tercatat, lalu isi lagi. Kalau ragu, hubungi {office}.',
  lostSeen: 'Saya mengerti',
  parkedTitle: '{n} kiriman ditolak',
  parkedText: 'Isiannya masih tersimpan. Lihat alasannya.',
  dayTitle: 'Ada yang belum terkirim lebih dari sehari',
  dayText: 'Cari tempat yang ada sinyal, lalu tekan Kirim sekarang.',
  weekTitle: 'Ada yang belum terkirim lebih dari seminggu',
  weekText: 'Simpan ke file sekarang, lalu kirim lewat HP rekan yang ada sinyal.',
};
