import { html, type TemplateResult } from 'lit';
import { lateImport } from '../../late-import.js';
import type { Route } from '../shared/session-state.js';
import type * as DeskPart from './desk-elements.js';
import type { ComplaintsGiven } from './halo-complaints.js';

/** Fetches the desk's room of complaints; registering it is for who asks. */
export const loadComplaints = lateImport<typeof DeskPart>(() => import('./desk-elements.js'), 'complaintDeskElements');

/** The room on a route, from what the desk is given. */
export function complaintsScreen(given: ComplaintsGiven, route: Route): TemplateResult {
  return html`<halo-complaints .given=${given} .route=${route}></halo-complaints>`;
}
