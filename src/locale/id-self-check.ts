import type { TermsOf } from './terms-of.js';

/** The words of the self-check in Indonesian. */
export const idSelfCheck = {
  /** How figures are written, as a language tag. */
  figures: 'id-ID',
  title: 'Penilaian mandiri',
  lead: 'Seberapa siap {city} menurut buktinya sendiri. Ini bukan nilai dari Ombudsman.',
  way: 'Cara menilai',
  pick: 'Pilih cara menilai',
  score: 'Nilai {score}',
  noScore: 'Belum ada nilai',
  noScoreText: 'Belum ada bukti untuk satu titik pun. Tanpa bukti tidak ada angka.',
  category: 'Kategori {code}, {name}: {from} sampai {to}',
  proved: '{proved} dari {of} titik punya bukti. Titik tanpa bukti dihitung 0.',
  unsureWay: 'Bobot atau dimensi cara ini belum dipastikan.',
  unsureWeight: 'bobot belum diumumkan, dibagi rata',
  weight: 'Bobot {weight}%',
  dimension: '{score} dari 100',
  dimensionNone: 'Belum ada bukti',
  noProof: 'Belum ada bukti',
  wanted: 'Yang akan membuktikan: {what}',
  mark: 'Nilai {mark}',
  proofs: { rows: '{n} baris', url: 'Halaman', text: 'Sumber: {source}' },
  bounds: {
    title: 'Kategori dan batasnya',
    code: 'Kategori',
    name: 'Arti',
    from: 'Dari',
    to: 'Sampai',
    sure: 'Kepastian',
    yes: 'dipastikan',
    secondary: 'menurut sumber lain',
    no: 'belum dipastikan, perkiraan',
  },
  given: {
    title: 'Nilai yang pernah diberikan Ombudsman',
    none: 'Nilai kota ini tidak ditemukan di sumber mana pun.',
    line: '{year}: {score}',
  },
  sources: 'Sumber: {sources}',
  file: 'penilaian-mandiri',
  table: {
    dimension: 'Dimensi',
    weight: 'Bobot (%)',
    point: 'Titik',
    mark: 'Nilai',
    evidence: 'Bukti',
    proof: 'Isi bukti',
  },
};
/** @see idSelfCheck */
export type SelfCheckTerms = TermsOf<typeof idSelfCheck>;
