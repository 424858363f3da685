import type { Words } from '../spoken.js';
import { coverage } from './coverage.js';
import { sheet } from './sheet.js';

/** What everybody may read of the coverage, in English. */
export const words = { coverage, sheet } satisfies Partial<Words>;
