import { expect } from '@esm-bundle/chai';
import { inOrder } from './in-order.js';
import { RowHeights } from './row-heights.js';

describe('RowHeights', () => {
  it('knows where a row stands, among measured rows and guessed ones, as adding up would', () => {
    const heights = new RowHeights(1_000, 50);
    const plain = Array.from({ length: 1_000 }, () => 50);
    for (let at = 0; at < 1_000; at += 7) {
      heights.measured(at, 10 + (at % 90));
      plain[at] = 10 + (at % 90);
    }
    heights.measured(7, 33.5);
    plain[7] = 33.5;
    let top = 0;
    for (const [at, height] of plain.entries()) {
      expect(heights.top(at)).to.be.closeTo(top, 1e-6);
      expect(heights.at(top + height / 2)).to.equal(at);
      top += height;
    }
    expect(heights.top(1_000)).to.be.closeTo(top, 1e-6);
  });

  it('gives the first and the last row for what lies outside', () => {
    const heights = new RowHeights(130, 10);
    expect([heights.at(-5), heights.at(0), heights.at(1_299), heights.at(9_999)]).to.deep.equal([0, 0, 129, 129]);
    expect(new RowHeights(0, 10).top(0)).to.equal(0);
  });

  it('guesses all anew when the guess is another', () => {
    const heights = new RowHeights(200, 10);
    heights.measured(0, 40);
    heights.guess = 20;
    expect(heights.top(200)).to.equal(40 + 199 * 20);
  });
});

describe('inOrder', () => {
  it('sorts stretches, joins those that touch, and leaves empty ones out', () => {
    expect(
      inOrder([
        [50, 60],
        [5, 5],
        [9, 12],
        [0, 3],
        [2, 9],
      ]),
    ).to.deep.equal([
      [0, 12],
      [50, 60],
    ]);
  });
});
