import { deskViews } from './desk-views.fixture.js';
import { holdForAll } from './expect-for-all.fixture.js';

describe('for everybody: desk', () => {
  holdForAll(deskViews);
});
