import { html, type TemplateResult } from 'lit';
import { lateImport } from '../../late-import.js';
import type * as MonitorPart from './elements.js';
import type { MonitorGiven } from './halo-monitor.js';

/** Fetches the elements of the board; registering them is for who asks. */
export const loadMonitor = lateImport<typeof MonitorPart>(() => import('./elements.js'), 'monitorElements');

/** The board, from what the desk is given. */
export function monitorScreen(given: MonitorGiven): TemplateResult {
  return html`<halo-monitor .given=${given} .news=${given.news}></halo-monitor>`;
}
