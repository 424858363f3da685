import { componentCodes, standardsOf, type CityStandards, type StandardsPage } from '@halo-pamor/contract';
import { inventedCity } from '../shared/invented-city.fixture.js';

const [service] = inventedCity.services;

/** Standards of the invented city: its first service with a procedure, another without one, and one confirmed component. */
const invented: CityStandards = {
  format: 1,
  version: '2026-11-22',
  city: inventedCity.city.code,
  components: componentCodes.map((code) => ({ code, name: `Bagian ${code}`, plain: 'Keterangan rekaan.' })),
  everywhere: [
    { code: 'evaluation', lines: ['Dinilai setahun sekali.'], sources: ['https://kota.example/skm'], confirmed: 'yes' },
  ],
  mediums: [],
  units: [
    {
      code: 'DINAS',
      kind: 'dinas',
      name: 'Dinas Rekaan',
      plain: 'Mengurus dokumen.',
      sources: ['rekaan'],
      confirmed: 'secondary',
      components: [],
    },
    {
      code: 'KECAMATAN',
      kind: 'kecamatan',
      name: 'Kecamatan',
      plain: 'Mencetak dokumen.',
      hours: 'Senin sampai Jumat, 08.00 sampai 15.00',
      spread: 'district',
      sources: [],
      confirmed: 'no',
      components: [],
    },
  ],
  services: [
    {
      code: service?.code ?? 'KTP-EL',
      unit: 'DINAS',
      alsoAt: ['KECAMATAN'],
      procedure: 'door',
      components: [],
    },
    { code: 'LAIN', unit: 'DINAS', alsoAt: [], name: 'Layanan lain', plain: 'Belum dirinci.', components: [] },
  ],
  procedures: [
    {
      code: 'door',
      name: 'Dari rumah',
      steps: [
        { who: 'Warga', what: 'Meminta dijemput.', picture: 'ask' },
        { who: 'Petugas', what: 'Datang ke rumah.', howLong: 'Paling lama 1 hari', picture: 'visit' },
      ],
      sources: ['rekaan'],
      confirmed: 'secondary',
    },
  ],
  information: [
    {
      code: 'LAPORAN',
      class: 'regular',
      name: 'Laporan tahunan',
      plain: 'Hasil kerja setahun.',
      period: 'Setahun sekali',
      sources: ['rekaan'],
      confirmed: 'no',
    },
  ],
  selfCheck: {
    assessments: [],
    categories: [],
    categorySources: ['rekaan'],
    evidence: [],
    given: [],
  },
};

/** The page that the invented city publishes. */
export const inventedStandards: StandardsPage = standardsOf(inventedCity, invented);
