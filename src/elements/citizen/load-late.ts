import { lateImport } from '../../late-import.js';
import type * as LatePart from './late.js';

/** Fetches the citizen's views behind the first; nothing is registered. */
export const loadLate = lateImport<typeof LatePart>(() => import('./late.js'), 'lateElements');
