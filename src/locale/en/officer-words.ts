import type { Words } from '../spoken.js';

/** Words of this part. */
export const words = {} satisfies Partial<Words>;
