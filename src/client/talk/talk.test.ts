import { expect } from '@esm-bundle/chai';
import { aRequest, clientAtMock, closeClients } from '../../testing/client-at-mock.js';
import { until } from '../../testing/until.js';

describe('news that come through', () => {
  afterEach(closeClients);

  /** A client with one entry that met a dead network and waits for the end of its pause, which never comes by itself. */
  async function waiting(autoSend: boolean) {
    const { client, gateway } = clientAtMock({ autoSend });
    gateway.meddle((request, pass) =>
      request.method === 'POST' ? Promise.reject(new TypeError('no network')) : pass(),
    );
    const { commandId } = await client.submitRequest(aRequest());
    if (!autoSend) await client.flush();
    await until(async () => typeof (await client.outbox.list())[0]?.nextTryAt === 'string');
    gateway.meddle(undefined);
    return { client, commandId };
  }

  it('send at once what waits for the end of a pause', async () => {
    const { client, commandId } = await waiting(true);
    const following = client.follow();
    expect((await client.settled(commandId)).outcome).to.equal('accepted');
    client.close();
    await following;
  });

  it('come again as soon as a command was answered', async () => {
    const { client, gateway, clock } = clientAtMock();
    let refusals = 0;
    gateway.meddle((request, pass) => {
      if (!request.url.endsWith('/v1/live')) return pass();
      refusals += 1;
      return Promise.reject(new TypeError('no network'));
    });
    const following = client.follow();
    // Both tries of one connection; the end of the pause behind them never comes by itself.
    await until(() => {
      if (refusals < 2) clock.advance(10);
      return refusals >= 2;
    });
    gateway.meddle(undefined);
    await client.settled((await client.submitRequest(aRequest())).commandId);
    await until(async () => (await client.status()).live === 'stream');
    client.close();
    await following;
  });

  it('send nothing by themselves where only a person sends', async () => {
    const { client } = await waiting(false);
    const following = client.follow();
    await until(async () => (await client.status()).live === 'stream');
    expect((await client.status()).waiting).to.equal(1);
    client.close();
    await following;
  });
});
