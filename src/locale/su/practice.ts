import type { PracticeTerms } from '../id-practice.js';

/** Words of the practice, in Sundanese. */
export const practice: PracticeTerms = {
  mark: 'LATIHAN',
  markText: 'Sadaya warga di dieu rékaan. Teu aya anu kakintun.',
  leave: 'Kaluar',
  title: 'Latihan',
  lead: 'Cobian dugi ka biasa. Lepat ogé teu sawios.',
  tasks: {
    agree: { title: 'Jadwalkeun kunjungan', text: 'Siti nembé ngajukeun. Pilih dinten sareng jam, teras simpen.' },
    collect: { title: 'Tampi berkas', text: 'Anjeun di payuneun bumi Ahmad. Parios berkasna hiji-hiji.' },
    return: { title: 'Wangsulkeun serat asli', text: 'Serat asli Murni masih aya di anjeun. Serahkeun ka anjeunna.' },
    deliver: { title: 'Serahkeun dokumén ku kode', text: 'Rudi maoskeun kode 123456. Cobian ogé kode anu lepat.' },
  },
  done: 'Parantos tiasa',
  all: 'Sadayana parantos dicobian. Anjeun siap tugas.',
  again: 'Balikan ti awal',
};
