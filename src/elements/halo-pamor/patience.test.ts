import { expect } from '@esm-bundle/chai';
import { until } from '../../testing/until.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { HaloPamor } from './halo-pamor.js';
import { pretend, words } from './mounted.fixture.js';

describe('an opening', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('says that it is under way once it lasts, and not before', async () => {
    const client = (await pretend()).asClient();
    const element = Object.assign(new HaloPamor(), {
      client: { ...client, actor: () => new Promise<never>(() => undefined) },
    });
    document.body.append(element);
    await element.updateComplete;
    expect(words(element)).not.to.contain('Sedang memuat');
    await until(() => words(element).includes('Sedang memuat'));
    expect(element.getStatus().phase).to.equal('loading');
    await expectAccessible(element);
  });
});
