/** What is quick to ask of the tree, one after another. */
const quick = [
  ['format', ['prettier', '--check', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn', '.']],
  ['import directions', ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'packages/*/src', 'test']],
  ['dead code', ['knip', '--no-progress', '--no-config-hints']],
  ['docs', ['typedoc', '--options', 'docs/typedoc.json', '--emit', 'none', '--logLevel', 'Warn']],
  ['api report', ['scripts/api-report.mjs', '--check']],
  ['sizes', ['scripts/sizes.mjs']],
];

/** The lint rules need the types of everything, and take as long as all the others together. */
const lint = [
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

/** What `npm run check` asks of the tree once it is compiled and bundled, as rows that run beside each other. */
export const checks = [quick, lint];
