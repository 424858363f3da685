import type { Outbox } from '../outbox/outbox-surface.js';
import type { HaloPamor } from './halo-pamor.js';
import type { Pictures } from './pictures.js';

/** What of a client comes late. */
export interface Seldom
  extends
    Pictures,
    Pick<HaloPamor, 'track' | 'handoverCode' | 'receipt' | 'badge' | 'issueBadge' | 'officerPhoto'>,
    Pick<Outbox, 'export'> {}
