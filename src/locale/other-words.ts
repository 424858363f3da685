import { lateImport } from '../late-import.js';
import type { Language } from './language.js';
import { hasArrived, type Words } from './spoken.js';

/** What is fetched together: the first screen of a citizen, the rest of a citizen's, an officer's, the desk's, the coverage. */
export type Part = 'first' | 'citizen' | 'officer' | 'desk' | 'coverage';

interface WordsPart {
  readonly words: Partial<Words>;
}

const parts: Readonly<Record<Exclude<Language, 'id'>, Readonly<Record<Part, () => Promise<WordsPart>>>>> = {
  en: {
    first: lateImport<WordsPart>(() => import('./en/first-words.js'), 'words'),
    citizen: lateImport<WordsPart>(() => import('./en/citizen-words.js'), 'words'),
    officer: lateImport<WordsPart>(() => import('./en/officer-words.js'), 'words'),
    desk: lateImport<WordsPart>(() => import('./en/desk-words.js'), 'words'),
    coverage: lateImport<WordsPart>(() => import('./en/coverage-words.js'), 'words'),
  },
  su: {
    first: lateImport<WordsPart>(() => import('./su/first-words.js'), 'words'),
    citizen: lateImport<WordsPart>(() => import('./su/citizen-words.js'), 'words'),
    officer: lateImport<WordsPart>(() => import('./su/officer-words.js'), 'words'),
    desk: lateImport<WordsPart>(() => import('./su/desk-words.js'), 'words'),
    coverage: lateImport<WordsPart>(() => import('./su/coverage-words.js'), 'words'),
  },
};

/**
 * Fetches words, so that `spoken` gives them from then on. Indonesian is there from the start.
 *
 * @throws TypeError when one of the parts cannot be fetched; what came is kept
 */
export async function fetchWords(language: Language, wanted: readonly Part[]): Promise<void> {
  if (language === 'id') return;
  await Promise.all(wanted.map(async (part) => hasArrived(language, (await parts[language][part]()).words)));
}
