import { HaloCoverList } from './halo-cover-list.js';
import { HaloCoverPlan } from './halo-cover-plan.js';
import { HaloCovers } from './halo-covers.js';

/** The elements of covers by tag. Importing this registers nothing. */
export const coverElements = {
  'halo-covers': HaloCovers,
  'halo-cover-list': HaloCoverList,
  'halo-cover-plan': HaloCoverPlan,
} as const;
