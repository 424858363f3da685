import type { Role } from '@halo-pamor/contract';
import { lateImport } from '../../late-import.js';
import { loadBehind, loadForm, loadLate } from '../citizen/load-late.js';
import type * as DeskPart from '../desk/elements.js';
import type * as OfficerPart from '../officer/elements.js';
import { register } from '../shared/register.js';
import { citizenViews } from '../shared/views/citizen-views.js';

const loadOfficer = lateImport<typeof OfficerPart>(() => import('../officer/elements.js'), 'officerElements');
const loadDesk = lateImport<typeof DeskPart>(() => import('../desk/elements.js'), 'deskElements');

/** The room of the views that a role sees. */
export type Room = 'citizen' | 'officer' | 'desk';

const rooms: Readonly<Partial<Record<Role, Room>>> = {
  citizen: 'citizen',
  officer: 'officer',
  operator: 'desk',
  supervisor: 'desk',
  manager: 'desk',
  auditor: 'desk',
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

/**
 * Fetches the elements of a room that is not on the page from the start, and registers them.
 *
 * @returns the names of its views
 */
export async function openRoom(room: Room): Promise<readonly string[]> {
  if (room === 'officer') {
    const { officerElements, officerViews } = await loadOfficer();
    register(officerElements);
    return officerViews;
  }
  if (room === 'desk') {
    const { deskElements, deskViews } = await loadDesk();
    register(deskElements);
    return deskViews;
  }
  return citizenViews;
}

/** Fetches the form's first question and registers it; whether that came is seen when it is shown. */
export async function openForm(): Promise<void> {
  await loadForm().then(
    ({ formElements }) => register(formElements),
    () => undefined,
  );
}

/** Begins to fetch what the first view of a role needs; whether that comes is seen when it is opened. */
export function foresee(role: Role, view: string): void {
  const room = roomOf(role);
  if (room === 'citizen' && view !== 'home') {
    if (view === 'request') void openForm();
    else for (const load of [loadBehind, loadLate]) load().catch(() => undefined);
  }
  if (room !== undefined) openRoom(room).catch(() => undefined);
}
