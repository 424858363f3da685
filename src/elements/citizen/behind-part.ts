import type { CityPack } from '@halo-pamor/contract';
import { withCityWords } from '../../locale/fill.js';
import { idCitizenLate } from '../../locale/id-citizen-late.js';
import { fetchWords } from '../../locale/other-words.js';
import { spoken } from '../../locale/spoken.js';
import type { CitizenHomeTerms } from '../../locale/citizen-terms.js';
import type { SharedTerms } from '../../locale/terms.js';
import type { Behind } from './form-state.js';
import { formCourse } from './form/course.js';

/**
 * What comes behind the first view, in the language of an instance; in Indonesian where its words could not be fetched.
 *
 * @param home the words that are there already
 */
export async function behindFirst(terms: SharedTerms, home: CitizenHomeTerms, pack: CityPack): Promise<Behind> {
  await fetchWords(terms.language, ['citizen']).catch(() => undefined);
  const late = withCityWords(spoken(terms, 'citizen', idCitizenLate), pack.words);
  return { pack, words: { ...home, ...late }, course: formCourse };
}
