import type { Role } from '@halo-pamor/contract';
import { register } from '../shared/register.js';

/** The room of the views that a role sees. */
export type Room = 'citizen' | 'officer' | 'desk';

const rooms: Readonly<Partial<Record<Role, Room>>> = {
  citizen: 'citizen',
  officer: 'officer',
  operator: 'desk',
  supervisor: 'desk',
  manager: 'desk',
};

/** The element that shows a room. */
export const tagOf: Readonly<Record<Room, string>> = {
  citizen: 'halo-citizen',
  officer: 'halo-officer',
  desk: 'halo-desk',
};

/** The room of a role, or undefined for a role that has no views here. */
export function roomOf(role: Role): Room | undefined {
  return rooms[role];
}

/** Fetches the elements of a room that is not on the page from the start, and registers them. */
export async function openRoom(room: Room): Promise<void> {
  if (room === 'officer') register((await import('../officer/elements.js')).officerElements);
  if (room === 'desk') register((await import('../desk/elements.js')).deskElements);
}
