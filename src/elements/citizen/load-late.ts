import { lateImport } from '../../late-import.js';
import type * as BehindPart from './behind-part.js';
import type * as FormPart from './form-part.js';
import type * as LatePart from './late.js';

/** Fetches the form's first question; nothing is registered. */
export const loadForm = lateImport<typeof FormPart>(() => import('./form-part.js'), 'formElements');

/** Fetches the words of every view behind the first, and what follows on the form's first question. */
export const loadBehind = lateImport<typeof BehindPart>(() => import('./behind-part.js'), 'behindFirst');

/** Fetches the citizen's other views behind the first; nothing is registered. */
export const loadLate = lateImport<typeof LatePart>(() => import('./late.js'), 'lateElements');
