import type { GuidanceTerms } from '../id-guidance.js';

/** Words of what an officer reads out at the door, in Sundanese. */
export const guidance: GuidanceTerms = {
  title: 'Pituduh di panto',
  lead: 'Aoskeun lalaunan, hiji kartu hiji kalimah. Kaaos tanpa sinyal.',
  pick: 'Warga ngurus naon?',
  card: 'Kartu {n} ti {of}',
  next: 'Kartu salajengna',
  before: 'Kartu sateuacanna',
  over: 'Réngsé, pilih layanan sanés',
  greeting: 'Wilujeng énjing. Abdi {officer} ti {areaUnit} Ibu/Bapa. Kénging abdi lebet?',
  free: 'Layanan ieu gratis. Waragadna enol rupia. Ulah masihan artos ka saha waé, ka abdi ogé ulah.',
  start: 'Urang badé ngurus ieu: {service}.',
  paper: {
    photo: 'Ku abdi dipoto heula: {paper}. Aslina tetep disimpen ku Ibu/Bapa.',
    shown: 'Punten pintonkeun anu asli: {paper}. Ku abdi ditingali sareng dipoto, teras diwangsulkeun.',
    'handed-in': 'Ku abdi ditampi anu asli: {paper}. Ieu disimpen ku kantor sareng moal wangsul.',
    surrendered: 'Anu lami ku abdi ditampi: {paper}. Engké digentos ku anu énggal.',
    form: 'Punten dieusian sareng ditawis: {paper}. Ku abdi dibantosan.',
    data: 'Ieu dicék dina data, teu kedah disiapkeun: {paper}.',
    presence: 'Kedah aya jalmina: {paper}.',
  },
  oneOf: 'Cekap salah sahiji: {papers}.',
  optional: 'Upami aya waé.',
  presence: {
    yes: 'Jalmina kedah hadir nyalira, margi poto sareng ramo leungeunna direkam.',
    no: 'Jalmina teu kedah hadir.',
    unsure: 'Teu acan pasti naha jalmina kedah hadir. Ku abdi ditaroskeun heula ka {office}.',
  },
  proxy: {
    yes: 'Kénging diwakilkeun.',
    no: 'Teu kénging diwakilkeun.',
    unconfirmed: 'Teu acan pasti naha kénging diwakilkeun.',
  },
  surrender: 'Nalika dokumén énggal dijajapkeun, anu lami ku abdi dipundut deui: {papers}.',
  after:
    'Saatos ieu berkasna ku abdi diunggah ka {host}. Upami parantos réngsé, ku abdi dijajapkeun ka bumi. Pasihkeun kode 6 angka mung nalika dokuménna parantos aya di panangan.',
  unsure: 'Teu acan dipastikeun ku {office}',
};
