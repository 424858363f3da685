import { expect } from '@esm-bundle/chai';
import { MADE_BY, withExif } from './exif.fixture.js';
import { photograph, type Shot } from './invented-paper.fixture.js';
import type { Made, Picture } from './picture.js';
import { openPictureMaker, type PictureMaker } from './picture-maker.js';

const shoot = (shot: Shot): Promise<Blob> => photograph(shot).convertToBlob({ type: 'image/jpeg', quality: 0.9 });

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

function pictureIn(made: Made): Picture {
  if ('fault' in made) throw new Error(`no picture: ${made.fault}`);
  return made.picture;
}

/** Brightness of one pixel, given as shares of width and height. */
async function lightAt(blob: Blob, x: number, y: number): Promise<number> {
  const bitmap = await createImageBitmap(blob);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  return context?.getImageData(Math.floor(x * bitmap.width), Math.floor(y * bitmap.height), 1, 1).data[1] ?? -1;
}

const makers: readonly (readonly [string, () => PictureMaker])[] = [
  ['in the worker', openPictureMaker],
  ['on the page, where there is no worker', () => openPictureMaker(() => undefined)],
  ['on the page, where the worker does not come', () => openPictureMaker(() => new Worker('/no-such-worker.js'))],
];

for (const [where, open] of makers) {
  describe(`a picture made ${where}`, () => {
    let maker: PictureMaker;
    beforeEach(() => (maker = open()));
    afterEach(() => maker.close());

    it('is reduced to a long side of 2,000 pixels and at most 300 kB, with its preview', async () => {
      const { blob, width, height, preview } = pictureIn(await maker.make(await shoot({ width: 3000, height: 4000 })));
      expect([width, height]).to.deep.equal([1500, 2000]);
      expect([preview.width, preview.height]).to.deep.equal([750, 1000]);
      expect(blob.size).to.be.at.most(300_000);
      expect(['image/jpeg', 'image/webp']).to.include(blob.type);
      const shown = await createImageBitmap(blob);
      expect([shown.width, shown.height]).to.deep.equal([1500, 2000]);
    });

    it('is reduced to the same when it lies and its EXIF turns it up', async () => {
      const lying = await bytesOf(await shoot({ width: 4000, height: 3000 }));
      for (const [orientation, wanted] of [
        [1, [2000, 1500]],
        [6, [1500, 2000]],
      ] as const) {
        const { width, height } = pictureIn(await maker.make(new Blob([withExif(lying, orientation)])));
        expect([width, height]).to.deep.equal(wanted);
      }
    });

    it('is not enlarged', async () => {
      const { width, height } = pictureIn(await maker.make(await shoot({ width: 900, height: 1201 })));
      expect([width, height]).to.deep.equal([900, 1201]);
    });

    it('is turned as its EXIF says, and has no EXIF any more', async () => {
      // The paper stands to the right, so that the left side is the dark table.
      const lying = await bytesOf(await shoot({ width: 1600, height: 1200, pushed: 0.3, text: false, noise: 0 }));
      const file = withExif(lying, 6);
      expect(new TextDecoder('latin1').decode(file)).to.include(MADE_BY);
      const { blob, width, height } = pictureIn(await maker.make(new Blob([file], { type: 'image/jpeg' })));
      expect([width, height]).to.deep.equal([1200, 1600]);
      // Turned a quarter to the right, the left side is on top.
      expect(await lightAt(blob, 0.5, 0.1)).to.be.below(120);
      expect(await lightAt(blob, 0.5, 0.9)).to.be.above(180);
      const text = new TextDecoder('latin1').decode(await bytesOf(blob));
      expect(text).not.to.include('Exif');
      expect(text).not.to.include('REKAAN');
    });

    it('is looked at', async () => {
      const { findings } = pictureIn(await maker.make(await shoot({ blur: 4 })));
      expect(findings.sharpness).to.deep.equal({ outcome: 'warned', warning: 'blurred' });
      expect(findings.light).to.deep.equal({ outcome: 'passed' });
    });

    it('stands on white where it has holes', async () => {
      const canvas = new OffscreenCanvas(1200, 1200);
      canvas.getContext('2d')?.fillRect(0, 0, 600, 1200);
      const { blob } = pictureIn(await maker.make(await canvas.convertToBlob({ type: 'image/png' })));
      expect(await lightAt(blob, 0.9, 0.5)).to.be.above(250);
    });

    it('is refused when the file is none, is broken, or has too many pixels', async () => {
      const whole = await bytesOf(await shoot({ width: 800, height: 1000 }));
      const vast = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52);
      const files: [BlobPart, string][] = [
        ['', 'unreadable'],
        ['<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 'unreadable'],
        [whole.slice(0, 900), 'unreadable'],
        [Uint8Array.of(...vast, 0, 0, 0x36, 0xb0, 0, 0, 0x36, 0xb0), 'too-large'],
      ];
      for (const [part, fault] of files) {
        expect(await maker.make(new Blob([part], { type: 'image/jpeg' }))).to.deep.equal({ fault });
      }
      pictureIn(await maker.make(new Blob([Uint8Array.from(whole)])));
    });
  });
}

describe('a maker of pictures', () => {
  it('makes several in their turn', async () => {
    const maker = openPictureMaker();
    const files = await Promise.all([500, 600, 700].map((width) => shoot({ width, height: 800 })));
    const made = await Promise.all(files.map((file) => maker.make(file)));
    expect(made.map((each) => pictureIn(each).width)).to.deep.equal([500, 600, 700]);
    maker.close();
  });

  it('makes a picture on the page when the worker never reports', async () => {
    const mute = URL.createObjectURL(new Blob([''], { type: 'text/javascript' }));
    const maker = openPictureMaker(() => new Worker(mute), 1);
    const made = await Promise.all([500, 600].map(async (width) => maker.make(await shoot({ width, height: 800 }))));
    expect(made.map((each) => pictureIn(each).width)).to.deep.equal([500, 600]);
    maker.close();
    URL.revokeObjectURL(mute);
  });

  it('answers what waits when it is closed, and afterwards', async () => {
    const maker = openPictureMaker();
    const file = await shoot({ width: 3000, height: 4000 });
    const waiting = maker.make(file);
    maker.close();
    expect(await waiting).to.deep.equal({ fault: 'unreadable' });
    expect(await maker.make(file)).to.deep.equal({ fault: 'unreadable' });
  });
});
