import { HaloAwaitCentre } from './halo-await-centre.js';
import { HaloBatch } from './halo-batch.js';
import { HaloCheck } from './halo-check.js';
import { HaloDesk } from './halo-desk.js';
import { HaloDispute } from './halo-dispute.js';
import { HaloDoor } from './halo-door.js';
import { HaloMarkReady } from './halo-mark-ready.js';
import { HaloOriginals } from './halo-originals.js';
import { HaloPages } from './halo-pages.js';
import { HaloQueue } from './halo-queue.js';
import { HaloReassign } from './halo-reassign.js';
import { HaloRefuse } from './halo-refuse.js';
import { HaloWarnings } from './halo-warnings.js';
import { longListElements } from '../shared/long-list/long-list.js';
import { HaloPicture } from '../shared/picture/halo-picture.js';

export { deskViews } from '../shared/views/desk-views.js';

/** The desk's elements by tag. Importing this registers nothing; the provider does. */
export const deskElements = {
  'halo-desk': HaloDesk,
  'halo-dispute': HaloDispute,
  'halo-door': HaloDoor,
  'halo-queue': HaloQueue,
  'halo-check': HaloCheck,
  'halo-originals': HaloOriginals,
  'halo-pages': HaloPages,
  'halo-picture': HaloPicture,
  'halo-refuse': HaloRefuse,
  'halo-await-centre': HaloAwaitCentre,
  'halo-mark-ready': HaloMarkReady,
  'halo-reassign': HaloReassign,
  'halo-warnings': HaloWarnings,
  'halo-batch': HaloBatch,
  ...longListElements,
} as const;
