import { HaloError } from '../../errors.js';
import type { Line } from '../line.js';
import type { BridgeFile } from './halo-bridge.js';
import { MOST_BYTES, PIECE_BYTES, type pageWords } from './shell-vocabulary.js';

type ShellLine = Line<ReturnType<typeof pageWords>>;

/** A file that the shell holds for the page. */
export interface GivenFile {
  readonly file: string;
  readonly type: string;
  readonly bytes: number;
  readonly name?: string | undefined;
  /** Where the shell serves it on the page's own origin; faster than piece by piece. */
  readonly url?: string | undefined;
}

/**
 * Fetches a file from the shell, by its address where it has one on this page's own origin, else piece by piece; then has
 * the shell forget it, unless that is left for later.
 *
 * @throws HaloError `bad-reply` when it is not the file that was announced
 */
export async function takeFile(line: ShellLine, given: GivenFile): Promise<BridgeFile> {
  const blob = (await byAddress(given)) ?? (await byPieces(line, given));
  line.call('forgetFile', { file: given.file }).catch(() => undefined);
  return { blob, name: given.name ?? '' };
}

async function byAddress({ url, bytes, type }: GivenFile): Promise<Blob | undefined> {
  if (url === undefined) return undefined;
  try {
    const address = new URL(url, location.href);
    if (address.origin !== location.origin) return undefined;
    const reply = await fetch(address, { credentials: 'omit', cache: 'no-store' });
    const blob = reply.ok ? await reply.blob() : undefined;
    return blob?.size === bytes ? new Blob([blob], { type }) : undefined;
  } catch {
    // The host's policy may forbid it, or the shell not intercept it.
    return undefined;
  }
}

async function byPieces(line: ShellLine, { file, bytes, type }: GivenFile): Promise<Blob> {
  const pieces: Blob[] = [];
  for (let at = 0; at < bytes;) {
    const { data } = await line.call('readFile', { file, at, bytes: Math.min(PIECE_BYTES, bytes - at) });
    const piece = bytesOf(data);
    if (piece.length === 0 || at + piece.length > bytes) throw new HaloError('bad-reply');
    pieces.push(new Blob([piece]));
    at += piece.length;
  }
  return new Blob(pieces, { type });
}

/** Brings a file to the shell, piece by piece, and gives the name by which the shell knows it. */
export async function giveFile(line: ShellLine, { blob, name }: BridgeFile): Promise<string> {
  if (blob.size > MOST_BYTES) throw new HaloError('too-large');
  const { file } = await line.call('beginFile', { name, type: blob.type, bytes: blob.size });
  for (let at = 0; at < blob.size; at += PIECE_BYTES) {
    const piece = new Uint8Array(await blob.slice(at, at + PIECE_BYTES).arrayBuffer());
    await line.call('writeFile', { file, at, data: textOf(piece) });
  }
  return file;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch (cause) {
    throw new HaloError('bad-reply', { cause });
  }
}

function textOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
