let count = 0;

/** A small picture; no two of a page are alike. */
export async function smallBlob(): Promise<Blob> {
  const canvas = new OffscreenCanvas(64, 48);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('nothing can be drawn here');
  const [tint = 0] = crypto.getRandomValues(new Uint8Array(1));
  context.fillStyle = `rgb(${(count += 1) % 256} ${(count >> 8) % 256} ${tint})`;
  context.fillRect(0, 0, 64, 48);
  return canvas.convertToBlob({ type: 'image/jpeg' });
}
