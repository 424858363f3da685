import { encode } from 'uqr';

/** A text as a QR code: the side in modules, with the quiet border of four that readers ask for, and an SVG path. */
export function qrPath(text: string): { readonly side: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'L', border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])))
    .join('');
  return { side: size, path };
}
