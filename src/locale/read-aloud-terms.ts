import type { Language } from './language.js';

/** Words of the button that reads a screen aloud. */
interface ReadAloudTerms {
  readonly read: string;
  readonly stop: string;
}

/** In every language at once: they are too few for parts of their own. */
export const readAloudTerms: Readonly<Record<Language, ReadAloudTerms>> = {
  id: { read: 'Bacakan', stop: 'Berhenti membaca' },
  en: { read: 'Read aloud', stop: 'Stop reading' },
  su: { read: 'Pangmacakeun', stop: 'Eureun maca' },
};
