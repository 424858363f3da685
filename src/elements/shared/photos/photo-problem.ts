import { idPhoto } from '../../../locale/id-photo.js';
import type { SharedTerms } from '../../../locale/terms.js';
import { problemSentence } from '../problem-words.js';

/** What to do about a picture's problem, by its code. */
export function photoProblem(terms: SharedTerms, code: string): string {
  return (Object.hasOwn(idPhoto.problems, code) ? idPhoto.problems[code] : undefined) ?? problemSentence(terms, code);
}
