/** A name without the differences that make the same person two lines: case, dots and blanks. */
export function sameName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
