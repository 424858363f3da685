/**
 * A small house with the rooms of the real one, in which every import direction is kept, and beside it one planted
 * file for each rule of .dependency-cruiser.cjs that breaks this rule and no other.
 */

/** What a well-kept house looks like: file → content. */
export const WELL_KEPT: Readonly<Record<string, string>> = {
  'src/errors.ts': `import { rule } from '@halo-pamor/contract';\nexport const error = rule;\n`,
  'src/outbox/outbox-db.ts': `import 'idb';\nimport { error } from '../errors.js';\nexport const db = error;\n`,
  'src/client/transport.ts': `import 'ky';\nimport { db } from '../outbox/outbox-db.js';\nexport const transport = db;\n`,
  'src/client/index.ts': `export { transport } from './transport.js';\nexport interface Client { id: string }\n`,
  'src/locale/id.ts': `import { rule } from '@halo-pamor/contract';\nexport const words = rule;\n`,
  'src/locale/round.ts': `import { words } from './id.js';\nexport const round = words;\n`,
  'src/locale/trip.ts': `import { round } from './round.js';\nexport const trip = round;\n`,
  'src/elements/shared/icon.ts': `import 'lit';\nexport const icon = 1;\n`,
  'src/bridge/line.ts': `import { error } from '../errors.js';\nexport const line = error;\n`,
  'src/capture/picture/reduce.ts': `export const reduce = 1;\n`,
  'src/capture/halo-capture.ts': `import 'lit';
import { icon } from '../elements/shared/icon.js';
import { words } from '../locale/id.js';
import { reduce } from './picture/reduce.js';
export const capture = [icon, words, reduce];\n`,
  'src/elements/citizen/halo-home.ts': `import type { Client } from '../../client/index.js';
import { icon } from '../shared/icon.js';
import { words } from '../../locale/id.js';
export const home = (client: Client) => [client, icon, words];\n`,
  'src/elements/halo-pamor/halo-pamor.ts': `import { transport } from '../../client/index.js';
import { line } from '../../bridge/line.js';
import { home } from '../citizen/halo-home.js';
export const provider = [transport, home, line];\n`,
  'src/define.ts': `import { provider } from './elements/halo-pamor/halo-pamor.js';\nexport const defined = provider;\n`,
  'src/embed.ts': `import './define.js';\n`,
  'src/index.ts': `export { provider } from './elements/halo-pamor/halo-pamor.js';\n`,
  'src/errors.test.ts': `import 'ky';\nimport { error } from './errors.js';\nexport const tested = error;\n`,
  'packages/contract/src/index.ts': `import * as z from 'zod/mini';\nexport const rule = z;\n`,
  'packages/cities/src/index.ts': `import { rule } from '@halo-pamor/contract';\nexport const city = rule;\n`,
  'packages/gateway/src/store/db.ts': `import 'pg';\nimport '@electric-sql/pglite';\nexport const db = 1;\n`,
  'packages/gateway/src/index.ts': `import { city } from '@halo-pamor/cities';
import { rule } from '@halo-pamor/contract';
import { db } from './store/db.js';
export const app = [city, rule, db];\n`,
  'packages/demo-city/src/index.ts': `import '@halo-pamor/gateway';\nimport '@halo-pamor/demo-host';\n`,
  'packages/demo-host/src/index.ts': `import { readFileSync } from 'node:fs';\nexport const host = readFileSync;\n`,
  'test/journey/story.ts': `import '@halo-pamor/gateway';\nimport { provider } from '../../src/index.js';\nexport const story = provider;\n`,
};

/** A file that breaks one rule, and the rule. */
export interface Planted {
  readonly rule: string;
  readonly file: string;
  readonly content: string;
}

/** One planted file for each rule. */
export const PLANTED: readonly Planted[] = [
  plant('contract-imports-only-zod', 'packages/contract/src/leak.ts', `import 'node:fs';\n`),
  plant('errors-is-a-leaf', 'src/errors.ts', `import { words } from './locale/id.js';\nexport const error = words;\n`),
  plant(
    'outbox-below-client',
    'src/outbox/leak.ts',
    `import type { Client } from '../client/index.js';\nexport type Held = Client;\n`,
  ),
  plant('client-below-elements', 'src/client/leak.ts', `import '../locale/id.js';\n`),
  plant('client-without-lit', 'src/client/dressed.ts', `import 'lit';\n`),
  plant('capture-stands-alone', 'src/capture/leak.ts', `import '../client/index.js';\n`),
  plant('pictures-without-lit', 'src/capture/picture/dressed.ts', `import 'lit';\n`),
  plant('bridge-knows-no-page', 'src/bridge/leak.ts', `import '../client/index.js';\n`),
  plant(
    'elements-take-bridge-types-only',
    'src/elements/desk/halo-open.ts',
    `import { line } from '../../bridge/line.js';\nexport const opened = line;\n`,
  ),
  plant('app-shell-stands-alone', 'src/app-shell/leak.ts', `import '../client/index.js';\n`),
  plant('doctor-looks-from-outside', 'src/doctor/leak.ts', `import '../client/index.js';\n`),
  plant('webhooks-know-types-alone', 'src/webhooks/leak.ts', `import '../client/index.js';\n`),
  plant('first-question-writes-views', 'src/first-question/leak.ts', `import '../client/index.js';\n`),
  plant('trust-knows-keys-alone', 'src/trust/leak.ts', `import '../client/index.js';\n`),
  plant('vault-beside-outbox', 'src/vault/leak.ts', `import '../client/index.js';\n`),
  plant('sealing-beside-outbox', 'src/sealing/leak.ts', `import '../client/index.js';\n`),
  plant('locale-is-a-leaf', 'src/locale/leak.ts', `import '../client/index.js';\n`),
  plant('elements-ask', 'src/elements/officer/halo-leak.ts', `import '../../outbox/outbox-db.js';\n`),
  plant(
    'elements-take-client-types-only',
    'src/elements/desk/halo-leak.ts',
    `import { transport } from '../../client/index.js';\nexport const held = transport;\n`,
  ),
  plant('provider-below-define', 'src/elements/halo-pamor/leak.ts', `import '../../index.js';\n`),
  plant('only-embed-imports-define', 'src/leak.ts', `import './define.js';\n`),
  plant('nobody-imports-embed', 'src/second.ts', `import './embed.js';\n`),
  plant('plugin-not-back-end', 'src/third.ts', `import '@halo-pamor/gateway';\n`),
  plant('cities-below-gateway', 'packages/cities/src/leak.ts', `import '../../../src/index.js';\n`),
  plant('gateway-knows-cities', 'packages/gateway/src/leak.ts', `import '../../../src/index.js';\n`),
  plant('demo-city-plays-through-the-gateway', 'packages/demo-city/src/leak.ts', `import '../../../src/index.js';\n`),
  plant('demo-host-is-a-stranger', 'packages/demo-host/src/leak.ts', `import '@halo-pamor/contract';\n`),
  plant('plugin-without-node', 'src/fourth.ts', `import 'node:fs';\n`),
  plant('ky-in-one-place', 'src/client/second-transport.ts', `import 'ky';\n`),
  plant('idb-in-one-place', 'src/outbox/second-db.ts', `import 'idb';\n`),
  plant('fflate-in-one-place', 'src/elements/desk/second-sheet.ts', `import 'fflate';\n`),
  plant('pg-in-one-place', 'packages/gateway/src/routes.ts', `import 'pg';\n`),
  plant('hpke-core-in-one-place', 'packages/gateway/src/sealing/second-hpke.ts', `import '@hpke/core';\n`),
  plant('aws-fetch-in-one-place', 'packages/gateway/src/buckets.ts', `import 'aws4fetch';\n`),
  plant('electric-sql-pglite-in-one-place', 'packages/gateway/src/jobs.ts', `import '@electric-sql/pglite';\n`),
  plant('no-cycle', 'src/locale/round.ts', `import './trip.js';\n`),
  plant('no-orphan', 'src/alone.ts', `export const alone = 1;\n`),
  plant('no-test-in-product', 'src/fifth.ts', `import './errors.test.js';\n`),
  plant('no-unresolvable', 'src/sixth.ts', `import './nowhere.js';\n`),
  plant('no-undeclared', 'src/unlisted.ts', `import 'axe-core';\n`),
];

function plant(rule: string, file: string, content: string): Planted {
  return { rule, file, content };
}
