import { html, type TemplateResult } from 'lit';
import { lateImport } from '../../late-import.js';
import type { Route } from '../shared/session-state.js';
import type { CoverageGiven } from './coverage-stage.js';
import type * as CoveragePart from './elements.js';

/** Fetches the elements of the coverage; registering them is for who asks. */
export const loadCoverage = lateImport<typeof CoveragePart>(() => import('./elements.js'), 'coverageElements');

/** The room of the coverage, from what the desk is given. */
export function coverageScreen(given: CoverageGiven, route: Route): TemplateResult {
  return html`<halo-coverage-room .given=${given} .route=${route}></halo-coverage-room>`;
}
