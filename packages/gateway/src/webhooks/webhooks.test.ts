import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import { webhookTypes } from '@halo-pamor/contract';
import { readEndpoints } from './endpoints.js';
import { guardedLookup, mayReach } from './guarded-lookup.js';
import { pauseAfter } from './pause.js';
import { post } from './post.js';
import { messageIdOf, signedHeaders } from './sign.js';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const ENDPOINT = { development: true, networks: [] } as const;

describe('a signature', () => {
  it('is the one of the example of Standard Webhooks', () => {
    const headers = signedHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}', [SECRET]);
    assert.deepEqual(headers, {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is there for each secret while they are changed', () => {
    const other = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const { 'webhook-signature': both = '' } = signedHeaders('msg_1', 1, '{}', [other, SECRET]);
    assert.deepEqual(
      both.split(' '),
      [other, SECRET].map((secret) => signedHeaders('msg_1', 1, '{}', [secret])['webhook-signature']),
    );
  });

  it('stands under an id that follows from the event alone', () => {
    assert.equal(messageIdOf('32.75', 'a', 1), messageIdOf('32.75', 'a', 1));
    assert.notEqual(messageIdOf('32.75', 'a', 1), messageIdOf('32.75', 'a', 2));
    assert.match(messageIdOf('32.75', 'a', 1), /^msg_[\w-]{27}$/);
  });
});

describe('the pauses', () => {
  it('grow to four hours, spread by a fifth, and heed what the receiver asks for', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 20].map((attempts) => pauseAfter(attempts, 0.5) / 1000),
      [5, 20, 80, 320, 1280, 5120, 14400, 14400, 14400],
    );
    assert.equal(pauseAfter(1, 0), 4_000);
    assert.equal(pauseAfter(1, 0, 60), 60_000);
    assert.equal(pauseAfter(1, 0, 10 ** 9), 24 * 3_600_000);
  });
});

describe('the guard against addresses inside', () => {
  const INSIDE = [
    ...[
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
    ],
    ...['224.0.0.1', '255.255.255.255', '::1', '::', 'fd00::1', 'fe80::1', 'fec0::1', 'ff02::1', '::ffff:127.0.0.1'],
    ...['::ffff:7f00:1', '::127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:0:53aa:64c::1', 'fd00:ec2::254'],
  ];

  it('refuses them in every spelling', () => {
    for (const address of INSIDE) assert.equal(mayReach(address), false, address);
    for (const text of ['localhost', '', '127.1']) assert.equal(mayReach(text), false, text);
  });

  it('lets the open internet pass', () => {
    for (const address of [
      '8.8.8.8',
      '172.15.0.1',
      '172.32.0.1',
      '103.10.20.30',
      '2606:4700::1111',
      '::ffff:8.8.8.8',
    ]) {
      assert.equal(mayReach(address), true, address);
    }
  });

  it('refuses every private address there is', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.constantFrom('10', '127', '192.168', '169.254'), octet, octet, octet, (net, a, b, c) => {
        const address = [...net.split('.').map(Number), a, b, c].slice(0, 4).join('.');
        return !mayReach(address) && !mayReach(`::ffff:${address}`);
      }),
    );
  });

  it('lets in a network that the settings name, and only that', () => {
    assert.equal(mayReach('10.20.3.4', ['10.20.0.0/16']), true);
    assert.equal(mayReach('10.21.3.4', ['10.20.0.0/16']), false);
    assert.equal(mayReach('fd00:1::5', ['fd00:1::/32']), true);
  });

  it('looks at what a name leads to when it is connected to, and refuses it when one of its addresses is inside', async () => {
    const answers = [
      [{ address: '8.8.8.8', family: 4 }],
      [
        { address: '8.8.8.8', family: 4 },
        { address: '::1', family: 6 },
      ],
    ];
    const ask = ((_host: string, _options: object, told: (fault: null, found: unknown) => void) => {
      told(null, answers.shift());
    }) as never;
    const lookup = guardedLookup([], ask);
    const of = () =>
      new Promise((resolve) => {
        lookup('name.example', { all: false }, (fault, address) => resolve(fault === null ? address : fault.code));
      });
    assert.equal(await of(), '8.8.8.8');
    assert.equal(await of(), 'forbidden-address');
  });
});

describe('sending', () => {
  const heard: string[] = [];
  const replies: Readonly<Record<string, (reply: ServerResponse, request: IncomingMessage) => void>> = {
    '/ok': (reply) => reply.writeHead(204).end(),
    '/away': (reply) => reply.writeHead(302, { location: '/ok' }).end(),
    '/busy': (reply) => reply.writeHead(429, { 'retry-after': '120' }).end(),
    '/slow': () => undefined,
    '/cut': (_reply, request) => request.socket.destroy(),
    '/huge': (reply) => {
      reply.writeHead(200);
      const more = () => {
        while (!reply.destroyed && reply.write(Buffer.alloc(65_536)));
      };
      reply.on('drain', more);
      more();
    },
  };
  const server = createServer((request, reply) => {
    const path = request.url ?? '';
    heard.push(path);
    request.resume();
    replies[path]?.(reply, request);
  });
  let url = '';
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
  });
  after(() => server.closeAllConnections());
  after(() => server.close());

  it('gives the status, follows no redirect and reads little of an answer', async () => {
    assert.deepEqual(await post({ ...ENDPOINT, url: `${url}/ok` }, {}, '{}'), { status: 204 });
    assert.deepEqual(await post({ ...ENDPOINT, url: `${url}/away` }, {}, '{}'), { status: 302 });
    assert.deepEqual(heard, ['/ok', '/away']);
    assert.deepEqual(await post({ ...ENDPOINT, url: `${url}/busy` }, {}, '{}'), { status: 429, retryAfter: 120 });
    assert.deepEqual(await post({ ...ENDPOINT, url: `${url}/huge` }, {}, '{}'), { status: 200 });
  });

  it('names what went wrong', async () => {
    assert.deepEqual(await post({ ...ENDPOINT, url: `${url}/slow` }, {}, '{}', 50), { fault: 'timeout' });
    assert.deepEqual(await post({ ...ENDPOINT, url: `${url}/cut` }, {}, '{}'), { fault: 'ECONNRESET' });
    assert.deepEqual(await post({ ...ENDPOINT, url: 'http://127.0.0.1:1/' }, {}, '{}'), { fault: 'ECONNREFUSED' });
  });

  it('reaches nothing inside unless it is told to, whatever the address is called', async () => {
    const before_ = heard.length;
    const { port } = new URL(url);
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost']) {
      const sent = await post({ url: `http://${host}:${port}/ok`, development: false, networks: [] }, {}, '{}');
      assert.deepEqual(sent, { fault: 'forbidden-address' }, host);
    }
    assert.equal(heard.length, before_);
    const inside = await post({ url: `${url}/ok`, development: false, networks: ['127.0.0.0/8'] }, {}, '{}');
    assert.deepEqual(inside, { status: 204 });
  });
});

describe('the file of endpoints', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'halo-webhooks-'));
  });
  after(() => rm(folder, { recursive: true }));
  const one = { name: 'e-open', url: 'https://host.example/hooks', secrets: [SECRET], types: ['request.ready'] };
  const read = async (...endpoints: readonly object[]) => {
    const file = join(folder, 'webhooks.json');
    await writeFile(file, JSON.stringify({ endpoints }));
    return readEndpoints(file);
  };

  it('names types or all of them', async () => {
    assert.deepEqual(await readEndpoints(''), []);
    assert.deepEqual((await read(one))[0]?.types, ['request.ready']);
    assert.deepEqual((await read({ ...one, types: ['*'] }))[0]?.types, webhookTypes);
  });

  it('is refused with the place of a fault, and without a secret', async () => {
    for (const [wrong, says] of [
      [{ ...one, url: 'http://host.example' }, /e-open has no https address/],
      [{ ...one, url: 'https://me:word@host.example' }, /e-open has no https address/],
      [{ ...one, types: ['request.lost'] }, /types that there are not: request[.]lost/],
      [{ ...one, secrets: ['whsec_short'] }, /endpoints[.]0[.]secrets[.]0/],
      [{ ...one, networks: ['10.0.0.0/99'] }, /network/],
      [{ ...one, extra: 1 }, /HALO_WEBHOOKS/],
    ] as const) {
      await assert.rejects(
        read(wrong),
        (cause) => cause instanceof Error && says.test(cause.message) && !cause.message.includes('whsec_'),
      );
    }
    await assert.rejects(read(one, one), /stands there twice/);
    await assert.rejects(readEndpoints(join(folder, 'none.json')), /HALO_WEBHOOKS must be a readable file/);
  });
});
