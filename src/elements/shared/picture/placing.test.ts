import { expect } from '@esm-bundle/chai';
import { MOST_ZOOM, moved, scaleOf, turned, whole, zoomed } from './placing.js';

const picture = { width: 2000, height: 1000 };
const box = { width: 400, height: 400 };
const middle = { x: 0, y: 0 };

describe('placing of a picture', () => {
  it('fits the whole picture, also turned', () => {
    expect(scaleOf(whole, picture, box)).to.equal(0.2);
    expect(scaleOf(turned(whole, 1), picture, box)).to.equal(0.2);
    expect(scaleOf(whole, picture, { width: 400, height: 100 })).to.equal(0.1);
    expect(scaleOf(turned(whole, 1), picture, { width: 400, height: 100 })).to.equal(0.05);
  });

  it('never leaves its bounds', () => {
    expect(zoomed(whole, 100, middle, picture, box).zoom).to.equal(MOST_ZOOM);
    expect(zoomed(whole, 0.1, middle, picture, box)).to.deep.equal(whole);
    expect(moved(whole, { x: 50, y: 50 }, picture, box)).to.deep.equal(whole);
    const large = zoomed(whole, 2, middle, picture, box);
    // 800 × 400 in a box of 400 × 400: 200 to each side, nothing up or down.
    expect(moved(large, { x: 900, y: -900 }, picture, box)).to.include({ x: 200, y: 0 });
  });

  it('keeps what lies under the pointer while it grows', () => {
    const at = { x: 100, y: 0 };
    const before = zoomed(whole, 2, middle, picture, box);
    const after = zoomed(before, 2, at, picture, box);
    const under = ({ x, zoom }: typeof whole): number => (at.x - x) / zoom;
    expect(under(after)).to.be.closeTo(under(before), 1e-9);
  });

  it('turns both ways and shows all of it', () => {
    const large = zoomed(whole, 4, { x: 80, y: 20 }, picture, box);
    expect(turned(large, 1)).to.deep.equal({ ...whole, turns: 1 });
    expect(turned(whole, -1).turns).to.equal(3);
    expect(turned(turned(whole, 3), 1)).to.deep.equal(whole);
  });
});
