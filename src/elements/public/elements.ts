import { complaintElements } from '../complaint/elements.js';
import { HaloReadAloud } from '../read-aloud/halo-read-aloud.js';
import { HaloStandardsPage } from './halo-standards-page.js';

/** What everybody may read without a login, by tag. Importing this registers nothing. */
export const publicElements = {
  'halo-read-aloud': HaloReadAloud,
  'halo-standards-page': HaloStandardsPage,
  ...complaintElements,
} as const;
