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

  it('send nothing by themselves where only a person sends', async () => {
    const { client } = await waiting(false);
    const following = client.follow();
    await until(async () => (await client.status()).live === 'stream');
    expect((await client.status()).waiting).to.equal(1);
    client.close();
    await following;
  });
});
