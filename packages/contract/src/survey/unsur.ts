/**
 * The nine elements (unsur) of the survey of satisfaction (Permenpan RB 14/2017): code and text stay together, because
 * published lists disagree on the order of the last two (`disputed`): in some U8 is what is U9 here.
 */
export const unsur = [
  { code: 'U1', name: 'Persyaratan', disputed: false },
  { code: 'U2', name: 'Sistem, mekanisme, dan prosedur', disputed: false },
  { code: 'U3', name: 'Waktu penyelesaian', disputed: false },
  { code: 'U4', name: 'Biaya/tarif', disputed: false },
  { code: 'U5', name: 'Produk spesifikasi jenis pelayanan', disputed: false },
  { code: 'U6', name: 'Kompetensi pelaksana', disputed: false },
  { code: 'U7', name: 'Perilaku pelaksana', disputed: false },
  { code: 'U8', name: 'Sarana dan prasarana', disputed: true },
  { code: 'U9', name: 'Penanganan pengaduan, saran, dan masukan', disputed: true },
] as const;

/** The code of an element. */
export type UnsurCode = (typeof unsur)[number]['code'];

/** Their codes, in the order in which they are asked. */
export const unsurCodes = [
  'U1',
  'U2',
  'U3',
  'U4',
  'U5',
  'U6',
  'U7',
  'U8',
  'U9',
] as const satisfies readonly UnsurCode[];

/** The marks of an element, from the worst to the best. */
export const marks = [1, 2, 3, 4] as const;
/** A mark. */
export type Mark = (typeof marks)[number];
