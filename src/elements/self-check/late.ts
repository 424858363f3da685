import { html, type TemplateResult } from 'lit';
import { lateImport } from '../../late-import.js';
import type * as SelfCheckPart from './elements.js';
import type { SelfCheckGiven } from './halo-self-check.js';

/** Fetches the elements of the self-check; registering them is for who asks. */
export const loadSelfCheck = lateImport<typeof SelfCheckPart>(() => import('./elements.js'), 'selfCheckElements');

/** The self-check, from what the desk is given. */
export function selfCheckScreen(given: SelfCheckGiven): TemplateResult {
  return html`<halo-self-check .given=${given}></halo-self-check>`;
}
