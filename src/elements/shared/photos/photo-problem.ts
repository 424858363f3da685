import { idPhoto } from '../../../locale/id-photo.js';
import type { SharedTerms } from '../../../locale/terms.js';
import { spoken } from '../../../locale/spoken.js';
import { problemSentence } from '../problem-words.js';

/** What to do about a picture's problem, by its code. */
export function photoProblem(terms: SharedTerms, code: string): string {
  const { problems } = spoken(terms, 'photo', idPhoto);
  return (Object.hasOwn(problems, code) ? problems[code] : undefined) ?? problemSentence(terms, code);
}
