import type * as CapturePart from '../../../capture/halo-capture.js';
import { lateImport } from '../../../late-import.js';

/** Fetches what takes pictures; nobody who takes none loads it. */
export const loadCapture = lateImport<typeof CapturePart>(
  () => import('../../../capture/halo-capture.js'),
  'HaloCapture',
);
