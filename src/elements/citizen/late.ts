import { HaloFace } from '../shared/trust/halo-face.js';
import { HaloBadgeCheck } from './halo-badge-check.js';
import { HaloBadgeReport } from './halo-badge-report.js';
import { HaloBadgeScan } from './halo-badge-scan.js';
import { HaloHandoverCode } from './halo-handover-code.js';
import { HaloReceipt } from './halo-receipt.js';
import { HaloReceiptKeep } from './halo-receipt-keep.js';
import { HaloRequestAmend } from './halo-request-amend.js';
import { HaloRequestCancel } from './halo-request-cancel.js';
import { HaloRequestSent } from './halo-request-sent.js';
import { HaloRequestTrack } from './halo-request-track.js';
import { HaloTrack } from './halo-track.js';
import { HaloTrackCode } from './halo-track-code.js';
import { HaloVisitMove } from './halo-visit-move.js';
import { outboxElements } from '../outbox/elements.js';
import { publicElements } from '../public/elements.js';
import { surveyElements } from '../survey/elements.js';
import { photoElements } from '../shared/photos/elements.js';
import { HaloLooks } from './track/halo-looks.js';

/** Every citizen's view behind the first but the form. They load once that is there. Importing this registers nothing. */
export const lateElements = {
  'halo-badge-check': HaloBadgeCheck,
  'halo-badge-report': HaloBadgeReport,
  'halo-badge-scan': HaloBadgeScan,
  'halo-face': HaloFace,
  'halo-handover-code': HaloHandoverCode,
  'halo-receipt': HaloReceipt,
  'halo-receipt-keep': HaloReceiptKeep,
  'halo-request-amend': HaloRequestAmend,
  'halo-request-cancel': HaloRequestCancel,
  'halo-request-sent': HaloRequestSent,
  'halo-request-track': HaloRequestTrack,
  'halo-track': HaloTrack,
  'halo-track-code': HaloTrackCode,
  'halo-visit-move': HaloVisitMove,
  'halo-looks': HaloLooks,
  ...outboxElements,
  ...photoElements,
  ...publicElements,
  ...surveyElements,
};
