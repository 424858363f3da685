/** Rows whose heights are summed together, so that a place among ten thousand is found in a few hundred steps. */
const BLOCK = 64;

/** The heights of the rows of a list, in CSS pixels: those that were measured, and a guess for all others. */
export class RowHeights {
  /** What a row is taken to be that nobody has measured. */
  guess: number;
  readonly length: number;
  readonly #known: Float64Array;
  /** By block: the sum of what was measured, and how many were not. */
  readonly #sums: Float64Array;
  readonly #unknown: Uint8Array;

  constructor(length: number, guess: number) {
    const blocks = Math.ceil(length / BLOCK);
    this.guess = guess;
    this.length = length;
    this.#known = new Float64Array(length);
    this.#sums = new Float64Array(blocks);
    this.#unknown = new Uint8Array(blocks).fill(BLOCK);
    if (length % BLOCK > 0) this.#unknown[blocks - 1] = length % BLOCK;
  }

  /** What was measured of a row; 0 where nothing was. */
  known(at: number): number {
    return this.#known[at] ?? 0;
  }

  /** The height of a row. */
  of(at: number): number {
    return this.known(at) || this.guess;
  }

  /** Says how high a row was found to be. */
  measured(at: number, height: number): void {
    if (at >= this.length || height <= 0) return;
    const block = Math.floor(at / BLOCK);
    const before = this.known(at);
    this.#known[at] = height;
    this.#sums[block] = (this.#sums[block] ?? 0) + height - before;
    if (before === 0) this.#unknown[block] = (this.#unknown[block] ?? 1) - 1;
  }

  /** How far the top of a row is from the top of the list; of the row after the last, how high the list is. */
  top(at: number): number {
    const blocks = Math.floor(at / BLOCK);
    let sum = 0;
    for (let block = 0; block < blocks; block += 1) sum += this.#block(block);
    for (let row = blocks * BLOCK; row < at; row += 1) sum += this.of(row);
    return sum;
  }

  /** The row at so many pixels from the top of the list; the first and the last for what lies outside of it. */
  at(pixels: number): number {
    let block = 0;
    let top = 0;
    while (block < this.#sums.length - 1 && top + this.#block(block) <= pixels) {
      top += this.#block(block);
      block += 1;
    }
    let row = block * BLOCK;
    while (row < this.length - 1 && top + this.of(row) <= pixels) {
      top += this.of(row);
      row += 1;
    }
    return row;
  }

  #block(block: number): number {
    return (this.#sums[block] ?? 0) + (this.#unknown[block] ?? 0) * this.guess;
  }
}
