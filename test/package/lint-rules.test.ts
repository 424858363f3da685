import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { root } from './project-root.js';

/** A file of each kind; typed rules need one that the compiler knows, so the violation is appended to what is in it. */
const IN_CONTRACT = 'packages/contract/src/once.ts';
const IN_PLUGIN = 'src/errors.ts';

const PLANTED = [
  { rule: '@typescript-eslint/no-explicit-any', file: IN_CONTRACT, code: '/** Doc. */ export const a: any = 1;' },
  { rule: '@typescript-eslint/ban-ts-comment', file: IN_CONTRACT, code: '// @ts-ignore\nvoid 0;' },
  { rule: '@typescript-eslint/no-floating-promises', file: IN_CONTRACT, code: 'Promise.resolve(1);' },
  { rule: 'house/described-directive', file: IN_CONTRACT, code: '// eslint-disable-next-line no-eval\nvoid eval;' },
  { rule: 'house/plain-names', file: 'scripts/utils.mjs', code: '' },
  { rule: 'house/plain-names', file: 'scripts/helpers/step.mjs', code: '' },
  { rule: 'house/plain-names', file: 'scripts/session-manager.mjs', code: '' },
  { rule: 'max-lines', file: 'scripts/step.mjs', code: '\n'.repeat(400) },
  { rule: 'no-restricted-imports', file: IN_CONTRACT, code: "import { z } from 'zod'; void z;" },
  { rule: 'no-restricted-properties', file: IN_PLUGIN, code: "document.body.innerHTML = '';" },
  { rule: 'no-restricted-globals', file: IN_PLUGIN, code: "localStorage.setItem('a', 'b');" },
  { rule: 'no-warning-comments', file: IN_CONTRACT, code: '// TODO later' },
  { rule: 'jsdoc/require-jsdoc', file: IN_CONTRACT, code: 'export const bare = 1;' },
  { rule: 'lit-a11y/alt-text', file: IN_PLUGIN, code: "import { html } from 'lit'; void html`<img src='a' />`;" },
  { rule: 'lit/binding-positions', file: IN_PLUGIN, code: "import { html } from 'lit'; void html`<${'p'}></p>`;" },
  {
    rule: 'wc/no-constructor-attributes',
    file: IN_PLUGIN,
    code: "class Halo extends HTMLElement { constructor() { super(); this.setAttribute('a', 'b'); } } void Halo;",
  },
];

describe('lint', () => {
  const eslint = new ESLint({ cwd: root });

  for (const { rule, file, code } of PLANTED) {
    it(`finds ${rule} planted in ${file}`, async () => {
      const before = code === '' ? '' : readFileSync(join(root, file), 'utf8');
      const [result] = await eslint.lintText(`${before}\n${code}\n`, { filePath: join(root, file) });
      const found = result?.messages.map(({ ruleId }) => ruleId) ?? [];
      assert.ok(found.includes(rule), `found only ${found.join(', ')}`);
    });
  }
});
