/**
 * Photographing papers, on its own: `customElements.define('halo-capture', HaloCapture)`. Importing this registers nothing and
 * starts nothing; the worker starts when the element is on a page.
 */
export { HaloCapture, type CaptureFault, type CaptureState } from './halo-capture.js';
export { memoryCaptureStore, type CaptureStore } from './capture-store.js';
export type { CaptureDraft, CapturedPage } from './capture-draft.js';
export type { CaptureTerms } from '../locale/capture-terms.js';
export type { EstimateStorage } from './storage-room.js';
export { openPictureMaker, type PictureMaker } from './picture/picture-maker.js';
export type { Made, Picture } from './picture/picture.js';
export type { PictureFault } from './picture/decode.js';
export { warningsOf, type CheckName, type Findings, type Outcome, type Warning } from './picture/findings.js';
