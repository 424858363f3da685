import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { verifyWebhook, type VerifiedWebhook } from '../../src/webhooks/index.js';
import { Api } from '../support/api.js';
import { command, submission, tomorrow } from '../support/commands.js';
import { onEachEngine } from '../support/engines.js';
import { MAIN } from '../support/gateway-program.js';
import { startOnPglite } from '../support/gateway.js';
import { people } from '../support/people.js';

const OLD = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const NEW = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;
const HOUR_MS = 3_600_000;

/** What a path of the receiver answers; 0 cuts the line. A redirect leads to what must never be asked. */
const answers = new Map<string, number>([
  ['/away', 302],
  ['/gone', 410],
]);
const came: { readonly path: string; readonly body: string; readonly hook: VerifiedWebhook }[] = [];
const waiters: (() => void)[] = [];

const receiver = createServer((request, reply) => {
  void (async () => {
    const path = request.url ?? '';
    const parts: Buffer[] = [];
    for await (const part of request) {
      assert.ok(part instanceof Uint8Array);
      parts.push(Buffer.from(part));
    }
    const body = Buffer.concat(parts).toString();
    // Whoever receives knows one of the two secrets, as while they are changed.
    const secret = path === '/old' ? OLD : NEW;
    came.push({ path, body, hook: await verifyWebhook({ secret, headers: request.headers, body }) });
    const status = answers.get(path) ?? 204;
    if (status === 0) request.socket.destroy();
    else reply.writeHead(status, { location: '/inside' }).end();
    for (const wake of waiters.splice(0)) wake();
  })();
});
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
const address = receiver.address();
const base = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;

const folder = await mkdtemp(join(tmpdir(), 'halo-webhooks-'));
const file = join(folder, 'webhooks.json');
const at = (name: string, more: object = {}) => ({
  ...{ name, url: `${base}/${name}`, secrets: [NEW, OLD], types: ['*'], development: true },
  ...more,
});
await writeFile(
  file,
  JSON.stringify({
    endpoints: [
      at('new'),
      at('old', { types: ['visit.confirmed'] }),
      at('down'),
      at('away'),
      at('gone'),
      at('elsewhere', { cities: ['16.12'] }),
      // Would be reached if it were not refused: it is the receiver's own address.
      { ...at('inside'), development: false, url: `https://${new URL(base).host}/inside` },
    ],
  }),
);
after(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await rm(folder, { recursive: true });
});

/** What came to a path about a request: type and number of each attempt. */
function about(path: string, request: string): string[] {
  return came
    .filter((each) => each.path === path && each.hook.event.data.id === request)
    .map(({ hook }) => `${hook.event.type} ${hook.event.data.number}`);
}

/** How often a request's event of this number came to a path. */
function attempts(path: string, request: string, number: number): number {
  return about(path, request).filter((each) => each.endsWith(` ${String(number)}`)).length;
}

/** Waits until it holds, looking again whenever something came. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise<void>((resolve) => {
      waiters.push(resolve);
      setTimeout(resolve, 50);
    });
  }
}

let ahead = 0;
const settings = { webhooks: file, clock: () => Date.now() + ahead };

onEachEngine('webhooks', settings, ({ running, api }) => {
  it('tell each endpoint what it asked for, by ids alone, in order', async () => {
    const citizen = await api('citizen');
    const { id } = await citizen.accepted(submission(running().pack.consent.version));
    await (await api('officer')).accepted(command('agree-visit', id, tomorrow()));
    await until(() => about('/new', id).length === 2 && about('/old', id).length === 1);
    assert.deepEqual(about('/new', id), ['request.created 1', 'visit.confirmed 2']);
    assert.deepEqual(about('/old', id), ['visit.confirmed 2']);
    const [first] = came.filter(({ path, hook }) => path === '/new' && hook.event.data.id === id);
    assert.ok(first);
    assert.deepEqual(Object.keys(JSON.parse(first.body) as object), ['type', 'timestamp', 'data']);
    assert.deepEqual(first.hook.event.data, { city: '32.75', id, number: 1, kind: 'request' });
    assert.doesNotMatch(first.body, /Rekaan|3275014101900000|81200001234|satgas/);
  });

  it('tell once of what a partner sends; the history says by whom', async () => {
    const { id } = await (await api('partner')).accepted(submission(running().pack.consent.version));
    await until(() => about('/new', id).length === 1);
    assert.deepEqual(about('/new', id), ['request.created 1']);
    const { events } = await (await api('manager')).history(id);
    assert.deepEqual(
      events.map(({ type, by }) => [type, by.role]),
      [['request-submitted', 'partner']],
    );
  });

  // A clock that is set forward while an attempt is on its way makes that look lost, and another gateway repeats it. So it is
  // set once the event after it came: that is sent when the gateway has noted what became of the one before.
  const twoEvents = async () => {
    const { id } = await (await api('citizen')).accepted(submission(running().pack.consent.version));
    await (await api('officer')).accepted(command('agree-visit', id, tomorrow()));
    return id;
  };

  it('come again, under the same id and in the same order, to one that was down, and once to one that was not', async () => {
    answers.set('/down', 500);
    const id = await twoEvents();
    await until(() => attempts('/down', id, 1) > 0 && attempts('/new', id, 2) > 0);
    answers.set('/down', 0);
    const before = attempts('/down', id, 1);
    ahead += HOUR_MS;
    await until(() => attempts('/down', id, 1) > before);
    assert.equal(attempts('/down', id, 2), 0);
    answers.set('/down', 204);
    ahead += HOUR_MS;
    await until(() => attempts('/down', id, 2) > 0);
    const taken = came.filter(({ path, hook }) => path === '/down' && hook.event.data.id === id);
    assert.equal(new Set(taken.map(({ hook }) => hook.id)).size, 2);
    assert.deepEqual(about('/new', id).slice(0, 2), ['request.created 1', 'visit.confirmed 2']);
    assert.equal(attempts('/new', id, 1), 1);
  });

  it('follow no redirect, go to no address inside, and leave what is gone', async () => {
    const id = await twoEvents();
    await until(() => attempts('/away', id, 1) === 1 && attempts('/gone', id, 2) === 1);
    ahead += 25 * HOUR_MS;
    await until(() => attempts('/away', id, 2) > 0);
    ahead += HOUR_MS;
    const other = await (await api('citizen')).accepted(submission(running().pack.consent.version));
    await until(() => about('/away', other.id).length > 0 && about('/new', other.id).length > 0);
    // Tried for a day, and parked; what is gone was never tried again.
    assert.equal(attempts('/away', id, 1), 2);
    assert.equal(attempts('/gone', id, 1), 1);
    assert.deepEqual(
      came.filter(({ path }) => path === '/inside' || path === '/elsewhere'),
      [],
    );
  });
});

describe('what could not be told', () => {
  it('is shown to the operator, told again at a word, and waits where a gateway ends meanwhile', async () => {
    const data = await mkdtemp(join(tmpdir(), 'halo-webhooks-data-'));
    answers.set('/down', 410);
    const start = () => startOnPglite({ ...settings, data });
    const say = async (...words: readonly string[]) => {
      const env = { ...process.env, HALO_DATA: data, DATABASE_URL: '', HALO_WEBHOOKS: file };
      return (await promisify(execFile)(process.execPath, [MAIN, 'webhooks', ...words], { env })).stdout;
    };
    try {
      let running = await start();
      const citizen = new Api(running.url, await running.issuer.token(people.citizen));
      const { id } = await citizen.accepted(submission(running.pack.consent.version));
      await until(() => about('/down', id).length === 1);
      await running.stop();

      const listed = await say('list');
      assert.match(listed, /32\.75 down: 0 wait; 1 parked; 0 sent/);
      assert.match(listed, new RegExp(`down msg_[\\w-]+ request[.]created ${id} #1 of .*: 1 attempts, last 410`));
      assert.match(listed, /inside .* last forbidden-address/);
      assert.doesNotMatch(listed, /whsec_|Rekaan/);
      assert.match(await say('replay', '--endpoint', 'down'), /^1 will be told again/);
      answers.set('/down', 204);
      running = await start();
      await until(() => about('/down', id).length === 2);
      await running.stop();
      assert.match(await say('list'), /32\.75 down: 0 wait; 0 parked; 1 sent/);
      assert.match(await say('test', '--endpoint', 'new'), /^new took it: 204/);
    } finally {
      await rm(data, { recursive: true, force: true });
    }
  });
});
