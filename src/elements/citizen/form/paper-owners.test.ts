import type { RequestView } from '@halo-pamor/contract';
import { expect } from '@esm-bundle/chai';
import { drawn, mounted, press, words } from '../../halo-pamor/mounted.fixture.js';
import { cityPack } from '../../halo-pamor/city-pack.fixture.js';
import { people } from '../../halo-pamor/lost-card.fixture.js';
import { PretendClient } from '../../halo-pamor/pretend-client.fixture.js';
import { formRoot, walk } from './form-walk.fixture.js';

/** A marriage in a city that records it, with what was said of some papers, by a part of what the form calls each. */
async function married(
  said: Readonly<Record<string, 'yes' | 'no'>>,
): Promise<{ view: RequestView; client: PretendClient }> {
  const pack = await cityPack('kabupaten-pali');
  const client = new PretendClient(pack, {
    actor: { ...people.citizen, city: pack.city.code, areas: [pack.areas[0]?.villages[0]?.code ?? ''] },
  });
  const element = await mounted(client, 'request');
  const answers = { happened: 'marriage' };
  await walk(element, client, { answers, until: 'papers' });
  for (const [name, answer] of Object.entries(said)) {
    const card = [...formRoot(element).querySelectorAll('fieldset.paper')].find((one) =>
      one.querySelector('legend')?.textContent.includes(name),
    );
    if (card === undefined) throw new Error(`no paper ${name}: ${words(element)}`);
    card.querySelector<HTMLInputElement>(`input[value="${answer}"]`)?.click();
    await drawn(element);
  }
  await walk(element, client, { answers });
  press(element, 'Kirim permintaan');
  await drawn(element);
  const [view] = client.requests;
  if (view === undefined) throw new Error(words(element));
  return { view, client };
}

const owned = ({ papers }: RequestView): string[] =>
  papers
    .filter(({ owner }) => owner !== undefined)
    .map(({ code, owner, atHand, needs }) =>
      [`${code}: ${String(owner)}`, atHand, needs.map(({ item }) => item).join('+')].join(', '),
    );

describe('papers of two people', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('are sent as two, each with whose it is', async () => {
    const { view } = await married({});
    expect(owned(view)).to.deep.equal([
      'KK-LAMA: keluarga Rekaan husband-1, unsure, 2',
      'KK-LAMA--2: keluarga Rekaan wife-1, unsure, 3',
      'KTP-LAMA: Rekaan husband-1, yes, 4',
      'KTP-LAMA--2: Rekaan wife-1, yes, 5',
    ]);
    expect(view.papers.find(({ code }) => code === 'KK')).to.include({ status: 'waived' });
  });

  it('are each at hand or not, and one that cannot be had stays a paper of the request', async () => {
    const { view } = await married({ 'tempat Rekaan wife-1': 'no', 'tempat Rekaan husband-1': 'yes' });
    expect(owned(view)).to.deep.equal([
      'KK-LAMA: keluarga Rekaan husband-1, yes, 2',
      'KK-LAMA--2: keluarga Rekaan wife-1, no, 3',
      'KTP-LAMA: Rekaan husband-1, yes, 4',
      'KTP-LAMA--2: Rekaan wife-1, yes, 5',
    ]);
  });

  it('are shown to the citizen with whose they are', async () => {
    const { client, view } = await married({});
    document.body.replaceChildren();
    const element = await mounted(client);
    element.open('track-one', { requestId: view.id });
    await drawn(element);
    const shown = words(element);
    expect(shown).to.contain('milik Rekaan husband-1').and.contain('milik keluarga Rekaan wife-1');
  });
});
