import type { StepPicture } from '@halo-pamor/contract';
import type { IconPath } from '../shared/icon.js';
import {
  boxIcon,
  chatIcon,
  checkIcon,
  deliverIcon,
  hourglassIcon,
  idCardIcon,
  motorbikeIcon,
  paperIcon,
  personIcon,
  phoneIcon,
  pickupIcon,
  printerIcon,
  uploadIcon,
} from '../shared/icons.js';
import { listIcon } from '../shared/icons-work.js';

/** The drawing of each picture that a step may name. */
export const stepIcons: Readonly<Record<StepPicture, IconPath>> = {
  ask: chatIcon,
  call: phoneIcon,
  visit: pickupIcon,
  papers: paperIcon,
  upload: uploadIcon,
  check: checkIcon,
  camera: idCardIcon,
  wait: hourglassIcon,
  print: printerIcon,
  ready: boxIcon,
  bring: motorbikeIcon,
  receive: deliverIcon,
  'walk-in': personIcon,
  list: listIcon,
};
