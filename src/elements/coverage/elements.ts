import { HaloCoverageImport } from './halo-coverage-import.js';
import { HaloCoveragePage } from './halo-coverage-page.js';
import { HaloCoverageRoom } from './halo-coverage-room.js';
import { HaloUnreached } from './halo-unreached.js';

/** The elements of the coverage by tag. Importing this registers nothing. */
export const coverageElements = {
  'halo-coverage-import': HaloCoverageImport,
  'halo-coverage-page': HaloCoveragePage,
  'halo-coverage-room': HaloCoverageRoom,
  'halo-unreached': HaloUnreached,
} as const;
