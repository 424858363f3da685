import { html, type TemplateResult } from 'lit';
import { lateImport } from '../../late-import.js';
import type { Route } from '../shared/session-state.js';
import type { DutyGiven } from './duty-stage.js';
import type * as DutyPart from './elements.js';

/** Fetches the elements of other duties; registering them is for who asks. */
export const loadDuties = lateImport<typeof DutyPart>(() => import('./elements.js'), 'dutyElements');

/** The room on a route, from what the officer's part or the desk is given. */
export function dutyScreen(given: DutyGiven, route: Route): TemplateResult {
  return html`<halo-duties .given=${given} .route=${route}></halo-duties>`;
}
