import type { Words } from '../spoken.js';
import { dates } from './dates.js';
import { home } from './home.js';
import { provider } from './provider.js';
import { shared } from './shared.js';
import { vault } from './vault.js';

/** What everybody needs first, in English. */
export const words = { shared, provider, dates, home, vault } satisfies Partial<Words>;
