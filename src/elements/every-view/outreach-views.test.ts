import { outreachViews } from './outreach-views.fixture.js';
import { holdForAll } from './expect-for-all.fixture.js';

describe('for everybody: outreach', () => {
  holdForAll(outreachViews);
});
