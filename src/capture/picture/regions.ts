/** Blocks of a picture that hang together. */
export interface Region {
  /** How many blocks. */
  readonly size: number;
  /** How many of its blocks stand on each side of the picture. */
  readonly onSide: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** The blocks, as `row * columns + column`. */
  readonly blocks: readonly number[];
}

/** Finds the regions of blocks for which `belongs` holds; blocks hang together by their sides. */
export function regionsOf(columns: number, rows: number, belongs: (block: number) => boolean): Region[] {
  const seen = new Uint8Array(columns * rows);
  const regions: Region[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1 || !belongs(start)) continue;
    seen[start] = 1;
    const blocks = [start];
    const onSide = { top: 0, right: 0, bottom: 0, left: 0 };
    // The list grows while it is walked: what is found is looked at in its turn.
    for (const block of blocks) {
      const column = block % columns;
      const row = Math.floor(block / columns);
      if (row === 0) onSide.top += 1;
      if (row === rows - 1) onSide.bottom += 1;
      if (column === 0) onSide.left += 1;
      if (column === columns - 1) onSide.right += 1;
      const near = [
        column > 0 ? block - 1 : -1,
        column < columns - 1 ? block + 1 : -1,
        row > 0 ? block - columns : -1,
        row < rows - 1 ? block + columns : -1,
      ];
      for (const next of near) {
        if (next < 0 || seen[next] === 1 || !belongs(next)) continue;
        seen[next] = 1;
        blocks.push(next);
      }
    }
    regions.push({ size: blocks.length, onSide, blocks });
  }
  return regions;
}
