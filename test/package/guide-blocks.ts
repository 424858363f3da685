import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project-root.js';

/** Everything that people read in the tree: not what is made (`docs/api`, `docs/site`). */
export const documents = [
  'README.md',
  ...globSync(['docs/**/*.md', 'packages/*/README.md'], { cwd: root })
    .filter((path) => !/^docs\/(?:api|site|elements)\//.test(path))
    .sort(),
];

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A block of code in a document. */
export interface Block {
  /** For people: `docs/guides/embed.md:12`. */
  readonly name: string;
  readonly path: string;
  readonly language: string;
  /** The file of `test/consumers` that it is taken from. */
  readonly file: string | undefined;
  /** Whether the site runs it where it is read. */
  readonly isLive: boolean;
  readonly code: string;
}

export const blocks: readonly Block[] = documents.flatMap((path) => {
  const text = textOf(path);
  return [...text.matchAll(/^( *)```(\w*)(?: file=(\S+)|( live))?\n([\s\S]*?)^ *```$/gm)].map((found) => {
    const [, indent = '', language = '', file, live, code = ''] = found;
    const line = text.slice(0, found.index).split('\n').length;
    const plain = code.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    return { name: `${path}:${String(line)}`, path, language, file, isLive: live !== undefined, code: plain };
  });
});

/** How many fences a document has, so that no block is overlooked because it is written in another way. */
export const fencesOf = (path: string): number => [...textOf(path).matchAll(/^ *(?:`{3,}|~{3,})/gm)].length;
