import type { CityStandards } from '@halo-pamor/contract';

type Components = CityStandards['components'];

const component = (code: Components[number]['code'], name: string) => ({ code, name, plain: name });
const said: { sources: string[]; confirmed: 'no' } = { sources: ['rekaan'], confirmed: 'no' };

/** What the invented city publishes about its services. */
export const inventedStandards: CityStandards = {
  format: 1,
  version: '2026-01-01',
  city: '99.99',
  components: [
    component('requirements', 'Persyaratan'),
    component('procedure', 'Prosedur'),
    component('time', 'Jangka waktu'),
    component('fee', 'Biaya'),
    component('product', 'Produk'),
    component('complaints', 'Pengaduan'),
    component('legal-basis', 'Dasar hukum'),
    component('facilities', 'Sarana'),
    component('competence', 'Kompetensi pelaksana'),
    component('supervision', 'Pengawasan'),
    component('staff-count', 'Jumlah pelaksana'),
    component('service-guarantee', 'Jaminan pelayanan'),
    component('safety-guarantee', 'Jaminan keamanan'),
    component('evaluation', 'Evaluasi kinerja'),
  ],
  everywhere: [{ code: 'complaints', lines: ['Sampaikan di loket atau di aplikasi.'], ...said }],
  mediums: [{ code: 'card', line: 'Satu kartu.', ...said }],
  units: [
    {
      ...{ code: 'DINAS', kind: 'dinas', name: 'Dinas Rekaan', plain: 'Kantor yang tidak ada.' },
      ...{ address: 'Jalan Rekaan 1', hours: 'Senin sampai Jumat, 08.00 sampai 16.00', components: [], ...said },
    },
  ],
  services: [
    { code: 'KTP-EL', unit: 'DINAS', alsoAt: [], procedure: 'rumah', components: [] },
    { code: 'KIA', unit: 'DINAS', alsoAt: [], procedure: 'rumah', components: [] },
  ],
  procedures: [
    {
      code: 'rumah',
      name: 'Dijemput di rumah',
      steps: [
        { who: 'Warga', what: 'Minta dijemput di aplikasi.', picture: 'ask' },
        { who: 'Satgas', what: 'Datang dan menerima berkas.', picture: 'visit', howLong: 'Satu hari kerja' },
        { who: 'Satgas', what: 'Mengantar dokumen. Gratis.', picture: 'bring' },
      ],
      ...said,
    },
  ],
  information: [
    {
      ...{ code: 'LAPORAN', class: 'regular', name: 'Laporan layanan', plain: 'Berapa permintaan yang selesai.' },
      ...{ period: 'Setiap bulan', place: 'Halaman kota', ...said },
    },
  ],
  selfCheck: {
    assessments: [
      {
        code: 'rekaan',
        name: 'Penilaian rekaan',
        dimensions: [
          {
            ...{ code: 'standar', name: 'Standar', plain: 'Standar diumumkan.', weight: null },
            points: [{ code: 'biaya', name: 'Biaya diumumkan', component: 'fee' }],
          },
        ],
        ...said,
      },
    ],
    categories: [{ code: 'A', name: 'Tertinggi', from: 0, to: 100, zone: 'green', confirmed: 'no' }],
    categorySources: ['rekaan'],
    evidence: [],
    given: [],
  },
};
