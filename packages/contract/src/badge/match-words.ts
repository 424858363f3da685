/**
 * 256 short, plain Indonesian words for things that everybody knows. No two differ by a single letter, so that a word that
 * was read out in a noisy place is not taken for another. The order is part of the meaning: a word is never moved.
 */
export const matchWords: readonly string[] = `
akasia alpukat amplop andong anggrek anggur angin angsa apel awan ayam bajaj baju bakso balon bantal bawang
bebek becak benang bendera beruang besi bintang biola biru bolu boneka botol bukit bulan buncis burung cabai
cangkir cangkul capung catur celana cemara cempaka cendol cermin cincin cokelat cumi dahlia danau delima delman
dodol dokter domba dompet donat duku durian elang emas ember embun gagak gajah gandum garam garpu gasing gayung
gedung gelas gembok gergaji gitar gong gula guling gunung gurame guru handuk harimau hidung hijau hitam hutan
ikan jagung jahe jaket jalan jam jambu jarum jati jendela jerapah jeruk jingga kabut kacang kado kain kakatua
kaki kalung kambing kamera kancing karpet kasur katak kayu kebun kedelai kelapa kelinci kemangi kemeja kenanga
kentang kerang kereta kertas kerupuk ketupat kipas klepon kolam kompas kompor kopi koran kubis kucing kuda kulit
kunci kunyit kupu kurma kursi labu lada ladang lampu landak laut lebah lele lemari lemon lemper lilin lonceng
lontong lumpur lutut madu mangga masjid mawar meja melati melon merah mobil nampan nanas nangka nasi obeng ombak
onde padi palu panci panda papan pasar pecel peluit pensil penyu pepaya perahu perak peta petani petir piano
pintu pinus pipit piring pisang pulau putih radio rambut ransel rotan roti rujak rumah rusa sabun salak salju
sambal sandal sapi sarung sate sawah sekop semut sendok senter sepatu sepeda serai singa sirsak sisir sopir soto
sumur sungai tahu tali taman tanah tangan tebu teh teko tempe tenda terong tikar timun tomat topeng toples truk
tukang tulip tupai udang ungu unta vanili wajan wayang wortel zebra
`
  .trim()
  .split(/\s+/);
