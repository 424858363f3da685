import type { CitizenLateTerms } from '../../locale/citizen-terms.js';
import { idCitizenLate } from '../../locale/id-citizen-late.js';
import { fetchWords } from '../../locale/other-words.js';
import { spoken } from '../../locale/spoken.js';
import type { SharedTerms } from '../../locale/terms.js';
import { HaloRequestForm } from './halo-request-form.js';

/**
 * The form alone, which a host may open at once: its many questions are the largest view, and whoever waits for it should
 * wait for nothing else. Importing this registers nothing.
 */
export const formElements = { 'halo-request-form': HaloRequestForm };

/** The words of every view behind the first in the language of an instance; Indonesian where they could not be fetched. */
export async function lateWordsIn(terms: SharedTerms): Promise<CitizenLateTerms> {
  await fetchWords(terms.language, ['citizen']).catch(() => undefined);
  return spoken(terms, 'citizen', idCitizenLate);
}
