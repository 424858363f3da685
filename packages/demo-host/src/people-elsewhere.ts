import type { Officer } from './officer-list.js';
import { officerRow, type PersonaRow } from './persona-row.js';

/** A small cast for a city: enough for one request from tap to delivered. */
interface Cast {
  /** Code of the kecamatan where its people live and work. */
  readonly district: string;
  /** Code of the village where the citizen lives. */
  readonly village: string;
  readonly home: string;
  readonly work: string;
  readonly citizen: readonly [id: string, name: string, about: string];
  readonly operator: string;
  /** Id of a second officer, of another kecamatan, who comes along on outreach days. */
  readonly mate?: string;
  readonly supervisor: string;
}

const CASTS: readonly Cast[] = [
  {
    district: '16.12.01',
    village: '16.12.01.1003',
    home: 'Kelurahan Talang Ubi Timur, PALI',
    work: 'Kecamatan Talang Ubi, PALI',
    citizen: ['citizen-nurhayati', 'Ibu Nurhayati', 'warga, baru menikah'],
    operator: 'Sri Wahyuni',
    supervisor: 'Zulkifli',
  },
  {
    district: '32.16.01',
    village: '32.16.01.1007',
    home: 'Desa Setia Asih, Kab. Bekasi',
    work: 'Kecamatan Tarumajaya, Kab. Bekasi',
    citizen: ['citizen-encep', 'Bapak Encep', 'warga, 59 tahun'],
    operator: 'Lilis Suryani',
    supervisor: 'Asep Hidayat',
  },
  {
    district: '64.11.01',
    village: '64.11.01.2006',
    home: 'Kampung Ujoh Bilang, Mahakam Ulu',
    work: 'Kecamatan Long Bagun, Mahakam Ulu',
    citizen: ['citizen-lahang', 'Ibu Lahang', 'warga, 63 tahun'],
    operator: 'Yohanes Bith',
    mate: 'petugas-64.11.02',
    supervisor: 'Maria Hibau',
  },
];

/** The people of the cities beside Kota Bekasi. */
export function peopleElsewhere(officers: readonly Officer[]): readonly PersonaRow[] {
  return CASTS.flatMap((cast) => rowsOf(cast, officers));
}

function rowsOf(cast: Cast, officers: readonly Officer[]): readonly PersonaRow[] {
  const { district, village, home, work, citizen } = cast;
  const id = `petugas-${district}`;
  const officer = officers.find((one) => one.id === id) ?? { id, name: 'Petugas kecamatan', areas: [district] };
  const mate = officers.find((one) => one.id === cast.mate);
  const atDesk = (role: 'operator' | 'supervisor', name: string, about: string): PersonaRow => ({
    id: `${role}-${district}`,
    name,
    role,
    areas: [district],
    place: work,
    about,
  });
  return [
    { id: citizen[0], name: citizen[1], role: 'citizen', areas: [village], place: home, about: citizen[2] },
    officerRow(officer, work),
    ...(mate === undefined ? [] : [officerRow(mate, work)]),
    atDesk('operator', cast.operator, 'operator kecamatan'),
    atDesk('supervisor', cast.supervisor, 'pengawas kecamatan'),
  ];
}
