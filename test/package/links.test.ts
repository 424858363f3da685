import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { documents, textOf } from './guide-blocks.js';
import { root } from './project-root.js';

const withoutCode = (text: string): string => text.replaceAll(/^ *```[\s\S]*?^ *```$/gm, '');

/** The anchors of a document, as GitHub and the site make them of its headings. */
function anchorsOf(path: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of withoutCode(textOf(path)).matchAll(/^#{1,6} (.+)$/gm)) {
    const words = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim();
    anchors.add(words.replaceAll(/\s/g, '-'));
  }
  return anchors;
}

/** Where a document leads inside of the tree, by its own folder. */
function linksOf(path: string): string[] {
  const text = withoutCode(textOf(path)).replaceAll(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

function isDead(path: string, target: string): boolean {
  const [file = '', anchor] = target.split('#', 2);
  const there = file === '' ? path : normalize(join(dirname(path), file));
  if (!existsSync(join(root, there))) return true;
  return anchor !== undefined && !anchorsOf(there).has(anchor);
}

/** Files and folders of the tree that a document names as code. */
const namedIn = (path: string): string[] =>
  [...withoutCode(textOf(path)).matchAll(/`((?:src|test|docs|packages|scripts)\/[\w@./*-]*)`/g)].map(
    ([, name = '']) => name,
  );

const Site = z.object({ projectDocuments: z.array(z.string()), groupOrder: z.array(z.string()) });

describe('the site', () => {
  const site = Site.parse(JSON.parse(textOf('docs/typedoc.json')));
  const listed = new Set(globSync(site.projectDocuments, { cwd: join(root, 'docs') }));

  it('has every guide, element and decision, under a heading that it knows', () => {
    const every = globSync(['architecture.md', '{guides,elements,decisions}/**/*.md'], { cwd: join(root, 'docs') });
    assert.ok(every.length > 40);
    for (const path of every) {
      assert.ok(listed.has(path), `${path} is not in projectDocuments of docs/typedoc.json`);
      const group = /^---\ntitle: .+\ngroup: (.+)\n---\n/.exec(textOf(`docs/${path}`))?.[1] ?? '';
      assert.ok(site.groupOrder.includes(group), `${path} begins with no title and group of docs/typedoc.json`);
    }
  });
});

describe('what the documents lead to', () => {
  it('is there, with its heading', () => {
    const dead = documents.flatMap((path) =>
      linksOf(path)
        .filter((target) => isDead(path, target))
        .map((target) => `${path}: ${target}`),
    );
    assert.deepEqual(dead, []);
    assert.ok(isDead('README.md', 'docs/guides/none.md'));
    assert.ok(isDead('README.md', 'docs/guides/embed.md#none'));
  });

  it('is there where it is only named', () => {
    const lost = documents.flatMap((path) =>
      namedIn(path)
        .filter((name) => globSync(name, { cwd: root }).length === 0)
        .map((name) => `${path}: ${name}`),
    );
    assert.deepEqual(lost, []);
  });
});
