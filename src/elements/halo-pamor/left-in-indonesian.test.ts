import { expect } from '@esm-bundle/chai';
import { saidIn, textsRead, type Actor, type CityPack } from '@halo-pamor/contract';
import { until } from '../../testing/until.js';
import { walk } from '../citizen/form/form-walk.fixture.js';
import type { HaloPamor } from './halo-pamor.js';
import { drawn, find, mounted } from './mounted.fixture.js';
import { cityPack } from './city-pack.fixture.js';
import { lostCard, people } from './lost-card.fixture.js';
import { PretendClient } from './pretend-client.fixture.js';
import { travel } from './travel.fixture.js';

/** Stands before each text of the city, so that it is known wherever it is drawn. */
const MARK = '⟦';

/** A city that says nothing in English, each of its texts marked. What it calls people and places goes into sentences as a name. */
async function unspokenCity(): Promise<CityPack> {
  const pack = await cityPack();
  const marked = saidIn(pack, Object.fromEntries([...textsRead(pack)].map((text) => [text, MARK + text])));
  return { ...marked, words: pack.words, texts: { en: {} } };
}

/** The texts of the city that a screen reader would say in English, with the element that they stand in. An option has no voice of its own. */
function unmarked(root: ParentNode & Node, language = 'en'): string[] {
  return [...root.childNodes].flatMap((node) => {
    if (node instanceof Text) {
      const { parentElement: at } = node;
      return node.data.includes(MARK) && language !== 'id' ? [`${at?.localName ?? ''}: ${at?.textContent ?? ''}`] : [];
    }
    if (!(node instanceof Element) || node.matches('style, option')) return [];
    const own = node.getAttribute('lang') ?? language;
    return [...unmarked(node, own), ...(node.shadowRoot === null ? [] : unmarked(node.shadowRoot, own))];
  });
}

/** Looks at what is shown in English, and goes back to Indonesian, in which the tests press and choose. */
async function expectMarked(element: HaloPamor, screen: string): Promise<void> {
  for (const language of ['en', 'id'] as const) {
    element.locale = language;
    await until(() => find(element.renderRoot, '[lang]')?.lang === language);
    await drawn(element);
    if (language === 'en') {
      // The marks follow in a task after what was drawn.
      await drawn(element);
      expect(unmarked(element.renderRoot), screen).to.deep.equal([]);
    }
  }
}

async function look(client: PretendClient, views: readonly string[], requestId?: string): Promise<void> {
  const element = await mounted(client);
  for (const view of views) {
    element.open(view, requestId === undefined ? {} : { requestId });
    await drawn(element);
    await expectMarked(element, view);
  }
  element.remove();
}

async function asked(actor: Actor): Promise<{ readonly client: PretendClient; readonly id: string }> {
  const client = new PretendClient(await unspokenCity(), { actor });
  return { client, id: client.play('submit-request', lostCard, people.citizen).id };
}

describe('every text that a city says in Indonesian alone is marked as Indonesian', () => {
  afterEach(() => document.body.replaceChildren());

  for (const happened of ['direct', 'birth', 'marriage']) {
    it(`in the form: ${happened}`, async () => {
      const client = new PretendClient(await unspokenCity());
      const element = await mounted(client, 'request');
      await walk(element, client, { answers: { happened }, each: (step) => expectMarked(element, step) });
      await expectMarked(element, 'the last step');
    });
  }

  it('in the citizen’s other views', async () => {
    const { client, id } = await asked(people.citizen);
    await look(client, ['home', 'track', 'track-code', 'complaint']);
    await look(client, ['sent', 'track-one', 'amend', 'cancel'], id);
    for (const status of ['returned', 'approved', 'delivered']) {
      travel(client, id, status);
      await look(client, ['home', 'track-one'], id);
    }
  });

  it('in the officer’s views', async () => {
    const { client, id } = await asked(people.officer);
    await look(client, ['home', 'intake', 'guidance', 'practice']);
    await look(client, ['request', 'schedule', 'no-visit', 'cancel'], id);
    travel(client, id, 'visit-agreed');
    await look(client, ['visit', 'failed'], id);
  });

  it('at the desk', async () => {
    const { client, id } = await asked(people.operator);
    travel(client, id, 'filed');
    await look(client, ['home', 'print', 'ready']);
    await look(client, ['check'], id);
  });
});
