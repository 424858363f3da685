export type { CompactField, CompactRequest } from './compact-request.js';
export { readCompact, type CompactReading } from './read.js';
export { writeCompact } from './write.js';
