import { photoElements } from '../shared/photos/elements.js';
import { HaloDuties } from './halo-duties.js';
import { HaloDuty } from './halo-duty.js';
import { HaloDutyList } from './halo-duty-list.js';
import { HaloDutyNote } from './halo-duty-note.js';

/** The elements of other duties by tag. Importing this registers nothing. */
export const dutyElements = {
  ...photoElements,
  'halo-duties': HaloDuties,
  'halo-duty-list': HaloDutyList,
  'halo-duty': HaloDuty,
  'halo-duty-note': HaloDutyNote,
} as const;
