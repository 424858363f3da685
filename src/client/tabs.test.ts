import { expect } from '@esm-bundle/chai';
import { aRequest, clientAtMock, closeClients } from '../testing/client-at-mock.js';
import { until } from '../testing/until.js';

describe('two tabs of one person', () => {
  afterEach(closeClients);

  it('send each command once, whichever tab it was written in', async () => {
    const { client, another, gateway } = clientAtMock();
    const other = another();
    await Promise.all([client.status(), other.status()]);
    const queued = await Promise.all(
      Array.from({ length: 6 }, (_each, index) => (index % 2 === 0 ? client : other).submitRequest(aRequest())),
    );
    for (const { commandId } of queued) {
      expect((await other.settled(commandId)).outcome).to.equal('accepted');
      expect((await client.settled(commandId)).outcome).to.equal('accepted');
    }
    expect([...gateway.register.effects().values()]).to.deep.equal(Array(6).fill(1));
  });

  it('tell each other what changed', async () => {
    const { client, another } = clientAtMock({ autoSend: false });
    const other = another();
    await other.status();
    const told: string[] = [];
    other.on('outbox', ({ ids }) => told.push(...ids));
    other.on('views', ({ ids }) => told.push(...ids));
    const { commandId, requestId } = await client.submitRequest(aRequest());
    await until(() => told.includes(commandId));
    await other.flush();
    await client.flush();
    await until(() => told.includes(requestId));
    expect((await other.views.get(requestId))?.version).to.equal(1);
  });

  it('see nothing of a client with another namespace', async () => {
    const { client, another } = clientAtMock({ autoSend: false });
    await client.submitRequest(aRequest());
    expect(await another({ namespace: 'kiosk' }).outbox.list()).to.deep.equal([]);
  });
});
