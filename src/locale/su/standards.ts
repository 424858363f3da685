import type { StandardsTerms } from '../id-standards.js';

/** The words of the published standards in Sundanese. */
export const standards: StandardsTerms = {
  title: 'Standar layanan',
  lead: 'Aya layanan naon waé, saratna, sabaraha lami, sareng ka mana ngadu. Saha waé kénging maos.',
  unit: 'Kantor atanapi unit',
  allUnits: 'Sadaya kantor sareng unit',
  services: 'Pilih layanan',
  elsewhere: 'Tingali ogé',
  information: 'Informasi publik',
  informationText: 'Warta sareng laporan anu wajib dibuka kanggo umum.',
  print: 'Citak halaman ieu',
  unsureTitle: 'Teu acan sadayana pasti',
  unsureText:
    'Halaman ieu disusun tina sumber umum. Anu ditandaan teu acan dikonfirmasi masih ngantosan kapastian ti {office}.',
  standing: {
    yes: 'Parantos dikonfirmasi ku kantor',
    secondary: 'Tina sumber sanés, teu acan dikonfirmasi ku kantor',
    no: 'Teu acan dikonfirmasi',
    missing: 'Teu acan aya',
  },
  missingText: 'Kantor teu acan medalkeun bagian ieu. Anjeun kénging naroskeunana di kantor.',
  or: 'atanapi',
  sources: 'Sumber ({n})',
  givenBy: 'Dipasihkeun ku {unit}',
  alsoAt: 'Tiasa ogé di: {units}',
  steps: 'Léngkah demi léngkah (SOP)',
  stepsMissing: 'Léngkah layanan ieu teu acan dipedalkeun.',
  internal: 'Cara damel kantor ({n} bagian)',
  internalText: 'Dalapan bagian ngeunaan kantor nyalira. Ieu ogé kénging diaos.',
  complain: 'Ngadu atanapi tumaros',
  complainText: 'Ngadu gratis sareng teu kedah lebet kana aplikasi.',
  website: 'Buka situs',
  unitFact: {
    address: 'Alamat',
    hours: 'Jam layanan',
    places: 'Aya di',
    placesCount: '{n} tempat',
  },
  class: {
    regular: { title: 'Informasi berkala', text: 'Diumumkeun dina waktos anu tetep.' },
    'at-once': { title: 'Informasi serta-merta', text: 'Diumumkeun enggal-enggal, nalika kajadian.' },
    'any-time': { title: 'Informasi saban waktos', text: 'Kénging dipundut iraha waé.' },
  },
  period: 'Iraha',
  place: 'Di mana',
  noInformation: 'Teu acan aya anu dipedalkeun.',
  sheet: {
    foot: 'Sadaya layanan ieu gratis. Upami aya anu nyuhunkeun artos, lapor ka lapor.go.id atanapi SMS 1708.',
    version: 'Standar vérsi {version}, {city}.',
  },
};
