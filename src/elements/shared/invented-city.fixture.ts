import type { Actor, CityPack, Requirement, Variant } from '@halo-pamor/contract';

/** An invented requirement. */
function needs(code: string, name: string, mode: Requirement['mode'], more: Partial<Requirement> = {}): Requirement {
  return { code, name, plain: name, mode, required: true, confirmed: 'no', ...more };
}

function variant(code: string, name: string, requirements: Requirement[], more: Partial<Variant> = {}): Variant {
  return {
    code,
    name,
    plain: name,
    whatHappened: ['lost'],
    requirements,
    forms: [],
    legalBasis: [],
    completion: {
      maxHours: 24,
      clockStarts: 'complete',
      confirmed: 'no',
      source: 'rekaan',
      text: 'Paling lama 24 jam.',
    },
    requiresPresence: false,
    visitNeeds: 'papers',
    quotaBound: false,
    surrenderOnDelivery: [],
    dependsOn: [],
    leadsTo: [],
    proxyAllowed: 'unconfirmed',
    ...more,
  };
}

const kk = needs('KK', 'Kartu Keluarga', 'photo');

/** A small invented city for tests of the officer's and the desk's views. */
export const inventedCity: CityPack = {
  format: 1,
  version: '2026-01-05',
  city: { code: '32.75', name: 'Kota Rekaan', province: { code: '32', name: 'Jawa Barat' } },
  timeZone: 'Asia/Jakarta',
  utcOffset: 420,
  locale: 'id',
  notice: 'Semua nama di sini rekaan.',
  freeNotice: 'Layanan ini gratis.',
  words: {
    programme: 'Halo Pamor',
    host: 'e-OPen',
    office: 'Disdukcapil',
    officer: 'Satgas Pamor',
    officerShort: 'Satgas',
    operator: 'Petugas Disdukcapil',
    areaUnit: 'RW',
    areaUnitLong: 'Rukun Warga',
    areaHead: 'Ketua RW',
    subUnit: 'RT',
    subHead: 'Ketua RT',
    village: 'Kelurahan',
    kelurahan: 'Kelurahan',
    villageHead: 'Lurah',
    district: 'Kecamatan',
    city: 'Kota Rekaan',
  },
  theme: { accent: '#0b5563', onAccent: '#ffffff' },
  contacts: [{ code: 'centre', name: 'Pusat bantuan', plain: 'Untuk bertanya', source: 'rekaan', confirmed: 'no' }],
  areasNote: { source: 'rekaan', licence: 'ODbL-1.0', rwInvented: true, note: 'Rekaan.' },
  areas: [
    {
      code: '32.75.01',
      name: 'Bekasi Timur',
      villages: [{ code: '32.75.01.1002', name: 'Margahayu', rw: ['007', '008', '009'] }],
    },
  ],
  servicePoints: [
    { code: 'KEC-TIMUR', name: 'Kantor Kecamatan Bekasi Timur', kind: 'kecamatan', area: '32.75.01', confirmed: 'no' },
    { code: 'MPP', name: 'Mal Pelayanan Publik', kind: 'mpp', area: '32.75', confirmed: 'no' },
  ],
  calendar: {
    workingDays: [1, 2, 3, 4, 5],
    opens: '08:00',
    closes: '16:00',
    confirmed: false,
    holidays: [{ date: '2026-11-26', name: 'Libur rekaan', confirmed: false }],
  },
  deliveryModes: [{ code: 'officer-home', name: 'Diantar', plain: 'Diantar', mediums: ['card'], confirmed: 'no' }],
  channels: [{ code: 'app', use: 'intake', name: 'Aplikasi', plain: 'Aplikasi', confirmed: 'no' }],
  happenings: [{ code: 'lost', plain: 'Hilang' }],
  forms: [],
  proxy: { form: 'F-1.07', plain: 'Surat kuasa', confirmed: 'no', note: 'Belum dipastikan.' },
  services: [
    {
      code: 'KTP-EL',
      name: 'KTP elektronik',
      plain: 'KTP',
      description: 'Kartu tanda penduduk.',
      kind: 'population',
      medium: 'card',
      offered: 'door',
      sources: [],
      variants: [
        variant('KTP-EL.HILANG', 'Penggantian KTP-el hilang', [
          needs('SK-POLISI', 'Surat keterangan kehilangan dari kepolisian', 'handed-in'),
          kk,
          needs('IKD-AKTIF', 'IKD sudah aktif', 'data', { required: false, condition: 'Bila warga sudah punya.' }),
        ]),
        variant('KTP-EL.RUSAK', 'Penggantian KTP-el rusak', [needs('KTP-LAMA', 'KTP-el lama', 'surrendered'), kk], {
          surrenderOnDelivery: ['KTP-LAMA'],
        }),
      ],
    },
    {
      code: 'AKTA-LAHIR',
      name: 'Akta Kelahiran',
      plain: 'Akta lahir',
      description: 'Akta kelahiran.',
      kind: 'civil',
      medium: 'sheet',
      offered: 'door',
      sources: [],
      variants: [
        variant('AKTA-LAHIR.UMUM', 'Akta kelahiran', [
          needs('SK-LAHIR', 'Surat keterangan lahir', 'shown', { group: 'bukti' }),
          needs('SPTJM-LAHIR', 'Surat pernyataan kelahiran (F-2.03)', 'form', { group: 'bukti', form: 'F-2.03' }),
          kk,
        ]),
      ],
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
    households: [],
  },
  triage: [],
  elsewhere: [],
  reasons: {
    returnReasons: [
      { code: 'blurred', name: 'Foto buram', plain: 'Fotonya kurang jelas. Perlu difoto ulang.', turn: 'officer' },
      { code: 'expired', name: 'Sudah tidak berlaku', plain: 'Surat ini sudah tidak berlaku.', turn: 'citizen' },
      { code: 'other', name: 'Alasan lain', plain: 'Ada yang perlu diperbaiki.' },
    ],
    refuseReasons: [
      { code: 'not-resident', name: 'Bukan penduduk', plain: 'Menurut data, alamatnya bukan di kota ini.' },
      { code: 'other', name: 'Alasan lain', plain: 'Permintaan ini tidak dapat dipenuhi.' },
    ],
    cancelReasons: [
      { code: 'no-longer-needed', name: 'Tidak jadi', plain: 'Tidak jadi mengurus.' },
      { code: 'other', name: 'Alasan lain', plain: 'Ada alasan lain.' },
    ],
    centreCauses: [
      { code: 'quota', name: 'Kuota cetak habis', plain: 'Jatah cetak sedang habis. Permintaan tetap di antrean.' },
      { code: 'blanks', name: 'Blangko habis', plain: 'Kartu kosong sedang habis.' },
    ],
    deliveryFailReasons: [
      { code: 'nobody-home', name: 'Tidak ada orang di rumah', plain: 'Tidak ada orang di rumah.' },
      { code: 'other', name: 'Alasan lain', plain: 'Dokumen belum dapat diserahkan.' },
    ],
  },
  consent: { version: '1', text: 'Saya setuju data saya dipakai untuk mengurus dokumen ini. Layanan ini gratis.' },
};

function person(id: string, name: string, role: Actor['role'], area: string): Actor {
  return { id, name, role, city: '32.75', areas: [area] };
}

/** Invented people of the invented city, by role. */
export const inventedPeople = {
  citizen: person('warga-1', 'Siti Rekaan', 'citizen', '32.75.01.1002/007'),
  officer: person('satgas-1', 'Budi Rekaan', 'officer', '32.75.01.1002/007'),
  operator: person('petugas-1', 'Rina Rekaan', 'operator', '32.75.01'),
  supervisor: person('pengawas-1', 'Dewi Rekaan', 'supervisor', '32.75.01'),
} as const;
