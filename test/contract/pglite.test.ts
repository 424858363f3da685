import { startOnPglite } from '../support/gateway.js';
import { contractSuite } from './suite.js';

contractSuite({ name: 'PGlite', start: startOnPglite });
