import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { broken } from './broken-pack.js';

/**
 * What a file says.
 *
 * @throws BrokenPackError when it cannot be read or is no JSON
 */
export async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw broken(basename(path), '$', 'The file cannot be read.');
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw broken(basename(path), '$', `The file is no JSON: ${cause instanceof Error ? cause.message : 'unknown'}.`);
  }
}

/** Whether there is a folder of this name. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** Whether there is a file of this name. */
export async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}
