import type { RecordView } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import { lateImport } from '../../late-import.js';
import type { RoleView, Route } from '../shared/session-state.js';
import type * as OutreachPart from './elements.js';

/** Fetches the elements of outreach days; registering them is for who asks. */
export const loadOutreach = lateImport<typeof OutreachPart>(() => import('./elements.js'), 'outreachElements');

/** The room on a route, from what the officer's part or the desk is given. */
export function outreachScreen(stage: Readonly<Omit<RoleView, 'route'>>, route: Route): TemplateResult {
  const { pack, actor, entries, connection, canGoBack, terms, dates, now } = stage;
  const stops = stage.records
    .flatMap((record: RecordView) => (record.kind === 'stop' ? [record] : []))
    .sort((one, other) => (one.day < other.day ? 1 : -1));
  const given = { pack, actor, entries, connection, canGoBack, terms, dates, now, stops };
  return html`<halo-outreach .given=${given} .route=${route}></halo-outreach>`;
}
