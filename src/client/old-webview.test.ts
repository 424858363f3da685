import { expect } from '@esm-bundle/chai';
import { isHaloError } from '../errors.js';
import { until } from '../testing/until.js';

/** What is younger than Chrome and WebView 108, and which libraries may look for when they are loaded. */
const YOUNGER: readonly (readonly [object, PropertyKey])[] = [
  [AbortSignal, 'any'],
  [Promise, 'withResolvers'],
  [Promise, 'try'],
  [Array, 'fromAsync'],
  [Array.prototype, 'toSorted'],
  [ReadableStream.prototype, 'values'],
  [ReadableStream.prototype, Symbol.asyncIterator],
  [Response.prototype, 'bytes'],
  [URL, 'canParse'],
  [URL, 'parse'],
];

// Each test file has a page of its own, so the client below is the first to be loaded in it.
for (const [owner, name] of YOUNGER) Reflect.deleteProperty(owner, name);
const { aRequest, clientAtMock, closeClients } = await import('../testing/client-at-mock.js');

describe('the client in the oldest WebView', () => {
  afterEach(closeClients);

  it('has none of what came later', () => {
    expect(YOUNGER.filter(([owner, name]) => name in owner)).to.deep.equal([]);
  });

  it('sends, reads and hears news', async () => {
    const { client } = clientAtMock();
    const controller = new AbortController();
    const following = client.follow({ signal: controller.signal });
    const { commandId, requestId } = await client.submitRequest(aRequest());
    expect((await client.settled(commandId)).outcome).to.equal('accepted');
    await until(async () => (await client.status()).live === 'stream');
    expect((await client.request(requestId)).id).to.equal(requestId);
    controller.abort();
    await following;
  });

  it('takes a cancelled call off the network', async () => {
    const { client, gateway } = clientAtMock();
    const controller = new AbortController();
    let sent: AbortSignal | undefined;
    gateway.meddle((request) => {
      sent = request.signal;
      return new Promise(() => undefined);
    });
    const call = client.sync({ signal: controller.signal }).catch((caught: unknown) => caught);
    await until(() => sent !== undefined);
    controller.abort();
    const caught = await call;
    expect(isHaloError(caught) && caught.code).to.equal('aborted');
    expect(sent?.aborted).to.equal(true);
  });
});
