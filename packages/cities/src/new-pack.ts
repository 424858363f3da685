/** What is still to be written, so that it can be searched for. */
const TO_WRITE = '(isi)';

/** Provinces whose clocks go by Central and by Eastern Indonesian Time; all others go by Western. */
const CENTRAL = /^(51|52|53|63|64|65|71|72|73|74|75|76)$/;
const EASTERN = /^(81|82|9\d)$/;

function zoneOf(province: string): { readonly timeZone: string; readonly utcOffset: number } {
  if (CENTRAL.test(province)) return { timeZone: 'Asia/Makassar', utcOffset: 480 };
  if (EASTERN.test(province)) return { timeZone: 'Asia/Jayapura', utcOffset: 540 };
  return { timeZone: 'Asia/Jakarta', utcOffset: 420 };
}

/**
 * A pack to begin with: it passes the check, takes services, requirements and rules from the national catalogue, and marks all of
 * the city's own as not confirmed. Names that are to be written hold `(isi)`; its one RW is invented.
 *
 * @param code of the city, such as `33.74`
 * @param name such as `Kota Semarang`
 * @param today becomes its version, `2026-01-31`
 */
export function newPack(code: string, name: string, today: string): object {
  const [province = ''] = code.split('.');
  const isRegency = name.startsWith('Kabupaten');
  const unsure = { confirmed: 'no' };
  return {
    format: 1,
    catalogue: 'national.catalogue.json',
    version: `${today}.1`,
    city: { code, name, province: { code: province, name: `Provinsi ${TO_WRITE}` } },
    ...zoneOf(province),
    words: {
      programme: 'Halo Pamor',
      host: `Aplikasi ${name}`,
      office: `Disdukcapil ${name}`,
      officer: 'Satgas Pamor',
      officerShort: 'Satgas',
      operator: 'Petugas Disdukcapil',
      areaUnit: 'RW',
      areaUnitLong: 'Rukun Warga',
      areaHead: 'Ketua RW',
      subUnit: 'RT',
      subHead: 'Ketua RT',
      village: isRegency ? 'Desa' : 'Kelurahan',
      kelurahan: 'Kelurahan',
      villageHead: isRegency ? 'Kepala Desa' : 'Lurah',
      district: 'Kecamatan',
      city: name,
    },
    theme: { accent: '#14532d', onAccent: '#ffffff' },
    areasNote: {
      rwInvented: true,
      note: `Wilayah belum diisi: kecamatan, {village.lower}, dan RW di sini contoh. ${TO_WRITE}`,
    },
    areas: [
      {
        code: `${code}.01`,
        name: `Kecamatan ${TO_WRITE}`,
        villages: [{ code: `${code}.01.${isRegency ? '2' : '1'}001`, name: `Nama ${TO_WRITE}`, rw: ['001'] }],
      },
    ],
    servicePoints: [
      { code: 'KEC-01', name: `Kantor Kecamatan ${TO_WRITE}`, kind: 'kecamatan', area: `${code}.01`, ...unsure },
    ],
    deliveryModes: [
      { code: 'home', name: 'Diantar', plain: 'Diantar petugas ke rumah', mediums: ['card', 'sheet'], ...unsure },
      {
        code: 'pick-up',
        name: 'Diambil sendiri',
        plain: 'Diambil di tempat layanan',
        mediums: ['card', 'sheet'],
        ...unsure,
      },
    ],
    channels: [{ code: 'app', use: 'intake', name: 'Aplikasi', plain: 'Lewat aplikasi kota', ...unsure }],
  };
}
