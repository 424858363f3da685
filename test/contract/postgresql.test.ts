import { startOnPostgres } from '../support/gateway.js';
import { contractSuite } from './suite.js';

contractSuite({ name: 'PostgreSQL 18', start: startOnPostgres });
