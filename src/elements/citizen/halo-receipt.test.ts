import { expect } from '@esm-bundle/chai';
import type { CustodyLine } from '@halo-pamor/contract';
import { inventedSigner, sealedReceipt } from '../../trust/invented-signer.fixture.js';
import type { HaloPamor } from '../halo-pamor/halo-pamor.js';
import { drawn, find, mounted, press, pretend, words } from '../halo-pamor/mounted.fixture.js';
import { lostCard, people } from '../halo-pamor/lost-card.fixture.js';
import type { PretendClient } from '../halo-pamor/pretend-client.fixture.js';
import { until } from '../../testing/until.js';
import { expectAccessible } from '../shared/accessible.fixture.js';

/** The officer took the KK along, lent, and the police letter, which stays. */
function lent(client: PretendClient): string {
  const { id } = client.play('submit-request', lostCard, people.citizen);
  const papers = [
    { code: 'KK', outcome: 'collected', original: { condition: 'worn' } },
    { code: 'SK-POLISI', outcome: 'collected', original: { condition: 'good' } },
  ];
  client.play('collect-papers', { papers }, people.officer, id);
  return id;
}

async function opened(client: PretendClient, requestId: string): Promise<HaloPamor> {
  const element = await mounted(client);
  element.open('track-one', { requestId });
  await drawn(element);
  return element;
}

describe('the receipt for original papers', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('says of each paper how it looks, who has it and when it should be back', async () => {
    const client = await pretend();
    const element = await opened(client, lent(client));
    const told = words(element);
    expect(told).to.contain('Surat asli yang dibawa').and.contain(`Dibawa ${people.officer.name}`);
    expect(told).to.contain('Sudah agak usang').and.contain('Harus kembali paling lambat');
    expect(told, 'the days are not confirmed by anybody').to.contain('(Belum dipastikan');
    expect(told).to.contain('Surat ini disimpan kantor dan tidak kembali');
    await expectAccessible(element);
  });

  it('is accepted by the citizen after a second question', async () => {
    const client = await pretend();
    const id = lent(client);
    client.play('hand-over-originals', { originals: ['1'], to: { kind: 'citizen' } }, people.officer, id);
    const element = await opened(client, id);
    press(element, 'Sudah kembali ke saya');
    await drawn(element);
    const dialog = find(element.renderRoot, 'dialog');
    expect(dialog?.textContent).to.contain('benar-benar sudah Ibu/Bapak pegang');
    dialog?.querySelector<HTMLButtonElement>('button')?.click();
    const ended = () => client.requests[0]?.originals?.[0]?.ended;
    await until(() => ended() === 'returned');
    await drawn(element);
    expect(words(element)).to.contain('Sudah kembali ke Ibu/Bapak');
    await expectAccessible(element);
  });

  it('is checked on this phone against the key of the city, and says which line was changed', async () => {
    const signer = await inventedSigner();
    const client = await pretend();
    client.pack.keys = [signer.key];
    const id = lent(client);
    const view = client.requests.find((each) => each.id === id);
    const [kk] = view?.originals ?? [];
    if (view === undefined || kk === undefined) throw new Error('nothing was lent');
    const { code } = view;
    const line: CustodyLine = {
      request: id,
      code,
      number: 1,
      original: '1',
      paper: 'KK',
      name: kk.name,
      surrendered: false,
      condition: 'worn',
      photo: null,
      act: 'collected',
      by: 'officer',
      from: { kind: 'citizen', id: null },
      to: kk.holder,
      at: kk.since,
      place: view.place,
      backBy: kk.backBy,
    };
    const receipt = await sealedReceipt([line], signer);
    client.receipt = { receipt, earlier: undefined };
    const element = await opened(client, id);
    const checked = async () => {
      press(element, 'Periksa keaslian');
      await until(() => /asli dan|Tanda terima ini/.test(words(element)));
      return words(element);
    };
    expect(await checked()).to.contain('Tanda terima ini asli');
    await expectAccessible(element);
    const forged = receipt.lines.map((sealed) => ({ ...sealed, line: { ...sealed.line, condition: 'good' as const } }));
    client.receipt = { receipt: { ...receipt, lines: forged }, earlier: undefined };
    element.remove();
    const again = await opened(client, id);
    press(again, 'Periksa keaslian');
    await until(() => words(again).includes('tidak cocok'));
    expect(words(again)).to.contain('Catatan nomor 1 bukan yang ditandatangani kota');
    await expectAccessible(again);
  });
});
