import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { root } from '../project-root.js';

/** A budget that the build holds: the files it is about and the bytes they may have together after brotli. */
export interface Budget {
  readonly name: string;
  readonly files: readonly string[];
  readonly limit: number;
}

const KIB = 1024;

const configuration = () =>
  z.object({
    default: z.array(
      z.object({
        name: z.string(),
        path: z.union([z.string(), z.array(z.string())]),
        limit: z.string().check(z.regex(/^[\d.]+ KiB$/)),
      }),
    ),
  });

/** Reads the budgets from the one place that states them, which is what fails the build. */
export async function readBudgets(): Promise<Budget[]> {
  const module: unknown = await import(pathToFileURL(join(root, '.size-limit.mjs')).href);
  return configuration()
    .parse(module)
    .default.map(({ name, path, limit }) => ({
      name,
      files: [path].flat().map((file) => join(root, file)),
      limit: Number.parseFloat(limit) * KIB,
    }));
}
