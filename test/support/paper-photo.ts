import sharp from 'sharp';

let taken = 0;

/** A photograph of an invented paper on a table, as a phone's camera gives it; no two are the same. */
export async function paperPhoto(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  taken += 1;
  const lines = Array.from(
    { length: 34 },
    (_line, index) =>
      `<text x="420" y="${480 + index * 66}" font-size="40">KARTU KELUARGA REKAAN nomor ${taken * index} nama dan alamat</text>`,
  ).join('');
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="3200">
    <rect width="2400" height="3200" fill="#6b4a33"/>
    <rect x="300" y="300" width="1800" height="2600" fill="#e9e6de"/>
    <g fill="#1c1c1c" font-family="sans-serif">${lines}</g></svg>`;
  return { name: 'picture.jpg', mimeType: 'image/jpeg', buffer: await sharp(Buffer.from(drawing)).jpeg().toBuffer() };
}
