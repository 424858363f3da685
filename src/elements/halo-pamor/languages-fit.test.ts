import { setViewport } from '@web/test-runner-commands';
import { stepNow, walk } from '../citizen/form/form-walk.fixture.js';
import { expectFits, expectViewsFit } from './fits.fixture.js';
import { mounted, pretend } from './mounted.fixture.js';
import { lostCard, people, travel } from './pretend-client.fixture.js';

describe('every language fits on a small phone and with large text', () => {
  before(() => document.body.setAttribute('style', 'margin:0'));

  after(async () => {
    document.documentElement.style.fontSize = '';
    await setViewport({ width: 800, height: 600 });
  });

  afterEach(() => document.body.replaceChildren());

  it('in the citizen’s form', async () => {
    const client = await pretend();
    const element = await mounted(client, 'request');
    await walk(element, client, { each: (step) => expectFits(element, step) });
    await expectFits(element, stepNow(client));
  });

  it('in the citizen’s other views', async () => {
    const client = await pretend();
    const { id } = client.play('submit-request', lostCard, people.citizen);
    travel(client, id, 'returned');
    await expectViewsFit(client, ['home', 'track', 'track-code', 'outbox', 'complaint']);
    document.body.replaceChildren();
    await expectViewsFit(client, ['track-one', 'amend', 'cancel'], id);
  });

  it('in the officer’s views', async () => {
    const client = await pretend({ actor: people.officer });
    const { id } = client.play('submit-request', lostCard, people.citizen);
    const alone = ['home', 'intake', 'duties', 'duties-new', 'cover', 'cover-new', 'outbox', 'guidance', 'practice'];
    await expectViewsFit(client, alone);
    document.body.replaceChildren();
    await expectViewsFit(client, ['request', 'schedule', 'no-visit', 'cancel'], id);
    travel(client, id, 'visit-agreed');
    document.body.replaceChildren();
    await expectViewsFit(client, ['visit', 'badge', 'failed'], id);
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
