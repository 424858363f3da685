import { expect } from '@esm-bundle/chai';
import { STROKES_PATTERN } from '@halo-pamor/contract';
import { pathOf, pointAt, withPoint, writtenStrokes, type Point } from './strokes.js';

describe('strokes of a signature', () => {
  it('are written as the contract reads them, and drawn from there', () => {
    let strokes: readonly (readonly Point[])[] = [[]];
    for (const [across, down] of [
      [-0.2, 0.5],
      [0.001, 0.5],
      [1.4, 2],
    ] as const) {
      strokes = withPoint(strokes, pointAt(across, down));
    }
    strokes = withPoint([...strokes, []], pointAt(0.5, 0.25));
    const written = writtenStrokes(strokes);
    expect(written).to.equal('0,200 999,399;500,100');
    expect(STROKES_PATTERN.test(written)).to.equal(true);
    expect(pathOf(written)).to.equal('M0,200 999,399M500,100 500,100');
  });

  it('never outgrow what the contract takes', () => {
    let strokes: readonly (readonly Point[])[] = [[]];
    for (let n = 0; n < 5_000; n += 1) {
      if (n % 10 === 0) strokes = [...strokes, []];
      strokes = withPoint(strokes, pointAt((n % 40) / 40, (n % 29) / 29));
    }
    const written = writtenStrokes(strokes);
    expect(written.length).to.be.at.most(6_000);
    expect(STROKES_PATTERN.test(written)).to.equal(true);
    expect(pathOf('')).to.equal('');
  });
});
