import { setViewport } from '@web/test-runner-commands';
import { expect } from '@esm-bundle/chai';
import { until } from '../../testing/until.js';
import { stepNow, walk } from '../citizen/form/form-walk.fixture.js';
import { cutText } from '../shared/cut-text.fixture.js';
import type { HaloPamor } from './halo-pamor.js';
import { drawn, find, mounted, pretend } from './mounted.fixture.js';
import { lostCard, people, travel, type PretendClient } from './pretend-client.fixture.js';

/** A small phone, and the same words twice as large on a usual one. */
const sizes = [
  { width: 320, text: '' },
  { width: 360, text: '200%' },
] as const;

/** Expects that everything on the screen can be read, in every language and size, and goes back to Indonesian. */
async function expectFits(element: HaloPamor, screen: string): Promise<void> {
  for (const language of ['en', 'su', 'id'] as const) {
    element.locale = language;
    await until(() => find(element.renderRoot, '[lang]')?.lang === language);
    await drawn(element);
    for (const { width, text } of sizes) {
      await setViewport({ width, height: 740 });
      document.documentElement.style.fontSize = text;
      const where = `${screen} in "${language}", ${String(width)} px, text ${text || '100%'}`;
      expect(cutText(), where).to.deep.equal([]);
      expect(document.documentElement.scrollWidth, where).to.be.at.most(width);
    }
  }
}

async function expectViewsFit(client: PretendClient, views: readonly string[], requestId?: string): Promise<void> {
  const element = await mounted(client);
  for (const view of views) {
    element.open(view, requestId === undefined ? {} : { requestId });
    await drawn(element);
    await expectFits(element, view);
  }
}

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
