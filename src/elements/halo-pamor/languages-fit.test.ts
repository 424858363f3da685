import { unsurCodes } from '@halo-pamor/contract';
import { expect } from '@esm-bundle/chai';
import type { HaloPamor as Client } from '../../client/index.js';
import { inventedStandards } from '../public/invented-standards.fixture.js';
import { stepNow, walk } from '../citizen/form/form-walk.fixture.js';
import { expectFits, expectViewsFit, onOwnScreen } from './fits.fixture.js';
import { drawn, find, mounted, press, pretend } from './mounted.fixture.js';
import { cityPack } from './city-pack.fixture.js';
import { lostCard, people } from './lost-card.fixture.js';
import { PretendClient } from './pretend-client.fixture.js';
import { travel } from './travel.fixture.js';

/** A client whose gateway has the standards of the city. */
class ReadingClient extends PretendClient {
  override asClient(): Client {
    return { ...super.asClient(), standards: async () => inventedStandards };
  }
}

describe('every language fits on a small phone and with large text', () => {
  onOwnScreen();

  it('in the citizen’s form', async () => {
    const client = await pretend();
    const element = await mounted(client, 'request');
    await walk(element, client, { each: (step) => expectFits(element, step) });
    await expectFits(element, stepNow(client));
  });

  it('in the citizen’s other views', async () => {
    const client = new ReadingClient(await cityPack());
    const { id } = client.play('submit-request', lostCard, people.citizen);
    travel(client, id, 'returned');
    await expectViewsFit(client, ['home', 'track', 'track-code', 'outbox', 'complaint', 'standards']);
    document.body.replaceChildren();
    await expectViewsFit(client, ['track-one', 'sent', 'amend', 'cancel'], id);
    travel(client, id, 'visit-agreed');
    document.body.replaceChildren();
    await expectViewsFit(client, ['track-one', 'move'], id);
    travel(client, id, 'delivered');
    document.body.replaceChildren();
    await expectViewsFit(client, ['track-one'], id);
  });

  it('on the receipt of originals', async () => {
    const client = await pretend();
    const { id } = client.play('submit-request', lostCard, people.citizen);
    const papers = [{ code: 'SK-POLISI', outcome: 'collected', original: { condition: 'worn' } }];
    client.play('collect-papers', { papers }, people.officer, id);
    const element = await mounted(client);
    element.open('track-one', { requestId: id });
    await drawn(element);
    expect(find(element.renderRoot, 'halo-receipt-keep') !== null).to.equal(true);
    await expectFits(element, 'a receipt');
  });

  it('in the survey', async () => {
    const client = await pretend();
    const { id } = client.play('submit-request', lostCard, people.citizen);
    travel(client, id, 'delivered');
    const element = await mounted(client);
    element.open('track-one', { requestId: id });
    await drawn(element);
    press(element, 'Nilai pelayanan ini');
    await drawn(element);
    for (let question = 1; question <= unsurCodes.length; question += 1) {
      await expectFits(element, `question ${String(question)} of the survey`);
      find(element.renderRoot, '.mark')?.click();
      await drawn(element);
    }
    await expectFits(element, 'what the survey asks in words');
  });

  // Each looks at many screens in three languages and three sizes, which takes a while.
  for (const views of [
    ['home', 'intake', 'duties', 'duties-new'],
    ['cover', 'cover-new', 'outbox', 'guidance', 'practice'],
  ])
    it(`in the officer’s views of no request: ${views.join(', ')}`, async () => {
      const client = await pretend({ actor: people.officer });
      client.play('submit-request', lostCard, people.citizen);
      await expectViewsFit(client, views);
    });

  it('in the officer’s views of a request', async () => {
    const client = await pretend({ actor: people.officer });
    const { id } = client.play('submit-request', lostCard, people.citizen);
    await expectViewsFit(client, ['request', 'schedule', 'no-visit', 'cancel'], id);
    travel(client, id, 'visit-agreed');
    document.body.replaceChildren();
    await expectViewsFit(client, ['visit', 'badge', 'failed'], id);
    travel(client, id, 'collected');
    document.body.replaceChildren();
    await expectViewsFit(client, ['request', 'file'], id);
    travel(client, id, 'ready');
    document.body.replaceChildren();
    await expectViewsFit(client, ['handover'], id);
  });

  it('in the desk’s views', async () => {
    const client = await pretend({ actor: people.operator });
    const { id } = client.play('submit-request', lostCard, people.citizen);
    travel(client, id, 'filed');
    await expectViewsFit(client, ['home', 'print', 'ready', 'duties', 'cover']);
    document.body.replaceChildren();
    await expectViewsFit(client, ['check'], id);
  });
});
