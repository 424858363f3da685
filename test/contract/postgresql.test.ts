import { startOnPostgres } from '../support/gateway.js';
import { contractSuite, SUITE_SETTINGS } from './suite.js';

contractSuite({ name: 'PostgreSQL 18', start: () => startOnPostgres(SUITE_SETTINGS) });
