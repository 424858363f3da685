import type { PictureReader } from './picture-reader.js';

/** Draws the pictures that were read onto the small canvases that name them in `data-file`, each filled to its edges. */
export function drawSmall(root: ParentNode, reader: PictureReader): void {
  for (const canvas of root.querySelectorAll<HTMLCanvasElement>('canvas[data-file]')) {
    const file = canvas.dataset['file'] ?? '';
    const shown = reader.of(file);
    if (shown?.state !== 'ready' || canvas.dataset['drawn'] === file) continue;
    canvas.dataset['drawn'] = file;
    const { width, height } = shown.bitmap;
    const scale = Math.max(canvas.width / width, canvas.height / height);
    const [x, y] = [(canvas.width - width * scale) / 2, (canvas.height - height * scale) / 2];
    const context = canvas.getContext('2d');
    context?.clearRect(0, 0, canvas.width, canvas.height);
    context?.drawImage(shown.bitmap, x, y, width * scale, height * scale);
  }
}
