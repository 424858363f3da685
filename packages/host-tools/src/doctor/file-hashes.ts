import * as z from 'zod/mini';
import { jsonIn } from './ask.js';

const Integrity = z.object({ files: z.record(z.string(), z.string()) });

/** The hash of each file in `integrity.json` of a build; undefined where there is none. */
export function readFileHashes(text: string): Readonly<Record<string, string>> | undefined {
  return Integrity.safeParse(jsonIn(text)).data?.files;
}
