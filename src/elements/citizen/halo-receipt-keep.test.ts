import { expect } from '@esm-bundle/chai';
import { spellTrackingCode, type CustodyLine, type Receipt } from '@halo-pamor/contract';
import { inventedSigner, sealedReceipt } from '../../trust/invented-signer.fixture.js';
import type { HaloPamor } from '../halo-pamor/halo-pamor.js';
import { drawn, find, mounted, press, pretend, words } from '../halo-pamor/mounted.fixture.js';
import { lostCard, people } from '../halo-pamor/lost-card.fixture.js';
import type { PretendClient } from '../halo-pamor/pretend-client.fixture.js';
import { until } from '../../testing/until.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { HaloReceiptKeep } from './halo-receipt-keep.js';
import { printSheet, receiptSheet } from './receipt-sheet.js';

/** The receipt of a KK that the officer took along, on the page with its ways to keep it opened. */
async function shown(): Promise<{
  client: PretendClient;
  element: HaloPamor;
  keep: HaloReceiptKeep;
  receipt: Receipt;
}> {
  const signer = await inventedSigner();
  const client = await pretend();
  client.pack.keys = [signer.key];
  const { id } = client.play('submit-request', lostCard, people.citizen);
  const papers = [{ code: 'KK', outcome: 'collected', original: { condition: 'worn' } }];
  const { code, place, originals = [] } = client.play('collect-papers', { papers }, people.officer, id);
  const [kk] = originals;
  if (kk === undefined) throw new Error('nothing was lent');
  const { condition, holder: to, since: at, backBy, name, paper, surrendered, photo } = kk;
  const line: CustodyLine = {
    ...{ request: id, code, number: 1, original: '1', paper, name, surrendered, condition, photo, act: 'collected' },
    ...{ by: 'officer', from: { kind: 'citizen', id: null }, to, at, place, backBy },
  };
  const receipt = await sealedReceipt([line], signer);
  client.receipt = { receipt, earlier: undefined };
  const element = await mounted(client);
  element.open('track-one', { requestId: id });
  await drawn(element);
  const keep = find(element.renderRoot, 'halo-receipt-keep');
  if (!(keep instanceof HaloReceiptKeep)) throw new Error('nothing to keep');
  keep.renderRoot.querySelector('summary')?.click();
  await drawn(element);
  return { client, element, keep, receipt };
}

async function says(element: HaloPamor, sentence: string): Promise<void> {
  await until(() => words(element).includes(sentence));
  await drawn(element);
}

function choose(keep: HaloReceiptKeep, text: string): void {
  const field = keep.renderRoot.querySelector('input');
  const files = new DataTransfer();
  files.items.add(new File([text], 'tanda-terima.json', { type: 'application/json' }));
  if (field === null) throw new Error('no field');
  field.files = files.files;
  field.dispatchEvent(new Event('change'));
}

/** Puts something in place of a part of the browser until the test is over. */
const undo: (() => void)[] = [];
function instead(of: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(of, name);
  Object.defineProperty(of, name, { configurable: true, value });
  undo.push(() => (before ? Object.defineProperty(of, name, before) : Reflect.deleteProperty(of, name)));
}

describe('keeping the receipt', () => {
  afterEach(() => {
    for (const back of undo.splice(0)) back();
    document.body.replaceChildren();
  });

  it('is shared as text without number, address or telephone, and copied where there is no sharing', async () => {
    const { element, client } = await shown();
    await expectAccessible(element);
    const shared: unknown[] = [];
    instead(navigator, 'share', (what: unknown) => Promise.resolve(shared.push(what)));
    press(element, 'Bagikan');
    await drawn(element);
    const text = JSON.stringify(shared);
    expect(text)
      .to.contain(spellTrackingCode(client.requests[0]?.code ?? ''))
      .and.contain('Kartu Keluarga')
      .and.contain('gratis');
    for (const secret of ['Melati', '0000', '81200001234', '32.75']) expect(text).not.to.contain(secret);
    instead(navigator, 'share', () => Promise.reject(new DOMException('closed', 'AbortError')));
    press(element, 'Bagikan');
    await drawn(element);
    expect(words(element)).not.to.contain('belum bisa membagikan');
    instead(navigator, 'share', () => Promise.reject(new DOMException('no', 'NotAllowedError')));
    press(element, 'Bagikan');
    await says(element, 'belum bisa membagikan');
    await expectAccessible(element);
  });

  it('is saved as a file that holds when it is chosen again, also without signal', async () => {
    const { element, keep, client } = await shown();
    const saved: Blob[] = [];
    const named: string[] = [];
    instead(URL, 'createObjectURL', (blob: Blob) => {
      saved.push(blob);
      return 'blob:nothing';
    });
    instead(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      named.push(this.download);
    });
    press(element, 'Simpan berkas');
    await says(element, 'disimpan di HP ini');
    expect(named).to.deep.equal([`tanda-terima-${client.requests[0]?.code ?? ''}.json`]);
    const text = (await saved[0]?.text()) ?? '';
    choose(keep, text);
    await says(element, 'Berkas ini asli');
    await expectAccessible(element);
    client.go(false);
    await drawn(element);
    choose(keep, text.replace('"worn"', '"good"'));
    await says(element, 'Catatan nomor 1 bukan yang ditandatangani kota. Jangan pakai');
    await expectAccessible(element);
    choose(keep, text.replaceAll(client.requests[0]?.id ?? '-', 'r-2'));
    await says(element, 'Bukan milik permintaan ini');
    choose(keep, text.slice(0, 200));
    await says(element, 'Berkas ini bukan tanda terima');
    choose(keep, text);
    await says(element, 'Berkas ini asli');
  });

  it('is printed as a page of its own that has no buttons and goes afterwards', async () => {
    const { keep, receipt } = await shown();
    const { state, request } = keep;
    let printed = '';
    printSheet(receiptSheet(state, request, receipt), { title: 'Tanda terima', language: 'id' }, (page) => {
      printed = page.document.body.textContent;
      expect(page.document.querySelector('button, input, a') === null).to.equal(true);
      expect(page.document.documentElement.lang).to.equal('id');
      expect(page.document.adoptedStyleSheets).to.have.length(1);
      page.dispatchEvent(new Event('afterprint'));
    });
    expect(printed)
      .to.contain(spellTrackingCode(request.code))
      .and.contain('Kartu Keluarga diambil Dewi Lestari')
      .and.contain('gratis');
    expect(printed)
      .to.contain(receipt.lines[0]?.hash.slice(0, 16) ?? '-')
      .and.not.to.contain('Melati');
    expect(document.querySelector('iframe') === null).to.equal(true);
  });
});
