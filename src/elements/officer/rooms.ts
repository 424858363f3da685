import type { OfficerRoom } from './room.js';

/**
 * The rooms of the officer beside the day list, in the order of their tiles. A room that is not built has no entry, so it
 * has no tile.
 */
export const officerRooms: readonly OfficerRoom[] = [];
