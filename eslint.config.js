/** Lint rules of the whole tree; what dependency-cruiser, knip and the compiler already guard is left to them. */
import { defineConfig } from 'eslint/config';
import js from '@eslint/js';
import globals from 'globals';
import jsdoc from 'eslint-plugin-jsdoc';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import house from './scripts/lint-rules.mjs';

const TYPESCRIPT = ['src/**/*.ts', 'packages/*/src/**/*.ts', 'test/**/*.ts'];
const TESTS = ['**/*.{test,fixture,test-support}.ts', 'src/testing/**/*.ts', 'test/**/*.ts'];
const PUBLIC = ['src/index.ts', 'src/errors.ts', 'src/client/**/*.ts', 'packages/contract/src/**/*.ts'];

const ZOD_MINI = 'Import * as z from zod/mini: the classic build is three times the size and breaks a strict CSP.';

export default defineConfig(
  { ignores: ['**/dist/', 'build/', 'coverage/', 'docs/site/', '.cache/', '.data/', 'test/consumers/*/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: { house },
    rules: {
      'house/described-directive': 'error',
      'house/plain-names': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
      'no-console': 'off',
      eqeqeq: 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-eval': 'error',
      'prefer-const': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'zod', message: ZOD_MINI },
            { name: 'zod/v4', message: ZOD_MINI },
            { name: 'zod/v3', message: ZOD_MINI },
          ],
        },
      ],
    },
  },
  { files: ['**/*.mjs', '**/*.cjs', '*.js'], languageOptions: { globals: globals.node } },
  {
    files: ['test/bench/rivals/rival-stores.js', 'test/bench/embed/peers/*.js', 'docs/live/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number or a boolean in a template says what it is; anything else is still refused.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => emit(...)` as a handler is plain enough.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The compiler refuses `record.key` on an index signature, so `record['key']` must be allowed.
      '@typescript-eslint/dot-notation': 'off',
      // Which of the two reads better depends on what is declared.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { minimumDescriptionLength: 10, 'ts-expect-error': 'allow-with-description' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `Record<never, never>` is how an event says that it carries nothing.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // `async` without `await` is how a method of an async interface turns what it throws into a rejection.
      '@typescript-eslint/require-await': 'off',
      // Naming a class with only static members, or an empty subclass, is sometimes the point of a custom element.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice'], litA11y.configs.recommended],
    languageOptions: { globals: globals.browser },
    settings: { wc: { elementBaseClasses: ['LitElement', 'HaloElement'] } },
    rules: {
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'alert', 'confirm', 'prompt'],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Render with lit: the host may demand Trusted Types.' },
        { property: 'outerHTML', message: 'Render with lit: the host may demand Trusted Types.' },
        { property: 'insertAdjacentHTML', message: 'Render with lit: the host may demand Trusted Types.' },
      ],
      'lit/no-invalid-html': 'error',
      'lit/no-native-attributes': 'off',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-static-styles': 'error',
      'wc/guard-super-call': 'off',
      'wc/tag-name-matches-class': 'off',
      'wc/file-name-matches-element': 'off',
    },
  },
  {
    // The note beside IndexedDB that notices when it has vanished: hashes and numbers under one name of our own.
    files: ['src/client/care/registry.ts', 'src/client/sealed.test.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    // A half-written complaint of somebody who is not signed in, under one name of our own and for as long as the tab.
    files: ['src/elements/complaint/tab-draft.ts', 'src/elements/complaint/complaint.test.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: PUBLIC,
    ignores: TESTS,
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          require: { ClassDeclaration: true, FunctionDeclaration: true, MethodDefinition: true },
          contexts: [
            'TSInterfaceDeclaration',
            'TSTypeAliasDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
          checkConstructors: false,
        },
      ],
      'jsdoc/no-blank-block-descriptions': 'error',
      'jsdoc/no-types': 'error',
      'jsdoc/check-param-names': ['error', { disableMissingParamChecks: true }],
      'jsdoc/empty-tags': 'error',
    },
  },
  {
    files: TESTS,
    rules: {
      // `describe` and `it` of Node's runner give promises that the runner itself awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'test', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'lit/prefer-static-styles': 'off',
    },
  },
);
