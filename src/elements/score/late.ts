import { html, type TemplateResult } from 'lit';
import { lateImport } from '../../late-import.js';
import type { Route } from '../shared/session-state.js';
import type * as ScorePart from './elements.js';
import type { ScoreGiven } from './score-stage.js';

/** Fetches the elements of an officer's month; registering them is for who asks. */
export const loadScore = lateImport<typeof ScorePart>(() => import('./elements.js'), 'scoreElements');

/** An officer's month: the own, or on the desk that of the officer whom the route names. */
export function scoreScreen(given: ScoreGiven, { requestId }: Route): TemplateResult {
  return html`<halo-score .given=${given} .officer=${requestId}></halo-score>`;
}

/** Contests and calls, for the desk. */
export function fairnessScreen(given: ScoreGiven, route: Route): TemplateResult {
  return html`<halo-fairness .given=${given} .route=${route}></halo-fairness>`;
}
