import { expect } from '@esm-bundle/chai';
import type { Receipt } from '@halo-pamor/contract';
import { besideHeld } from './beside-held.js';

const receipt = (...hashes: string[]): Receipt => ({
  city: '99.99',
  request: 'r',
  code: 'c',
  lines: hashes.map((hash, index) => ({
    line: {
      request: 'r',
      code: 'c',
      number: index + 1,
      original: '1',
      paper: 'P',
      name: 'P',
      surrendered: false,
      condition: 'good',
      photo: null,
      act: 'collected',
      by: 'officer',
      from: { kind: 'citizen', id: null },
      to: { kind: 'officer', id: 'o' },
      at: 'a',
      place: 'p',
      backBy: 'b',
    },
    hash,
    jws: 'j',
  })),
});
const hashesOf = (held: Receipt | undefined) => held?.lines.map(({ hash }) => hash).join('');

describe('receipts that this device holds', () => {
  it('stand one beside the other, the later taking the place of the earlier while it goes on from it', () => {
    const first = besideHeld(receipt('a'), undefined);
    expect(first.earlier).to.equal(undefined);
    const second = besideHeld(receipt('a', 'b'), first);
    expect(hashesOf(second.earlier)).to.equal('a');
    expect(hashesOf(besideHeld(receipt('a', 'b', 'c'), second).earlier)).to.equal('ab');
  });

  it('stay as evidence against one that was cut off or rewritten', () => {
    const held = besideHeld(receipt('a', 'b'), besideHeld(receipt('a', 'b'), undefined));
    const cut = besideHeld(receipt('a'), held);
    const again = besideHeld(receipt('a'), cut);
    expect(hashesOf(again.earlier)).to.equal('ab');
    const rewritten = besideHeld(receipt('a', 'x', 'y'), again);
    expect(hashesOf(besideHeld(receipt('a', 'x', 'y'), rewritten).earlier)).to.equal('ab');
  });
});
