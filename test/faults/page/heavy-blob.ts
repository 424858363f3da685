/** A picture of noise, so that it has weight: about 300 kB as JPEG. No two with other numbers are alike. */
export async function heavyBlob(nth: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(640, 480);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('nothing can be drawn here');
  const picture = context.createImageData(canvas.width, canvas.height);
  let state = nth + 1;
  for (let at = 0; at < picture.data.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    picture.data[at] = at % 4 === 3 ? 255 : state >>> 24;
  }
  context.putImageData(picture, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}
