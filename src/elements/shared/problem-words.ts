import type { SharedTerms } from '../../locale/terms.js';

/** The sentence that says what to do about a problem, by its code; an unknown code gets the sentence for `unknown`. */
export function problemSentence(terms: SharedTerms, code: string): string {
  const sentences: Readonly<Record<string, string>> = terms.problems;
  return (Object.hasOwn(sentences, code) ? sentences[code] : undefined) ?? terms.problems.unknown;
}
