import { html, type TemplateResult } from 'lit';
import { lateImport } from '../../late-import.js';
import type { Route } from '../shared/session-state.js';
import type { CoverGiven } from './cover-stage.js';
import type * as CoverPart from './elements.js';

/** Fetches the elements of covers; registering them is for who asks. */
export const loadCovers = lateImport<typeof CoverPart>(() => import('./elements.js'), 'coverElements');

/** The room on a route, from what the officer's part or the desk is given. */
export function coverScreen(given: CoverGiven, route: Route): TemplateResult {
  return html`<halo-covers .given=${given} .route=${route}></halo-covers>`;
}
