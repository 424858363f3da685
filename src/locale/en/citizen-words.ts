import type { Words } from '../spoken.js';
import { capture } from './capture.js';
import { citizen } from './citizen.js';
import { complaint } from './complaint.js';
import { outbox } from './outbox.js';
import { photo } from './photo.js';
import { staff } from './staff.js';
import { standards } from './standards.js';
import { survey } from './survey.js';

/** What a citizen reads behind the first screen, in English. */
export const words = { citizen, complaint, survey, standards, outbox, staff, photo, capture } satisfies Partial<Words>;
