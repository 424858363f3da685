import type { RoleView } from '../shared/session-state.js';

/** The name of the file that a queue is saved in; it names nobody. */
export const QUEUE_FILE = 'kiriman-halo-pamor.json';

/** What the elements about unsent work are given: of the provider's state what they show. */
export type OutboxStage = Readonly<
  Pick<RoleView, 'pack' | 'actor' | 'views' | 'entries' | 'connection' | 'terms' | 'dates' | 'now'>
>;
