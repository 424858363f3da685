import type { CitizenHomeTerms } from './citizen-terms.js';
import type { SharedTerms } from './terms.js';

/** Words of all screens that stand around the form's first question, in Indonesian. */
export const idAroundFirst: Pick<SharedTerms, 'language' | 'free' | 'back' | 'next' | 'loading' | 'step'> = {
  language: 'id',
  free: 'Gratis',
  back: 'Kembali',
  next: 'Lanjut',
  loading: 'Sedang memuat …',
  step: 'Langkah {n} dari {of}',
};

/** The form's first question in Indonesian. */
export const idFirstQuestion: CitizenHomeTerms['firstQuestion'] = {
  title: 'Apa yang terjadi?',
  hint: 'Pilih yang paling dekat dengan keadaan Anda.',
  direct: 'Saya tahu dokumen yang saya mau',
  directText: 'Pilih sendiri dokumennya',
};
