import { deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { greyPng, jpegSegment, lyingJpeg, pngOf, withChunk, withSegments } from './picture-parts.js';

/**
 * A file that somebody sends in bad faith or by mistake. `outcome` is the code with which it is refused; `neutral`: it may
 * be taken, and then nothing of it but its pixels is shown; `either`: refused or neutral, as the decoder sees it.
 */
export interface Hostile {
  readonly name: string;
  readonly type: string;
  readonly outcome: string;
  readonly make: () => Promise<Buffer> | Buffer;
}

/** Text that must never come back. */
export const MARK = 'HALO-REKAAN-MARK';
const SCRIPT = `<script>alert('${MARK}')</script><?php system('${MARK}'); ?>`;

const canvas = (width = 320, height = 240, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 190, b: 180, alpha: 1 } } });
const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  });
const jpeg = () => noise(320, 240).jpeg().toBuffer();
const png = () => noise(64, 64).png().toBuffer();
const webp = () => noise(64, 64).webp().toBuffer();
const text = (content: string) => () => Buffer.from(content, 'latin1');
const then = (make: () => Promise<Buffer>, change: (bytes: Buffer) => Buffer) => async () => change(await make());
const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);
const behind = (more: Uint8Array) => (bytes: Buffer) => Buffer.concat([bytes, more]);

/** Flips bytes in the middle, where the pixels are. */
function spoilt(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  for (let at = bytes.length >> 1; at < bytes.length - 4; at += 97) changed[at] = (changed[at] ?? 0) ^ 0x5a;
  return changed;
}

/** EXIF with a position, an owner and an orientation. */
const exif = {
  IFD0: { Copyright: MARK, Artist: MARK, Software: MARK, ImageDescription: SCRIPT },
  IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 14/1 20/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 59/1 30/1' },
};
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="6,14.33S" exif:UserComment="${MARK}"/></rdf:RDF></x:xmpmeta>`;

const file = (name: string, type: string, outcome: string, make: Hostile['make']): Hostile => ({
  name,
  type,
  outcome,
  make,
});
const [JPEG, PNG, WEBP] = ['image/jpeg', 'image/png', 'image/webp'] as const;
const [WRONG, BROKEN, PIXELS, NEUTRAL, EITHER] = [
  'file-type',
  'file-broken',
  'file-pixels',
  'neutral',
  'either',
] as const;

const notPictures: readonly Hostile[] = [
  file('nothing at all', JPEG, BROKEN, text('')),
  file('a single byte', JPEG, WRONG, text('\u00ff')),
  file('plain text', JPEG, WRONG, text(MARK)),
  file('SVG', JPEG, WRONG, text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')),
  file('SVG with a script', PNG, WRONG, text(`<?xml version="1.0"?><svg onload="alert(1)">${SCRIPT}</svg>`)),
  file(
    'SVG whose entities grow without end',
    PNG,
    WRONG,
    text(
      `<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><svg>${'&b;'.repeat(5_000)}</svg>`,
    ),
  ),
  file('SVG that fetches', PNG, WRONG, text('<svg><image href="http://169.254.169.254/latest/meta-data/"/></svg>')),
  file('SVG, compressed', PNG, WRONG, () => gzipSync(`<svg>${SCRIPT}</svg>`)),
  file('HTML', JPEG, WRONG, text(`<!doctype html>${SCRIPT}`)),
  file('HTML that begins like a JPEG', JPEG, BROKEN, text(`\u00ff\u00d8\u00ff<!doctype html>${SCRIPT}`)),
  file('HTML that begins like a PNG', PNG, BROKEN, text(`\u0089PNG\r\n\u001a\n<!doctype html>${SCRIPT}`)),
  file('HTML that begins like a WebP', WEBP, BROKEN, text(`RIFF\u0010\u0000\u0000\u0000WEBP${SCRIPT}`)),
  file('PDF', JPEG, WRONG, text('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript>>>>')),
  file('ZIP', JPEG, WRONG, text('PK\u0003\u0004\u0014\u0000')),
  file('a program', JPEG, WRONG, text('MZ\u0090\u0000\u0003')),
  file('TIFF', JPEG, WRONG, () => canvas().tiff().toBuffer()),
  file('BMP', JPEG, WRONG, text('BM\u0046\u0000\u0000\u0000')),
  file('HEIC', JPEG, WRONG, text('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic')),
  file('AVIF', JPEG, WRONG, () => canvas(64, 64).avif().toBuffer()),
  file('GIF', PNG, WRONG, () => canvas().gif().toBuffer()),
  file('GIF that is a script', PNG, WRONG, text(`GIF89a/*\u0000\u0000*/=1;alert('${MARK}')`)),
];

const wrongNames: readonly Hostile[] = [
  file('PNG that is called JPEG', JPEG, WRONG, png),
  file('JPEG that is called PNG', PNG, WRONG, jpeg),
  file('WebP that is called JPEG', JPEG, WRONG, webp),
  file('JPEG that is called WebP', WEBP, WRONG, jpeg),
];

const damaged: readonly Hostile[] = [
  file('half a JPEG', JPEG, BROKEN, then(jpeg, half)),
  file(
    'half a progressive JPEG',
    JPEG,
    BROKEN,
    then(() => noise(320, 240).jpeg({ progressive: true }).toBuffer(), half),
  ),
  file('half a PNG', PNG, BROKEN, then(png, half)),
  file('half a WebP', WEBP, BROKEN, then(webp, half)),
  file(
    'the beginning of a JPEG',
    JPEG,
    BROKEN,
    then(jpeg, (bytes) => bytes.subarray(0, 30)),
  ),
  file(
    'JPEG without its last 40 bytes',
    JPEG,
    BROKEN,
    then(jpeg, (bytes) => bytes.subarray(0, -40)),
  ),
  file('JPEG with spoilt pixels', JPEG, EITHER, then(jpeg, spoilt)),
  file('PNG with spoilt pixels', PNG, BROKEN, then(png, spoilt)),
  file('WebP with spoilt pixels', WEBP, EITHER, then(webp, spoilt)),
  file('PNG without sides', PNG, BROKEN, () => pngOf(0, 0, deflateSync(Buffer.alloc(1)))),
  file('PNG with far too few pixels', PNG, BROKEN, () => pngOf(4_000, 4_000, deflateSync(Buffer.alloc(4_001)))),
  file('PNG with far too many pixels', PNG, EITHER, () => pngOf(1, 1, deflateSync(Buffer.alloc(50_000_000)))),
];

const bombs: readonly Hostile[] = [
  file('PNG of 14,000 by 14,000', PNG, PIXELS, () => greyPng(14_000, 14_000)),
  file(
    'JPEG of 14,000 by 14,000',
    JPEG,
    PIXELS,
    then(jpeg, (bytes) => lyingJpeg(bytes, 14_000, 14_000)),
  ),
  file('PNG that says 60,000 by 60,000', PNG, PIXELS, () => pngOf(60_000, 60_000, deflateSync(Buffer.alloc(9)))),
  file(
    'JPEG that says 65,500 by 65,500',
    JPEG,
    PIXELS,
    then(jpeg, (bytes) => lyingJpeg(bytes, 65_500, 65_500)),
  ),
  file('PNG of a pixel more than 25 million', PNG, PIXELS, () => greyPng(25_000_001, 1)),
  file('PNG of 25 megapixels', PNG, NEUTRAL, () => greyPng(5_000, 5_000)),
  file('JPEG of 25 megapixels', JPEG, NEUTRAL, () => canvas(5_000, 5_000).jpeg().toBuffer()),
  file('progressive JPEG of 25 megapixels', JPEG, NEUTRAL, () =>
    canvas(5_000, 5_000).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer(),
  ),
  file('interlaced PNG of 25 megapixels', PNG, NEUTRAL, () =>
    canvas(5_000, 5_000).png({ progressive: true }).toBuffer(),
  ),
  file('PNG of 16 bits and 25 megapixels', PNG, NEUTRAL, () =>
    canvas(5_000, 5_000).toColourspace('rgb16').png().toBuffer(),
  ),
  file('WebP of 25 megapixels', WEBP, NEUTRAL, () => canvas(5_000, 5_000).webp({ quality: 1 }).toBuffer()),
  file('PNG, a single line of 60,000 pixels', PNG, NEUTRAL, () => greyPng(60_000, 1)),
  file('PNG with 9 MB of text in 9 kB', PNG, NEUTRAL, () =>
    withChunk(greyPng(9, 9), 'zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(9_000_000))])),
  ),
  file('PNG with a colour profile of 9 MB in 9 kB', PNG, EITHER, () =>
    withChunk(greyPng(9, 9), 'iCCP', Buffer.concat([Buffer.from('icc\0\0'), deflateSync(Buffer.alloc(9_000_000))])),
  ),
];

const hiders: readonly Hostile[] = [
  file('JPEG with a script behind it', JPEG, NEUTRAL, then(jpeg, behind(Buffer.from(SCRIPT)))),
  file('JPEG that is a ZIP too', JPEG, NEUTRAL, then(jpeg, behind(Buffer.from(`PK\u0003\u0004${MARK}PK\u0005\u0006`)))),
  file('PNG with a script behind it', PNG, NEUTRAL, then(png, behind(Buffer.from(SCRIPT)))),
  file('WebP with a script behind it', WEBP, NEUTRAL, then(webp, behind(Buffer.from(SCRIPT)))),
  file(
    'JPEG with a script as comment',
    JPEG,
    NEUTRAL,
    then(jpeg, (bytes) => withSegments(bytes, jpegSegment(0xfe, Buffer.from(SCRIPT)))),
  ),
  file(
    'JPEG with a thousand segments of nothing',
    JPEG,
    EITHER,
    then(jpeg, (bytes) =>
      withSegments(bytes, ...Array.from({ length: 1_000 }, () => jpegSegment(0xec, Buffer.from(MARK)))),
    ),
  ),
  file(
    "JPEG with a press agency's notes",
    JPEG,
    NEUTRAL,
    then(jpeg, (bytes) =>
      withSegments(bytes, jpegSegment(0xed, Buffer.from(`Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x10${MARK}`))),
    ),
  ),
  file('JPEG with EXIF and a position', JPEG, NEUTRAL, () => noise(320, 240).jpeg().withExif(exif).toBuffer()),
  file('JPEG with XMP and a position', JPEG, NEUTRAL, () => noise(320, 240).jpeg().withXmp(XMP).toBuffer()),
  file('PNG with EXIF and a position', PNG, NEUTRAL, () => noise(64, 64).png().withExif(exif).toBuffer()),
  file('WebP with EXIF and a position', WEBP, NEUTRAL, () => noise(64, 64).webp().withExif(exif).toBuffer()),
  file('PNG with a script as text', PNG, NEUTRAL, () =>
    withChunk(greyPng(9, 9), 'tEXt', Buffer.from(`Comment\0${SCRIPT}`)),
  ),
  file('JPEG that lies on its side', JPEG, NEUTRAL, () =>
    noise(320, 240).jpeg().withMetadata({ orientation: 6 }).toBuffer(),
  ),
  file('JPEG of print colours', JPEG, NEUTRAL, () => canvas().toColourspace('cmyk').jpeg().toBuffer()),
  file('PNG that one sees through', PNG, NEUTRAL, () => canvas(64, 64, 4).png().toBuffer()),
  file('animated WebP', WEBP, WRONG, async () =>
    sharp([await png(), await webp()], { join: { animated: true } })
      .webp({ loop: 0 })
      .toBuffer(),
  ),
  file('animated PNG', PNG, NEUTRAL, () => withChunk(greyPng(9, 9), 'acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))),
];

/** Every hostile file, made anew at each call of its `make`. */
export const hostileFiles: readonly Hostile[] = [...notPictures, ...wrongNames, ...damaged, ...bombs, ...hiders];
