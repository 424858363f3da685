import { expect } from '@esm-bundle/chai';
import { inventedStop, inventedTicket, INVENTED_PHONE } from '../outreach/invented-stop.fixture.js';
import { cityPack } from './city-pack.fixture.js';
import { expectViewsFit, onOwnScreen } from './fits.fixture.js';
import { people } from './lost-card.fixture.js';
import { find } from './mounted.fixture.js';
import { PretendClient } from './pretend-client.fixture.js';

/** The day of the stop, in an invented crowd of whom some were served, called in vain or asked for no card. */
async function underWay(): Promise<{ client: PretendClient; stop: string }> {
  const client = new PretendClient(await cityPack('kabupaten-mahakam-ulu'), {
    actor: { ...people.officer, id: 'satgas-1', city: '64.11' },
  });
  client.now = '2026-11-21T02:00:00.000Z';
  const stop = inventedStop({
    city: '64.11',
    tickets: [
      inventedTicket(1, {
        served: true,
        services: ['KTP-EL', 'VAKSIN'],
        printed: [{ service: 'KTP-EL', kind: 'KTP-EL', times: 1 }],
        biometric: true,
      }),
      inventedTicket(2, { calls: 2, absences: 1, line: 'elderly' }),
      inventedTicket(3, { wants: ['AKTA-LAHIR', 'VAKSIN'] }),
    ],
  });
  client.records = [stop];
  await client.asClient().drafts.save('kept outreach phone', INVENTED_PHONE);
  return { client, stop: stop.id };
}

describe('every language fits on an outreach day, on a small phone and with large text', () => {
  onOwnScreen();

  it('for who plans one', async () => {
    const { client } = await underWay();
    await expectViewsFit(client, ['outreach', 'outreach-plan']);
  });

  for (const [views, last] of [
    [['outreach-stop', 'outreach-change', 'outreach-give', 'outreach-queue'], 'halo-stop-queue'],
    [['outreach-blanks', 'outreach-print', 'outreach-roster', 'outreach-close'], 'halo-stop-close'],
  ] as const) {
    it(`for the team while it is under way: ${views.join(', ')}`, async () => {
      const { client, stop } = await underWay();
      await expectViewsFit(client, views, stop);
      const [element] = document.querySelectorAll('halo-pamor');
      expect(element !== undefined && find(element.renderRoot, last) !== null, last).to.equal(true);
    });
  }
});
