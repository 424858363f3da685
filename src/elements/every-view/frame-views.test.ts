import { frameViews } from './frame-views.fixture.js';
import { holdForAll } from './expect-for-all.fixture.js';

describe('for everybody: frame', () => {
  holdForAll(frameViews);
});
