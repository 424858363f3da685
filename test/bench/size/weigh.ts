import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of a text or a file's bytes after brotli at its best, as a server would send them. */
export function brotliSize(content: string | Uint8Array): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;
}

/** Bytes of the files together, each compressed on its own. */
export function weigh(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + brotliSize(readFileSync(file)), 0);
}
