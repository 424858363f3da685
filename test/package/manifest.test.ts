import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import ts from 'typescript';
import * as z from 'zod/mini';
import { root } from './project-root.js';

const Named = z.object({ name: z.string() });
const Element = z.object({
  name: z.string(),
  tagName: z.string(),
  attributes: z.array(z.object({ name: z.string(), fieldName: z.string() })),
  members: z.array(
    z.object({
      kind: z.enum(['field', 'method']),
      name: z.string(),
      description: z.optional(z.string()),
      readonly: z.optional(z.boolean()),
    }),
  ),
  events: z.array(Named),
  slots: z.array(Named),
  cssParts: z.array(Named),
  cssProperties: z.array(Named),
});
const Manifest = z.object({ modules: z.array(z.object({ declarations: z.array(Element) })) });

/** What lit has made of a class. */
const Class = z.object({
  observedAttributes: z.array(z.string()),
  elementProperties: z.map(z.string(), z.object({ state: z.optional(z.boolean()) })),
});

const PARTS = 'src/elements/shared/parts.ts';
const text = readFileSync(join(root, 'dist/custom-elements.json'), 'utf8');
const elements = Manifest.parse(JSON.parse(text)).modules.flatMap(({ declarations }) => declarations);

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).sort();
const allOf = (what: 'slots' | 'cssParts' | 'cssProperties') => [
  ...new Set(elements.flatMap((element) => names(element[what]))),
];

/** Every match of a pattern in the sources of the given folders, tests aside: what its first group holds. */
function inSources(folders: string, pattern: RegExp): string[] {
  const files = globSync(`src/${folders}/**/*.ts`, { cwd: root }).filter(
    (file) => !/[.](test|fixture)[.]ts$/.test(file),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(pattern)].map(([, group = '']) => group),
  );
  return [...new Set(found)].sort();
}

describe('custom-elements.json', () => {
  before(async () => {
    await import('../../src/define.js');
    const { HaloCapture } = await import('../../src/capture/index.js');
    customElements.define('halo-capture', HaloCapture);
  });

  it('has the shape of a custom elements manifest', () => {
    const file = join(root, '.cache/manifest-shape.ts');
    const schema = join(root, 'node_modules/custom-elements-manifest/schema');
    // The schema has a field with an attribute (CustomElementField), but its types let only plain fields into a class.
    const plain = text.replace(/,\s*"attribute": "[\w-]+"/g, '');
    writeFileSync(file, `import type { Package } from '${schema}';\nexport const manifest: Package = ${plain};\n`);
    const program = ts.createProgram([file], { strict: true, noEmit: true, lib: ['lib.es2022.d.ts'], types: [] });
    assert.deepEqual(
      ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
      [],
    );
  });

  it('names the elements that a host puts on a page', () => {
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), [
      'halo-capture',
      'halo-coverage',
      'halo-pamor',
      'halo-standards',
    ]);
  });

  for (const { tagName, attributes, members } of elements) {
    describe(`<${tagName}>`, () => {
      const built = () => {
        const found = customElements.get(tagName);
        assert.ok(found);
        const observedAttributes: unknown = Reflect.get(found, 'observedAttributes');
        const elementProperties: unknown = Reflect.get(found, 'elementProperties');
        const methods: unknown = found.prototype;
        assert.ok(typeof methods === 'object' && methods !== null);
        return { ...Class.parse({ observedAttributes, elementProperties }), methods };
      };

      it('observes the attributes that the manifest names, and no other', () => {
        assert.deepEqual(names(attributes), built().observedAttributes.toSorted());
      });

      it('has the settings that the manifest names, and no other', () => {
        const settings = [...built().elementProperties].filter(([, { state }]) => state !== true);
        const fields = members.filter(({ kind, readonly }) => kind === 'field' && readonly !== true);
        assert.deepEqual(names(fields), settings.map(([name]) => name).sort());
      });

      it('has the methods that the manifest names', () => {
        const { methods } = built();
        const missing = members.filter(
          ({ kind, name }) => kind === 'method' && typeof Reflect.get(methods, name) !== 'function',
        );
        assert.deepEqual(names(missing), []);
      });

      it('says of each member what it is', () => {
        assert.deepEqual(names(members.filter(({ description }) => description === undefined)), []);
      });
    });
  }

  it('names the events that <halo-pamor> tells, and no other', () => {
    const outward = readFileSync(join(root, 'src/elements/halo-pamor/outward.ts'), 'utf8');
    const [, body = ''] = /interface HaloEventsOutward \{([\s\S]*?)\n\}/.exec(outward) ?? [];
    const typed = [...body.matchAll(/readonly '(halo-[a-z-]+)':/g)].map(([, name = '']) => name);
    assert.deepEqual(names(elements.find(({ tagName }) => tagName === 'halo-pamor')?.events ?? []), typed.sort());
    // Each is told somewhere: it is the second argument of a call.
    const told = inSources('elements/halo-pamor', /\w\(\s*[\w.#]+,\s*'(halo-[a-z-]+)'/g);
    assert.deepEqual(
      typed.filter((name) => !told.includes(name)),
      [],
    );
  });

  it('names the events that <halo-capture> tells, and no other', () => {
    const told = inSources('capture', /new CustomEvent\('(halo-[a-z-]+)'/g);
    assert.deepEqual(names(elements.find(({ tagName }) => tagName === 'halo-capture')?.events ?? []), told);
  });

  it('names every slot of the templates, and no other', () => {
    const found = inSources('{elements,capture}', /<slot(?: name="([\w-]+)")?[ >]/g);
    assert.deepEqual(allOf('slots').sort(), found);
  });

  it('names every part of the templates, and no other', () => {
    const written = inSources('{elements,capture}', /\spart=(?:"|\$\{[^}]*\? ')([\w -]+)['"]/g);
    const added = inSources('{elements,capture}', /\.part\.add\('([\w-]+)'\)/g);
    const found = [...written, ...added].flatMap((parts) => parts.split(' '));
    assert.deepEqual(allOf('cssParts').sort(), [...new Set(found)].sort());
    // Those of the screens are let out of every element around them.
    const pamor = elements.find(({ tagName }) => tagName === 'halo-pamor');
    const [, exported = ''] = /PARTS =([^;]*);/.exec(readFileSync(join(root, PARTS), 'utf8')) ?? [];
    assert.deepEqual(names(pamor?.cssParts ?? []), exported.match(/[a-z-]+/g)?.sort());
  });

  it('names every property that a style reads from the page, and no other', () => {
    const found = inSources('{elements,capture}', /var\((--halo-[a-z-]+)/g);
    assert.deepEqual(allOf('cssProperties').sort(), found);
  });
});
