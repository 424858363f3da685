/** Takes the photograph that all lanes reduce: 12 megapixels of an invented paper, with the noise of a phone's camera. */
import { photograph } from '../../../src/capture/picture/invented-paper.fixture.js';

const blob = await photograph({ width: 4000, height: 3000, noise: 6, blur: 1 }).convertToBlob({
  type: 'image/jpeg',
  quality: 0.93,
});
await fetch('/photo.jpg', { method: 'POST', body: blob });
document.title = 'taken';
