/**
 * Which file may import which (docs/architecture.md has the picture). Each rule names one direction of the design, and
 * test/package/import-directions.test.ts plants one violation of each to see it fire.
 *
 * The sources are cruised, not the bundles. `dist` is not excluded but only not followed: workspace packages resolve to
 * `packages/<name>/dist`, so excluding it would hide every import from one package to another.
 */

/** Tests and what only tests use. */
const TEST = '([.](test|fixture|test-support)[.]ts$|^src/testing/)';

/** Any file of our own but those of the given rooms, sources and compiled outputs alike. */
const oursBut = (...rooms) => ({
  path: '^(src|packages|test|scripts|dist|build)/',
  pathNot: [...rooms.map((room) => `^${room}`), 'node_modules/'],
});

const contract = 'packages/contract/(src|dist)/';
const cities = 'packages/cities/(src|dist)/';

/** A room of src and the only rooms of our own that it may import, tests of the room aside. */
const room = (name, from, mayImport, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${from}`, pathNot: TEST },
  to: oursBut(from, ...mayImport),
});

/** A library that one place alone may import. */
const onlyIn = (library, place) => ({
  name: `${library.replace(/[^a-z]+/g, '-').replace(/^-/, '')}-in-one-place`,
  comment: `One library, one file: ${library} is imported in ${place} alone.`,
  severity: 'error',
  from: { path: '^(src|packages)/', pathNot: [`^${place}`, TEST] },
  to: { path: `node_modules/${library}/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'contract-imports-only-zod',
      comment: 'The contract is what both sides agree on: pure, and nothing but zod.',
      severity: 'error',
      from: { path: '^packages/contract/src/', pathNot: TEST },
      to: { pathNot: ['^packages/contract/src/', 'node_modules/zod/'] },
    },
    room(
      'errors-is-a-leaf',
      'src/(errors|late-import|late-copies|own-task)[.]ts$',
      [contract],
      'errors, late imports and own tasks know the contract alone.',
    ),
    room('outbox-below-client', 'src/outbox/', [contract, 'src/errors[.]ts$'], 'outbox knows errors and the contract.'),
    room(
      'sealing-beside-outbox',
      'src/sealing/',
      [contract, 'src/errors[.]ts$', 'src/outbox/'],
      'sealing knows outbox, errors and the contract.',
    ),
    room(
      'vault-beside-outbox',
      'src/vault/',
      [contract, 'src/errors[.]ts$', 'src/outbox/'],
      'vault knows outbox, errors and the contract.',
    ),
    room(
      'client-below-elements',
      'src/client/',
      [contract, 'src/(errors|late-import|own-task)[.]ts$', 'src/outbox/', 'src/vault/', 'src/sealing/', 'src/trust/'],
      'client knows outbox, vault, sealing, trust, errors and the contract; no element, no word for people.',
    ),
    {
      name: 'client-without-lit',
      comment: 'The headless client and the outbox run without Lit.',
      severity: 'error',
      from: { path: '^src/(client|outbox|vault|sealing|errors[.]ts$)', pathNot: TEST },
      to: { path: 'node_modules/(lit|lit-html|lit-element|@lit)/' },
    },
    room(
      'capture-stands-alone',
      'src/capture/',
      [contract, 'src/(late-import|own-task)[.]ts$', 'src/elements/shared/', 'src/locale/'],
      'capture is used without the rest: it knows shared parts of elements, words and the contract, and no client.',
    ),
    {
      name: 'pictures-without-lit',
      comment: 'What makes pictures runs in a worker: no page, no element, no word for people.',
      severity: 'error',
      from: { path: '^src/capture/picture/', pathNot: TEST },
      to: { pathNot: ['^src/capture/picture/', '^src/(late-import|own-task)[.]ts$'] },
    },
    room(
      'bridge-knows-no-page',
      'src/bridge/',
      [contract, 'src/errors[.]ts$'],
      'A bridge carries messages: it knows the contract and errors, no client, no element, no word for people.',
    ),
    room('app-shell-stands-alone', 'src/app-shell/', [], 'A service worker of the host knows nothing else of ours.'),
    room('doctor-looks-from-outside', 'src/doctor/', [contract], 'What looks at a device works without the plugin.'),
    room('webhooks-know-types-alone', 'src/webhooks/', [contract], 'What checks a webhook runs in a back end.'),
    room(
      'first-question-writes-views',
      'src/first-question/',
      [contract, 'src/elements/', 'src/locale/'],
      'What writes a view as text knows the view and its words; no client, no outbox.',
    ),
    room('trust-knows-keys-alone', 'src/trust/', [contract], 'Checking what was signed needs no client and no page.'),
    room(
      'locale-is-a-leaf',
      'src/locale/',
      [contract, 'src/late-import[.]ts$'],
      'Words know the contract alone, and how a part is fetched.',
    ),
    room(
      'elements-ask',
      'src/elements/(?!halo-pamor/)',
      [
        contract,
        'src/elements/(?!halo-pamor/)',
        'src/locale/',
        'src/(errors|late-import|own-task)[.]ts$',
        'src/capture/',
        'src/trust/',
        'src/client/',
        'src/bridge/',
      ],
      'Elements ask and the provider acts: they import shared elements, words, the contract and types of the client.',
    ),
    {
      name: 'elements-take-bridge-types-only',
      comment: 'Only <halo-pamor> opens a bridge; another element is given it, and may know its types.',
      severity: 'error',
      from: { path: '^src/elements/(?!halo-pamor/)', pathNot: TEST },
      to: { path: '^src/bridge/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'elements-take-client-types-only',
      comment: 'Only <halo-pamor> holds a client; another element may know its types.',
      severity: 'error',
      from: { path: '^src/elements/(?!halo-pamor/)', pathNot: TEST },
      to: { path: '^src/client/', dependencyTypesNot: ['type-only'] },
    },
    room(
      'provider-below-define',
      'src/elements/halo-pamor/',
      [
        contract,
        'src/elements/',
        'src/client/',
        'src/outbox/',
        'src/vault/',
        'src/(errors|late-import|own-task)[.]ts$',
        'src/locale/',
        'src/capture/',
        'src/trust/',
        'src/bridge/',
      ],
      'The provider does not know who registers or embeds it.',
    ),
    {
      name: 'only-embed-imports-define',
      comment: 'Registering elements is the one side effect: importing anything else must do nothing.',
      severity: 'error',
      from: { path: '^(src|packages)/', pathNot: ['^src/embed[.]ts$', TEST] },
      to: { path: '^src/define[.]ts$' },
    },
    {
      name: 'nobody-imports-embed',
      comment: 'embed is the end of the chain; what starts before it loads it.',
      severity: 'error',
      from: { path: '^(src|packages)/', pathNot: [TEST, '^src/embed-start[.]ts$'] },
      to: { path: '^src/embed[.]ts$' },
    },
    {
      name: 'plugin-not-back-end',
      comment: 'The plugin knows the contract, never the gateway, the cities or the demo host.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^packages/(gateway|cities|demo-host)/' },
    },
    room('cities-below-gateway', 'packages/cities/src/', [contract], 'cities knows the contract alone.'),
    room(
      'gateway-knows-cities',
      'packages/gateway/src/',
      [contract, cities],
      'gateway knows cities and the contract, not the plugin.',
    ),
    room(
      'demo-city-plays-through-the-gateway',
      'packages/demo-city/src/',
      [contract, cities, 'packages/gateway/(src|dist)/', 'packages/demo-host/(src|dist)/'],
      'The demo city runs the gateway and the demo host; it does not know the plugin.',
    ),
    room(
      'demo-host-is-a-stranger',
      'packages/demo-host/src/',
      [],
      'The demo host is somebody else: it takes the built file by its URL.',
    ),
    {
      name: 'plugin-without-node',
      comment: 'The plugin runs in a page: nothing that only Node has.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    onlyIn('ky', 'src/client/transport[.]ts$'),
    onlyIn('idb', 'src/outbox/outbox-db[.]ts$'),
    onlyIn('fflate', 'src/elements/shared/sheet/xlsx[.]ts$'),
    onlyIn('pg', 'packages/gateway/src/store/db[^/]*[.]ts$'),
    onlyIn('@hpke/core', '(src|packages/gateway/src)/sealing/hpke[.]ts$'),
    onlyIn('aws4fetch', 'packages/gateway/src/uploads/s3-store[.]ts$'),
    onlyIn('@electric-sql/pglite', 'packages/gateway/src/store/db[^/]*[.]ts$'),
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'A file that nothing imports and that is no entry is left over.',
      severity: 'error',
      from: { orphan: true, path: '^(src|packages)/', pathNot: [TEST, '[.]d[.]ts$', '^src/vue[.]ts$'] },
      to: {},
    },
    {
      name: 'no-test-in-product',
      comment: 'What ships does not import tests or their support.',
      severity: 'error',
      from: { path: '^(src|packages)/', pathNot: TEST },
      to: { path: `^(test|build/test)/|${TEST}` },
    },
    {
      name: 'no-unresolvable',
      comment:
        'An import that leads nowhere is an import that no rule can judge. What the bench measures us against, and what the projects of host developers need, is installed there alone.',
      severity: 'error',
      from: { pathNot: '^test/(bench/(rivals|embed/peers)|consumers/[^/]+)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared',
      comment: 'What ships imports only what its own package.json lists as a dependency or a peer.',
      severity: 'error',
      from: { path: '^(src|packages)/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only', 'npm-peer'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '(^|/)dist/', '^build/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
};
