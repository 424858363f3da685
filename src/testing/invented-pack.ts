import type { CityPack, OfficersReply, Variant } from '@halo-pamor/contract';

function variant(code: string, name: string, papers: readonly string[]): Variant {
  return {
    code,
    name,
    plain: name,
    whatHappened: ['lost'],
    requirements: papers.map((paper) => ({
      code: paper,
      name: paper,
      plain: paper,
      mode: 'photo',
      required: true,
      confirmed: 'no',
    })),
    forms: [],
    legalBasis: [],
    completion: { maxHours: 24, clockStarts: 'complete', confirmed: 'no', source: 'rekaan', text: 'Satu hari kerja.' },
    requiresPresence: false,
    visitNeeds: 'papers',
    quotaBound: false,
    surrenderOnDelivery: [],
    dependsOn: [],
    leadsTo: [],
    proxyAllowed: 'yes',
  };
}

const reason = (code: string) => [{ code, name: code, plain: code }];

/** A small city that does not exist ("Kota Rekaan", 99.99): one district, one village, two RW, two documents. */
export const inventedPack: CityPack = {
  format: 1,
  version: '2026-01-01',
  city: { code: '99.99', name: 'Kota Rekaan', province: { code: '99', name: 'Provinsi Rekaan' } },
  timeZone: 'Asia/Jakarta',
  utcOffset: 420,
  locale: 'id',
  notice: 'Kota ini rekaan.',
  freeNotice: 'Semua layanan gratis.',
  words: {
    programme: 'Halo Pamor',
    host: 'e-OPen',
    office: 'Disdukcapil',
    officer: 'Satgas Pamor',
    officerShort: 'Satgas',
    operator: 'Operator',
    areaUnit: 'RW',
    areaUnitLong: 'Rukun Warga',
    areaHead: 'Ketua RW',
    subUnit: 'RT',
    subHead: 'Ketua RT',
    village: 'Kelurahan',
    kelurahan: 'Kelurahan',
    villageHead: 'Lurah',
    district: 'Kecamatan',
    city: 'Kota',
  },
  theme: { accent: '#0b5cad', onAccent: '#ffffff' },
  contacts: [{ code: 'office', name: 'Kantor', plain: 'Kantor rekaan', source: 'rekaan', confirmed: 'no' }],
  areasNote: { source: 'rekaan', licence: 'ODbL-1.0', rwInvented: true, note: 'Rekaan.' },
  areas: [
    {
      code: '99.99.01',
      name: 'Satu',
      villages: [{ code: '99.99.01.1001', name: 'Mawar', rw: ['001', '002'] }],
    },
  ],
  servicePoints: [{ code: 'KEC-SATU', name: 'Kecamatan Satu', kind: 'kecamatan', area: '99.99.01', confirmed: 'no' }],
  calendar: { workingDays: [1, 2, 3, 4, 5], opens: '08:00', closes: '16:00', confirmed: false, holidays: [] },
  deliveryModes: [{ code: 'home', name: 'Diantar', plain: 'Diantar', mediums: ['card'], confirmed: 'no' }],
  channels: [{ code: 'app', use: 'intake', name: 'Aplikasi', plain: 'Aplikasi', confirmed: 'no' }],
  happenings: [{ code: 'lost', plain: 'Hilang' }],
  forms: [],
  proxy: { form: 'F-1.07', plain: 'Surat kuasa', confirmed: 'no', note: 'Rekaan.' },
  services: [
    {
      code: 'KTP-EL',
      name: 'KTP-el',
      plain: 'Kartu penduduk',
      description: 'Kartu penduduk',
      kind: 'population',
      medium: 'card',
      offered: 'door',
      sources: ['rekaan'],
      variants: [variant('KTP-EL.HILANG', 'KTP-el hilang', ['KK', 'SURAT-KEHILANGAN'])],
    },
    {
      code: 'KIA',
      name: 'KIA',
      plain: 'Kartu anak',
      description: 'Kartu anak',
      kind: 'population',
      medium: 'card',
      offered: 'door',
      sources: ['rekaan'],
      variants: [variant('KIA.BARU', 'KIA baru', ['KK'])],
    },
  ],
  bundles: [],
  bundleRules: {
    order: [],
    madeHere: 'Dibuat dalam permintaan ini: {item}.',
    produces: [],
    ages: [],
    things: [],
    conditions: [],
    standIns: [],
    events: [],
    due: [],
    advice: [],
    gaps: [],
  },
  triage: [],
  elsewhere: [],
  reasons: {
    returnReasons: reason('blurred'),
    refuseReasons: reason('not-entitled'),
    cancelReasons: reason('changed-mind'),
    centreCauses: reason('no-blanks'),
    deliveryFailReasons: reason('nobody-home'),
  },
  consent: { version: '1', text: 'Saya setuju data saya dipakai untuk layanan ini, dan hanya untuk layanan ini.' },
};

/** The officers of the invented city: one for each RW. */
export const inventedOfficers: OfficersReply = {
  invented: true,
  officers: [
    { id: 'satgas-1', name: 'Sari Rekaan', phone: '+62 812 0000 0001', areas: ['99.99.01.1001/001'] },
    { id: 'satgas-2', name: 'Budi Rekaan', phone: '+62 812 0000 0002', areas: ['99.99.01.1001/002'] },
  ],
};
