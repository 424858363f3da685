import { expect } from '@esm-bundle/chai';
import fc from '../../fixed-dice.fixture.js';
import { warningsOf, type CheckName, type Findings } from './findings.js';
import { photograph, surveyOf, type Shot } from './invented-paper.fixture.js';
import { lookAt } from './look.js';

const look = (shot: Shot): Findings => {
  const canvas = photograph(shot);
  return lookAt(surveyOf(canvas), canvas);
};

/** The outcome of a check in one word. */
const said = (findings: Findings, name: CheckName): string => {
  const found = findings[name];
  return found.outcome === 'warned' ? found.warning : found.outcome === 'not-run' ? found.why : 'passed';
};

/** On both sides of each threshold: how the paper was photographed, and what the check says of it. */
const sides: readonly (readonly [CheckName, string, Shot])[] = [
  ['sharpness', 'passed', {}],
  ['sharpness', 'passed', { blur: 1.5 }],
  ['sharpness', 'passed', { blur: 0.5, noise: 8 }],
  ['sharpness', 'blurred', { blur: 3 }],
  ['sharpness', 'blurred', { blur: 3, noise: 8 }],
  ['sharpness', 'blurred', { blur: 3, light: 0.55 }],
  ['sharpness', 'blurred', { blur: 8 }],
  ['sharpness', 'nothing-to-judge', { text: false }],
  ['glare', 'passed', {}],
  ['glare', 'passed', { glare: 0.03 }],
  ['glare', 'glare', { glare: 0.1 }],
  ['glare', 'glare', { glare: 0.2, paper: '#b0aea5' }],
  ['glare', 'cannot-tell', { fills: true, paper: '#fff' }],
  ['edges', 'passed', {}],
  ['edges', 'passed', { pushed: 0.06 }],
  ['edges', 'cut-off', { pushed: 0.1 }],
  ['edges', 'cut-off', { pushed: 0.4 }],
  ['edges', 'passed', { table: '#f4f4f4', paper: '#7fa6c9' }],
  ['edges', 'cut-off', { table: '#f4f4f4', paper: '#7fa6c9', pushed: 0.3 }],
  ['edges', 'cannot-tell', { fills: true }],
  ['edges', 'cannot-tell', { table: '#c8c8c8' }],
  ['light', 'passed', { light: 0.55 }],
  ['light', 'too-dark', { light: 0.4 }],
  ['light', 'too-dark', { light: 0.02 }],
  ['content', 'passed', {}],
  ['content', 'blank', { text: false }],
  ['content', 'blank', { text: false, noise: 8 }],
  ['content', 'cannot-tell', { light: 0.1 }],
  ['size', 'passed', { width: 800, height: 1100 }],
  ['size', 'too-small', { width: 600, height: 900 }],
];

describe('looking at a picture', () => {
  for (const [name, wanted, shot] of sides) {
    it(`${name}: ${wanted} for ${JSON.stringify(shot)}`, () => {
      expect(said(look(shot), name)).to.equal(wanted);
    });
  }

  it('warns of nothing in a good picture, upright or lying, and in a scan', () => {
    for (const shot of [{}, { width: 2000, height: 1500 }, { fills: true, paper: '#fff', noise: 0 }]) {
      expect(warningsOf(look(shot)), JSON.stringify(shot)).to.deep.equal([]);
    }
  });

  it('tells all that is wrong, what explains the rest first', () => {
    expect(warningsOf(look({ width: 700, height: 930, light: 0.4, pushed: 0.2 }))).to.deep.equal([
      'too-dark',
      'too-small',
      'cut-off',
    ]);
  });

  it('never says "passed" for sharpness when there is no print to judge by', () => {
    fc.assert(
      fc.property(
        fc.record({
          width: fc.integer({ min: 200, max: 700 }),
          height: fc.integer({ min: 200, max: 700 }),
          light: fc.double({ min: 0, max: 1, noNaN: true }),
          noise: fc.integer({ min: 0, max: 8 }),
        }),
        (shot) => {
          const findings = look({ ...shot, text: false });
          expect(said(findings, 'sharpness')).to.equal('nothing-to-judge');
          expect(said(findings, 'content')).not.to.equal('passed');
        },
      ),
      { numRuns: 25 },
    );
  });

  it('can look at pictures of every size, down to one pixel', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (width, height) => {
        expect(said(look({ width, height }), 'size')).to.equal('too-small');
      }),
      { numRuns: 40 },
    );
  });
});
