import * as z from 'zod/mini';
import { once } from '../once.js';
import { readable, wordCode } from './codes.js';

/**
 * A category of what officers do besides the requests: `name` is what they tap, `plain` what belongs there. `answer`:
 * residents wait for an answer to it.
 */
export const dutyCategoryShape = once(() =>
  z.object({ code: wordCode(), name: readable(), plain: readable(), answer: z.boolean() }),
);

/** @see dutyCategoryShape */
export type DutyCategory = z.infer<ReturnType<typeof dutyCategoryShape>>;

/** The codes of what holds in a city that lists none of its own. */
export type UsualDuty = 'bantuan' | 'umkm' | 'aspirasi' | 'kabar' | 'kejadian';

/** What holds in a city that lists none of its own. Its words in other languages are the plugin's, not a city's. */
export const usualDuties: readonly (DutyCategory & { readonly code: UsualDuty })[] = [
  {
    code: 'bantuan',
    name: 'Bantuan disalurkan',
    plain: 'Sembako, bantuan sosial, atau barang yang diserahkan.',
    answer: false,
  },
  {
    code: 'umkm',
    name: 'Dukungan UMKM',
    plain: 'Pendampingan usaha kecil: izin, modal, pelatihan, pemasaran.',
    answer: false,
  },
  {
    code: 'aspirasi',
    name: 'Kebutuhan warga',
    plain: 'Permintaan atau keluhan warga untuk diteruskan ke pemerintah.',
    answer: true,
  },
  {
    code: 'kabar',
    name: 'Kabar disampaikan',
    plain: 'Pengumuman atau undangan pemerintah yang disampaikan ke warga.',
    answer: false,
  },
  {
    code: 'kejadian',
    name: 'Kejadian di wilayah',
    plain: 'Banjir, kebakaran, warga sakit, atau kejadian lain yang dilihat.',
    answer: true,
  },
];

/** The categories of a city. */
export function dutiesOf({
  duties,
}: {
  readonly duties?: readonly DutyCategory[] | undefined;
}): readonly DutyCategory[] {
  return duties ?? usualDuties;
}
