import { HaloFace } from '../shared/trust/halo-face.js';
import { HaloBadge } from './halo-badge.js';
import { HaloCallOff } from './halo-call-off.js';
import { HaloDayList } from './halo-day-list.js';
import { HaloDayRoute } from './halo-day-route.js';
import { HaloFile } from './halo-file.js';
import { HaloHandover } from './halo-handover.js';
import { HaloNotDelivered } from './halo-not-delivered.js';
import { HaloNoVisit } from './halo-no-visit.js';
import { HaloOfficer } from './halo-officer.js';
import { HaloOfficerOriginals } from './halo-officer-originals.js';
import { HaloOfficerRequest } from './halo-officer-request.js';
import { HaloSchedule } from './halo-schedule.js';
import { HaloSignaturePad } from './halo-signature-pad.js';
import { HaloVisit } from './halo-visit.js';
import { longListElements } from '../shared/long-list/long-list.js';
import { photoElements } from '../shared/photos/elements.js';

export { officerViews } from '../shared/views/officer-views.js';

/** The officer's elements by tag. Importing this registers nothing; the provider does. */
export const officerElements = {
  'halo-officer': HaloOfficer,
  'halo-day-list': HaloDayList,
  'halo-day-route': HaloDayRoute,
  'halo-officer-request': HaloOfficerRequest,
  'halo-officer-originals': HaloOfficerOriginals,
  'halo-schedule': HaloSchedule,
  'halo-no-visit': HaloNoVisit,
  'halo-visit': HaloVisit,
  'halo-file': HaloFile,
  'halo-handover': HaloHandover,
  'halo-not-delivered': HaloNotDelivered,
  'halo-badge': HaloBadge,
  'halo-face': HaloFace,
  'halo-signature-pad': HaloSignaturePad,
  'halo-call-off': HaloCallOff,
  ...longListElements,
  ...photoElements,
} as const;
