/** The name of the step that makes what the checks look at. */
export const BUNDLE = 'bundle';

/** What needs nothing that the compiler writes, and so can be asked beside it. */
export const format = [
  ['format', ['prettier', '--check', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn', '.']],
];

/** What is quick to ask of the tree, one after another, once it is bundled. */
export const quick = [
  [BUNDLE, ['scripts/bundle.mjs']],
  ['import directions', ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'packages/*/src', 'test']],
  ['dead code', ['knip', '--no-progress', '--no-config-hints']],
  ['docs', ['typedoc', '--options', 'docs/typedoc.json', '--emit', 'none', '--logLevel', 'Warn']],
  ['api report', ['scripts/api-report.mjs', '--check']],
  ['sizes', ['scripts/sizes.mjs']],
];

/** The lint rules need the types of everything and nothing of the bundle, and take as long as all the others together. */
export const lint = [
  [
    'lint',
    [
      'eslint',
      '--cache',
      '--cache-location',
      '.cache/eslint',
      '--cache-strategy',
      'content',
      '--max-warnings',
      '0',
      '.',
    ],
  ],
];
