import { expect } from '@esm-bundle/chai';
import fc from '../../fixed-dice.fixture.js';
import { encodeWithin, type Encoder, type PictureType } from './encode.js';

interface Try {
  readonly type: PictureType;
  readonly quality: number;
  readonly size: number;
}

/** A canvas whose picture weighs so much as JPEG of quality 1, and a share of it as WebP; each try is noted. */
function scale(weight: number, webp: number | undefined): { encode: Encoder; tries: Try[] } {
  const tries: Try[] = [];
  return {
    tries,
    encode: async (type, quality) => {
      const isWebp = type === 'image/webp';
      const size = Math.round(weight * quality ** 2 * (isWebp ? (webp ?? 5) : 1));
      tries.push({ type, quality, size });
      return new Blob([new Uint8Array(size)], { type: isWebp && webp === undefined ? 'image/png' : type });
    },
  };
}

describe('writing a picture within its bytes', () => {
  it('writes once what fits at once, and twice what is a little too heavy, as JPEG', async () => {
    const light = scale(400, 0.6);
    expect((await encodeWithin(light.encode, 300)).type).to.equal('image/jpeg');
    expect(light.tries.length).to.equal(1);
    const heavier = scale(640, 0.6);
    const blob = await encodeWithin(heavier.encode, 300);
    expect([blob.type, heavier.tries.length]).to.deep.equal(['image/jpeg', 2]);
    expect(blob.size).to.be.at.most(300);
  });

  it('turns to WebP where JPEG would fray', async () => {
    const { encode } = scale(1000, 0.5);
    const blob = await encodeWithin(encode, 300);
    expect(blob.type).to.equal('image/webp');
    expect(blob.size).to.be.at.most(300);
  });

  it('gives JPEG at its floor where a browser cannot write WebP', async () => {
    const { encode, tries } = scale(5000, undefined);
    expect((await encodeWithin(encode, 300)).type).to.equal('image/jpeg');
    expect(tries.at(-1)?.quality).to.be.at.least(0.6);
  });

  it('never goes below the floors, takes at most five tries, and is over the weight only where every floor is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3000 }),
        fc.option(fc.double({ min: 0.3, max: 1.2, noNaN: true }), { nil: undefined }),
        async (weight, webp) => {
          const { encode, tries } = scale(weight, webp);
          const blob = await encodeWithin(encode, 300);
          expect(tries.length).to.be.at.most(5);
          for (const { type, quality } of tries) expect(quality).to.be.at.least(type === 'image/jpeg' ? 0.62 : 0.46);
          expect(blob.type).not.to.equal('image/png');
          if (blob.size <= 300) return;
          const floor = webp === undefined ? weight * 0.62 ** 2 : weight * webp * 0.46 ** 2;
          expect(Math.round(floor)).to.be.above(300);
        },
      ),
    );
  });
});
