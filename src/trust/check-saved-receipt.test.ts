import { expect } from '@esm-bundle/chai';
import type { CityKey, CustodyLine, Receipt } from '@halo-pamor/contract';
import { checkSavedReceipt } from './check-saved-receipt.js';
import { inventedSigner, sealedReceipt } from './invented-signer.fixture.js';

const line = (number: number, act: CustodyLine['act']): CustodyLine => ({
  request: 'r-1',
  code: '0FS8YH1RQ70',
  number,
  original: '1',
  paper: 'KK',
  name: 'Kartu Keluarga',
  surrendered: false,
  condition: 'good',
  photo: null,
  act,
  by: 'officer',
  from: { kind: 'citizen', id: null },
  to: { kind: 'officer', id: 'o', name: 'Rekaan' },
  at: `2026-11-2${String(number)}T01:00:00.000Z`,
  place: 'KEC-01',
  backBy: '2026-12-05T01:00:00.000Z',
});
const LATEST = '2026-11-23T01:00:00.000Z';

describe('checking a saved receipt', () => {
  let keys: CityKey[];
  let whole: Receipt;
  let anew: Receipt;

  before(async () => {
    const signer = await inventedSigner();
    keys = [signer.key];
    const lines = [line(1, 'collected'), line(2, 'handed-over'), line(3, 'accepted')];
    whole = await sealedReceipt(lines, signer);
    anew = await sealedReceipt(
      lines.map((each) => (each.number < 2 ? each : { ...each, condition: 'damaged' })),
      signer,
    );
  });

  const cut = (receipt: Receipt, lines: number): Receipt => ({ ...receipt, lines: receipt.lines.slice(0, lines) });
  const check = async (file: unknown, more: { now?: Receipt; latest?: string; request?: string } = {}) => {
    const text = typeof file === 'string' ? file : JSON.stringify(file, null, 1);
    const { of, line: at } = await checkSavedReceipt(text, keys, { request: 'r-1', latest: LATEST, ...more });
    return `${of} ${String(at)}`;
  };

  it('holds as it was saved, with and without what the gateway says now', async () => {
    expect(await check(whole)).to.equal('holds 3');
    expect(await check(whole, { now: whole })).to.equal('holds 3');
  });

  it('names the line that was changed', async () => {
    const text = JSON.stringify(whole);
    expect(await check(text.replace('"accepted"', '"disputed"'))).to.equal('changed 3');
    expect(await check({ ...whole, lines: whole.lines.slice(1) })).to.equal('changed 1');
  });

  it('knows what is not of this request, and what is no receipt or breaks off', async () => {
    expect(await check(whole, { request: 'r-2' })).to.equal('foreign 0');
    const text = JSON.stringify(whole);
    for (const none of ['', 'x', '[]', '7', '{}', text.slice(0, -20), JSON.stringify({ request: 'r-1', lines: [] })])
      expect(await check(none), none.slice(0, 20)).to.equal('unreadable 0');
  });

  it('says where a file ends too early, against the gateway or by the request alone', async () => {
    expect(await check(cut(whole, 2), { now: whole })).to.equal('short 2');
    expect(await check(cut(whole, 2))).to.equal('short 2');
  });

  it('speaks for the file where the gateway says less or another thing than it did', async () => {
    expect(await check(whole, { now: cut(whole, 2) })).to.equal('other 3');
    expect(await check(whole, { now: anew })).to.equal('other 2');
  });
});
