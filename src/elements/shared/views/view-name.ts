import type { citizenViews } from './citizen-views.js';
import type { deskViews } from './desk-views.js';
import type { officerViews } from './officer-views.js';

/** Every view that a screen may lead to, whoever sees it. */
export type ViewName = (typeof citizenViews)[number] | (typeof officerViews)[number] | (typeof deskViews)[number];
