import { expect } from '@esm-bundle/chai';
import { backoff, isDue } from './retry.js';

const MINUTE = 60_000;

describe('backoff', () => {
  it('doubles its bound from two seconds up to five minutes, and never beyond', () => {
    const bounds = [1, 2, 3, 8, 9, 40].map((attempts) => backoff(attempts, () => 1));
    expect(bounds).to.deep.equal([2_000, 4_000, 8_000, 256_000, 5 * MINUTE, 5 * MINUTE]);
  });

  it('spreads over the whole span', () => {
    expect(backoff(9, () => 0)).to.equal(0);
    expect(backoff(9, () => 0.5)).to.equal(2.5 * MINUTE);
  });

  it('does what the gateway asked for, up to an hour', () => {
    expect(backoff(1, () => 0, 90_000)).to.equal(90_000);
    expect(backoff(9, () => 1, 0)).to.equal(0);
    expect(backoff(1, () => 0, 9e12)).to.equal(60 * MINUTE);
  });
});

describe('isDue', () => {
  it('takes a moment beyond any wait for the work of a clock that was put back', () => {
    expect(isDue(1_000, 1_000)).to.equal(true);
    expect(isDue(1_001, 1_000)).to.equal(false);
    expect(isDue(60 * MINUTE, 0)).to.equal(false);
    expect(isDue(30 * 24 * 60 * MINUTE, 0)).to.equal(true);
  });
});
