import type { outreachViews } from '../shared/views/outreach-views.js';
import type { StopView } from '@halo-pamor/contract';
import type { OutreachTerms } from '../../locale/id-outreach.js';
import type { RoleView } from '../shared/session-state.js';

/** What every screen of an outreach day is given. */
export type OutreachStage = Readonly<
  Pick<RoleView, 'pack' | 'actor' | 'entries' | 'connection' | 'canGoBack' | 'terms' | 'dates' | 'now'>
> & {
  readonly words: OutreachTerms;
  /** Stops in scope as the gateway gave them last, latest day first. */
  readonly stops: readonly StopView[];
  /** The id that this phone made for itself; undefined until it was read. */
  readonly phone: string | undefined;
};

/** The screens, as they stand in `route.view`; `route.requestId` is then the stop's id. */
export type OutreachScreen = (typeof outreachViews)[number];
