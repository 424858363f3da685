import { HaloCarryOut } from './halo-carry-out.js';
import { HaloOutbox } from './halo-outbox.js';
import { HaloPhoneNotice } from './halo-phone-notice.js';

/** The elements about what is on this phone and not sent. Importing this registers nothing. */
export const outboxElements = {
  'halo-carry-out': HaloCarryOut,
  'halo-outbox': HaloOutbox,
  'halo-phone-notice': HaloPhoneNotice,
};
