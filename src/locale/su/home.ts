import type { CitizenHomeTerms } from '../citizen-terms.js';

/** The words of the citizen's first screen in Sundanese. */
export const home: CitizenHomeTerms = {
  home: {
    title: 'Ngurus dokumén ti bumi',
    lead: '{officer} sumping ka bumi, ngurus berkas, sareng ngajajapkeun hasilna.',
    request: 'Nyuhunkeun disampeurkeun',
    requestText: 'KTP-el, KK, KIA, akta kalahiran, akta pupusna',
    track: 'Lacak',
    trackText: 'Tingali dugi ka mana sareng giliran saha',
    officer: '{officerShort} abdi',
    officerText: 'Telepon atanapi kintun pesen',
    resume: 'Teraskeun eusian',
    resumeText: 'Eusian anjeun anu tadi masih kasimpen',
    greeting: {
      morning: 'Wilujeng énjing',
      midday: 'Wilujeng siang',
      afternoon: 'Wilujeng sonten',
      evening: 'Wilujeng wengi',
    },
    mine: 'Paménta anjeun',
    finished: 'Anu parantos réngsé',
    help: 'Peryogi bantosan?',
    website: 'Buka situs',
    standards: 'Standar layanan',
    complain: 'Haturkeun keluhan',
    invented: 'Data rékaan kanggo pintonan',
    asked: 'Dipénta {when}',
    willSend: 'Kasimpen dina HP ieu, badé dikintun otomatis',
    parked: 'Teu acan tiasa dikintun',
    here: 'Patugas parantos sumping',
    how: 'Kieu carana',
    howAsk: 'Anjeun ngeusian paménta di dieu, mung sababaraha menit.',
    howVisit: '{officerShort} sumping ka bumi sareng ngurus berkas.',
    howBring: 'Hasilna dijajapkeun ka bumi anjeun. Gratis.',
  },
  officer: {
    title: '{officerShort} abdi',
    lead: 'Patugas kanggo {areaUnit} anjeun',
    none: 'Patugas teu acan kauninga',
    noneText: 'Nami patugas katingal saparantos paménta anu kahiji ti anjeun katampi.',
    safety:
      'Patugas moal pernah nyuhunkeun artos, kecap sandi, atanapi kode OTP tina SMS. Anu kénging diaoskeun mung kode serah tarima tina layar ieu, nalika dokuménna parantos aya di panangan.',
  },
  firstQuestion: {
    title: 'Aya kajadian naon?',
    hint: 'Mangga pilih anu pangcaketna sareng kaayaan anjeun.',
    direct: 'Abdi terang dokumén anu dipikahoyong',
    directText: 'Pilih nyalira dokuménna',
  },
};
