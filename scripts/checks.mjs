/** What `npm run check` asks of the tree once it is compiled and bundled. */
export const checks = [
  ['format', ['prettier', '--check', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn', '.']],
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
  ['import directions', ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'packages/*/src', 'test']],
  ['dead code', ['knip', '--no-progress', '--no-config-hints']],
  ['docs', ['typedoc', '--options', 'docs/typedoc.json', '--emit', 'none', '--logLevel', 'Warn']],
  ['sizes', ['scripts/sizes.mjs']],
];
