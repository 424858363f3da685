/** A city whose app the demo host pretends to be. */
export interface HostedCity {
  /** Kemendagri code, such as `32.75`. */
  readonly code: string;
  /** Name of the city, as the switch shows it. */
  readonly name: string;
  /** How the pretend app is called. */
  readonly app: string;
  /** How the city calls the programme that brings documents home. */
  readonly programme: string;
}

/** The cities whose packs ship, in the order of the switch. Their people, and nothing else, stand in this host. */
export const CITIES: readonly HostedCity[] = [
  { code: '32.75', name: 'Kota Bekasi', app: 'e-OPen', programme: 'Halo Pamor' },
  { code: '16.12', name: 'Kabupaten PALI', app: 'Layanan Adminduk PALI', programme: 'Sagarurung Keli Salai' },
  { code: '32.16', name: 'Kabupaten Bekasi', app: 'Layanan Adminduk Kab. Bekasi', programme: 'Botram' },
  { code: '64.11', name: 'Kabupaten Mahakam Ulu', app: 'Layanan Adminduk Mahulu', programme: 'Pemerintah Berjalan' },
];
