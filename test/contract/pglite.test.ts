import { startOnPglite } from '../support/gateway.js';
import { contractSuite, SUITE_SETTINGS } from './suite.js';

contractSuite({ name: 'PGlite', start: () => startOnPglite(SUITE_SETTINGS) });
