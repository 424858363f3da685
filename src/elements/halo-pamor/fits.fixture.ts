import { setViewport } from '@web/test-runner-commands';
import { expect } from '@esm-bundle/chai';
import { until } from '../../testing/until.js';
import { brokenWords, cutText } from '../shared/cut-text.fixture.js';
import type { HaloPamor } from './halo-pamor.js';
import { drawn, find, mounted } from './mounted.fixture.js';
import type { PretendClient } from './pretend-client.fixture.js';

/** A small phone, a usual one, and the same words twice as large on that. */
const sizes = [
  { width: 320, text: '' },
  { width: 360, text: '' },
  { width: 360, text: '200%' },
] as const;

/** Gives each test of the group an empty page without a margin, and leaves the window and its text as they were. */
export function onOwnScreen(): void {
  before(() => document.body.setAttribute('style', 'margin:0'));

  after(async () => {
    document.documentElement.style.fontSize = '';
    await setViewport({ width: 800, height: 600 });
  });

  afterEach(() => document.body.replaceChildren());
}

/** Expects that everything on the screen can be read, in every language and size, and goes back to Indonesian. */
export async function expectFits(element: HaloPamor, screen: string): Promise<void> {
  for (const language of ['en', 'su', 'id'] as const) {
    element.locale = language;
    await until(() => find(element.renderRoot, '[lang]')?.lang === language);
    await drawn(element);
    for (const { width, text } of sizes) {
      await setViewport({ width, height: 740 });
      document.documentElement.style.fontSize = text;
      const where = `${screen} in "${language}", ${String(width)} px, text ${text || '100%'}`;
      expect(cutText(), where).to.deep.equal([]);
      if (width === 360 && text === '') expect(brokenWords(), `${where}: parted in the middle`).to.deep.equal([]);
      expect(document.documentElement.scrollWidth, where).to.be.at.most(width);
    }
  }
}

/** The same for views, each opened in turn. */
export async function expectViewsFit(
  client: PretendClient,
  views: readonly string[],
  requestId?: string,
): Promise<void> {
  const element = await mounted(client);
  for (const view of views) {
    element.open(view, requestId === undefined ? {} : { requestId });
    await drawn(element);
    await expectFits(element, view);
  }
}
