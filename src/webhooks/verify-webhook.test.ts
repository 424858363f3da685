import { expect } from '@esm-bundle/chai';
import fc from '../fixed-dice.fixture.js';
import { webhookTypes } from '@halo-pamor/contract';
import { verifyWebhook, WebhookRefusedError } from './index.js';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const OTHER = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDC2FVsBQI';
const NOW = 1_614_265_330_000;

const event = (type: string, kind = type.startsWith('complaint') ? 'complaint' : 'request') =>
  JSON.stringify({ type, timestamp: '2026-01-05T03:00:00.000Z', data: { city: '32.75', id: 'a', kind, number: 1 } });

async function signed(body: string, secret = SECRET, id = 'msg_1', stamp = NOW / 1000) {
  const bytes = Uint8Array.from(atob(secret.slice(6)), (letter) => letter.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const hash = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${id}.${String(stamp)}.${body}`));
  const signature = `v1,${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
  return { 'webhook-id': id, 'webhook-timestamp': String(stamp), 'webhook-signature': signature };
}

async function outcome(options: Partial<Parameters<typeof verifyWebhook>[0]>): Promise<string> {
  try {
    const { event: told } = await verifyWebhook({ secret: SECRET, headers: {}, body: '', now: NOW, ...options });
    return told.type;
  } catch (cause) {
    return cause instanceof WebhookRefusedError ? cause.code : String(cause);
  }
}

describe('a webhook', () => {
  it('is known by its signature: the example of Standard Webhooks gets as far as its body, which is none of ours', async () => {
    const headers = {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    };
    expect(await outcome({ headers, body: '{"test": 2432232314}' })).to.equal('body');
    expect(await outcome({ headers, body: '{"test": 2432232315}' })).to.equal('signature');
  });

  it('is taken in every type, from every kind of headers, as text or bytes', async () => {
    for (const type of webhookTypes) {
      const body = event(type);
      const headers = await signed(body);
      expect(await outcome({ headers, body })).to.equal(type);
      expect(await outcome({ headers: new Headers(headers), body: new TextEncoder().encode(body) })).to.equal(type);
      const loud = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]));
      expect(await outcome({ headers: loud, body })).to.equal(type);
    }
  });

  it('is taken under either secret while it is changed', async () => {
    const body = event('request.ready');
    const [one, other] = [await signed(body), await signed(body, OTHER)];
    expect(await outcome({ headers: other, body })).to.equal('signature');
    expect(await outcome({ headers: other, body, secret: [SECRET, OTHER] })).to.equal('request.ready');
    const both = `v1a,AAAA ${other['webhook-signature']} ${one['webhook-signature']}`;
    expect(await outcome({ headers: { ...one, 'webhook-signature': both }, body })).to.equal('request.ready');
  });

  it('is refused when it is older than five minutes, or so far ahead', async () => {
    const body = event('request.ready');
    const headers = await signed(body);
    for (const [ahead, expected] of [
      [299_000, 'request.ready'],
      [-299_000, 'request.ready'],
      [301_000, 'timestamp'],
      [-301_000, 'timestamp'],
    ] as const) {
      expect(await outcome({ headers, body, now: NOW + ahead })).to.equal(expected);
    }
  });

  it('is refused with a header missing, doubled or wrong, and with a secret that is none', async () => {
    const body = event('request.ready');
    const headers = await signed(body);
    for (const name of Object.keys(headers)) {
      expect(await outcome({ headers: { ...headers, [name]: undefined }, body })).to.equal('headers');
      expect(await outcome({ headers: { ...headers, [name]: ['1', '2'] }, body })).to.equal('headers');
    }
    expect(await outcome({ headers: { ...headers, 'webhook-timestamp': '1e9' }, body })).to.equal('headers');
    for (const secret of ['', 'whsec_', 'whsec_AAAA', SECRET.slice(6), []]) {
      expect(await outcome({ headers, body, secret })).to.equal('secret');
    }
  });

  it('is refused when anything of it was changed', async () => {
    const body = event('custody.transferred');
    const headers = await signed(body);
    const places = ['webhook-id', 'webhook-timestamp', 'webhook-signature', 'body'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.nat(),
        fc.integer({ min: 0x21, max: 0x7e }),
        async (place, where, code) => {
          const before = place === 'body' ? body : headers[place];
          const at = where % before.length;
          const after = before.slice(0, at) + String.fromCharCode(code) + before.slice(at + 1);
          // The last letter before the padding has bits that decode to nothing.
          const isSame = after === before || (place === 'webhook-signature' && at >= before.length - 2);
          const found =
            place === 'body'
              ? await outcome({ headers, body: after })
              : await outcome({ headers: { ...headers, [place]: after }, body });
          return isSame || found !== 'custody.transferred';
        },
      ),
    );
  });

  it('is refused with any body that is signed and is not ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => (await outcome({ headers: await signed(body), body })) === 'body'),
    );
    for (const body of [event('request.lost'), event('request.ready', 'complaint'), event('__proto__')]) {
      expect(await outcome({ headers: await signed(body), body })).to.equal('body');
    }
  });
});
