import { officerViews } from './officer-views.fixture.js';
import { holdForAll } from './expect-for-all.fixture.js';

describe('for everybody: officer', () => {
  holdForAll(officerViews);
});
