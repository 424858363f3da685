import { startSurvey, TILE, type Survey } from './survey.js';

/** How an invented paper is photographed. All sizes are in pixels of the picture. */
export interface Shot {
  readonly width?: number;
  readonly height?: number;
  /** Radius of the blur over the whole picture. */
  readonly blur?: number;
  /** Radius of a white spot in the middle of the paper, as a share of the picture's width. */
  readonly glare?: number;
  /** How far the paper is pushed out of the picture to the right, as a share of its width. */
  readonly pushed?: number;
  /** Multiplies all light. */
  readonly light?: number;
  /** The paper fills the whole picture, as a scanner gives it. */
  readonly fills?: boolean;
  readonly text?: boolean;
  readonly paper?: string;
  readonly table?: string;
  /** Standard deviation of the sensor's noise, in levels of 255. */
  readonly noise?: number;
}

const WORDS =
  'KUTIPAN AKTA KELAHIRAN REKAAN nama lahir pada tanggal di wilayah dengan nomor serta orang tua saksi'.split(' ');

/** A picture of an invented paper with invented print, drawn anew the same each time. */
export function photograph(shot: Shot = {}): OffscreenCanvas {
  const { width = 1500, height = 2000, text = true, noise = 3, blur = 0.5 } = shot;
  const sharp = new OffscreenCanvas(width, height);
  const context = contextOf(sharp);
  context.fillStyle = shot.table ?? '#6b4a33';
  context.fillRect(0, 0, width, height);
  const margin = shot.fills === true ? 0 : width * 0.08;
  context.translate((shot.pushed ?? 0) * width, 0);
  const paper = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  context.fillStyle = shot.paper ?? '#d9d7d0';
  context.fillRect(paper.x, paper.y, paper.width, paper.height);
  if (text) print(context, paper, width);
  if (shot.glare !== undefined) shine(context, width / 2, height / 2, shot.glare * width);
  const seen = new OffscreenCanvas(width, height);
  const out = contextOf(seen);
  out.filter = `blur(${blur}px) brightness(${shot.light ?? 1})`;
  out.drawImage(sharp, 0, 0);
  if (noise > 0) addNoise(out, width, height, noise);
  return seen;
}

/** The survey of a picture, as the pipeline makes it. */
export function surveyOf(canvas: OffscreenCanvas): Survey {
  const width = Math.ceil(canvas.width / 2);
  const height = Math.ceil(canvas.height / 2);
  const half = contextOf(new OffscreenCanvas(width, height));
  half.imageSmoothingQuality = 'low';
  half.drawImage(canvas, 0, 0, width, height);
  const surveyor = startSurvey(width, height);
  for (let top = 0; top < height; top += TILE) {
    surveyor.add(half.getImageData(0, top, width, Math.min(TILE, height - top)).data, top);
  }
  return surveyor.result();
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser has no canvas');
  return context;
}

function print(
  context: OffscreenCanvasRenderingContext2D,
  paper: { x: number; y: number; width: number; height: number },
  width: number,
): void {
  const size = Math.max(8, width / 60);
  context.font = `${size}px sans-serif`;
  context.fillStyle = '#26241f';
  let word = 0;
  for (let y = paper.y + size * 4; y < paper.y + paper.height - size * 3; y += size * 1.7) {
    for (let x = paper.x + size * 3; x < paper.x + paper.width - size * 9; word += 1) {
      const next = WORDS[(word * 7) % WORDS.length] ?? '';
      context.fillText(next, x, y);
      x += context.measureText(`${next} `).width;
    }
  }
}

function shine(context: OffscreenCanvasRenderingContext2D, x: number, y: number, radius: number): void {
  const light = context.createRadialGradient(x, y, radius * 0.8, x, y, radius * 1.3);
  light.addColorStop(0, 'rgb(255 255 255 / 100%)');
  light.addColorStop(1, 'rgb(255 255 255 / 0%)');
  context.fillStyle = light;
  context.fillRect(x - radius * 2, y - radius * 2, radius * 4, radius * 4);
}

function addNoise(context: OffscreenCanvasRenderingContext2D, width: number, height: number, noise: number): void {
  const image = context.getImageData(0, 0, width, height);
  const { data } = image;
  let seed = 20261121;
  const roll = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  for (let at = 0; at < data.length; at += 4) {
    // The sum of three dice is near enough to a bell, with a standard deviation of half.
    const shift = (roll() + roll() + roll() - 1.5) * 2 * noise;
    for (let channel = at; channel < at + 3; channel += 1) data[channel] = (data[channel] ?? 0) + shift;
  }
  context.putImageData(image, 0, 0);
}
