import { html, type TemplateResult } from 'lit';
import { lateImport } from '../../late-import.js';
import type * as AuditPart from './elements.js';
import type { AuditGiven } from './halo-audit.js';

/** Fetches the elements of the audit log; registering them is for who asks. */
export const loadAudit = lateImport<typeof AuditPart>(() => import('./elements.js'), 'auditElements');

/** The audit log, from what the desk is given. */
export function auditScreen(given: AuditGiven): TemplateResult {
  return html`<halo-audit .given=${given}></halo-audit>`;
}
