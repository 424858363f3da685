import { citizenViews } from './citizen-views.fixture.js';
import { holdForAll } from './expect-for-all.fixture.js';

describe('for everybody: citizen', () => {
  holdForAll(citizenViews);
});
