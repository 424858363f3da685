import { expect } from '@esm-bundle/chai';
import fc from '../../fixed-dice.fixture.js';
import { withExif } from './exif.fixture.js';
import { sizeInHeader } from './header.js';

async function written(type: string, width: number, height: number): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
  const blob = await canvas.convertToBlob({ type, quality: 0.8 });
  if (blob.type !== type) throw new Error(`this browser writes no ${type}`);
  return new Uint8Array(await blob.arrayBuffer());
}

describe('the size in a header', () => {
  for (const type of ['image/jpeg', 'image/png', 'image/webp']) {
    it(`is read from ${type}`, async () => {
      for (const [width, height] of [
        [1, 1],
        [300, 200],
        [257, 4001],
      ] as const) {
        expect(sizeInHeader(await written(type, width, height))).to.deep.equal({ width, height });
      }
    });
  }

  it('is read from a lossless WebP and from one with more parts', () => {
    const lossless = [
      0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50, 0x56, 0x50, 0x38, 0x4c, 0, 0, 0, 0, 0x2f,
    ];
    expect(sizeInHeader(Uint8Array.of(...lossless, 0x2b, 0xc1, 0x31, 0))).to.deep.equal({ width: 300, height: 200 });
    const extended = [...lossless.slice(0, 15), 0x58, 10, 0, 0, 0, 0, 0, 0, 0];
    expect(sizeInHeader(Uint8Array.of(...extended, 0x2b, 1, 0, 0xc7, 0, 0))).to.deep.equal({ width: 300, height: 200 });
  });

  it('is found behind EXIF', async () => {
    const jpeg = withExif(await written('image/jpeg', 640, 480), 6);
    expect(sizeInHeader(jpeg)).to.deep.equal({ width: 640, height: 480 });
  });

  it('is not invented for a file that ends too early or is none of the three', async () => {
    const jpeg = await written('image/jpeg', 640, 480);
    for (let end = 0; end < 100; end += 1) expect(sizeInHeader(jpeg.subarray(0, end))).to.equal(undefined);
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<html>', 'GIF89a', '%PDF-1.7', '']) {
      expect(sizeInHeader(new TextEncoder().encode(text))).to.equal(undefined);
    }
  });

  it('takes any bytes without failing', () => {
    const starts = [[], [0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, bytes) => {
        const size = sizeInHeader(Uint8Array.of(...start, ...bytes));
        expect(size === undefined || (size.width >= 0 && size.height >= 0)).to.equal(true);
      }),
      { numRuns: 1000 },
    );
  });
});
