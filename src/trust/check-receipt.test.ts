import { expect } from '@esm-bundle/chai';
import type { CityKey, CustodyLine, Receipt } from '@halo-pamor/contract';
import fc from '../fixed-dice.fixture.js';
import { checkReceipt } from './check-receipt.js';
import { inventedSigner, sealedReceipt, type InventedSigner } from './invented-signer.fixture.js';

const ACTS = ['collected', 'handed-over', 'accepted', 'handed-over', 'accepted', 'handed-over', 'accepted'] as const;

function inventedLine(number: number, act: CustodyLine['act']): CustodyLine {
  return {
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
    from: { kind: 'officer', id: 'o', name: 'Rekaan' },
    to: { kind: 'desk', id: 'KEC-01' },
    at: `2026-11-2${number}T01:00:00.000Z`,
    place: 'KEC-01',
    backBy: '2026-12-05T01:00:00.000Z',
  };
}

/** Changes one letter of one text or number somewhere in a line, its hash or its signature. */
function flipped(receipt: Receipt, at: number, member: number): Receipt {
  const target = receipt.lines[at];
  if (target === undefined) return receipt;
  const names = ['hash', 'jws', ...Object.keys(target.line)];
  const name = names[member % names.length] ?? 'hash';
  const other = (value: unknown): unknown => {
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'boolean') return !value;
    if (typeof value !== 'string') return 'x';
    const place = member % Math.max(value.length, 1);
    return value.slice(0, place) + (value[place] === 'A' ? 'B' : 'A') + value.slice(place + 1);
  };
  const changed: unknown =
    name === 'hash' || name === 'jws'
      ? { ...target, [name]: other(target[name]) }
      : {
          ...target,
          line: Object.fromEntries(
            Object.entries(target.line).map(([key, value]) => [key, key === name ? other(value) : value]),
          ),
        };
  const lines: unknown[] = [...receipt.lines];
  lines[at] = changed;
  const whole: unknown = { ...receipt, lines };
  return anyReceipt(whole);
}

// A forged receipt has not the shape of one; that is the point.
function anyReceipt(value: unknown): Receipt;
function anyReceipt(value: unknown): unknown {
  return value;
}

describe('checking a receipt', () => {
  let signer: InventedSigner;
  let stranger: InventedSigner;
  let keys: CityKey[];
  let receipt: Receipt;

  before(async () => {
    [signer, stranger] = await Promise.all([inventedSigner(), inventedSigner()]);
    keys = [signer.key];
    receipt = await sealedReceipt(
      ACTS.map((act, index) => inventedLine(index + 1, act)),
      signer,
    );
  });

  it('holds for what the gateway gave, also after it was saved and beside an earlier one', async () => {
    const saved: unknown = JSON.parse(JSON.stringify(receipt));
    expect(await checkReceipt(saved, keys)).to.deep.equal({ ok: true, lines: ACTS.length });
    const earlier = { ...receipt, lines: receipt.lines.slice(0, 3) };
    expect(await checkReceipt(saved, keys, { earlier })).to.deep.equal({ ok: true, lines: ACTS.length });
  });

  it('finds a thousand mutations, and names the first line that does not hold', async () => {
    const kinds = ['flip', 'delete', 'swap', 'insert', 'truncate', 'rewrite', 'resign'] as const;
    const line = fc.nat({ max: ACTS.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...kinds),
        line,
        line,
        fc.nat({ max: 500 }),
        async (kind, one, other, member) => {
          const { lines } = receipt;
          let forged: Receipt;
          let first = one + 1;
          let earlier: Receipt | undefined;
          if (kind === 'flip') forged = flipped(receipt, one, member);
          else if (kind === 'delete') {
            forged = { ...receipt, lines: lines.filter((_line, index) => index !== one) };
            earlier = receipt;
          } else if (kind === 'swap') {
            if (one === other) return;
            const swapped = lines.map((each, index) =>
              index === one ? lines[other] : index === other ? lines[one] : each,
            );
            forged = anyReceipt({ ...receipt, lines: swapped });
            first = Math.min(one, other) + 1;
          } else if (kind === 'insert') {
            forged = anyReceipt({ ...receipt, lines: [...lines.slice(0, one), lines[other], ...lines.slice(one)] });
            // The same line twice stands rightly the first time.
            if (one === other) first = one + 2;
          } else if (kind === 'truncate') {
            forged = { ...receipt, lines: lines.slice(0, one) };
            earlier = receipt;
            first = one === 0 ? 0 : one + 1;
          } else {
            // From one line on all is written anew: by a stranger's key, or by whoever holds that of the gateway.
            const told = lines.map(({ line: said }, index) =>
              index < one ? said : { ...said, condition: 'damaged' as const },
            );
            const anew = await sealedReceipt(told, kind === 'rewrite' ? stranger : signer);
            forged = { ...anew, lines: [...lines.slice(0, one), ...anew.lines.slice(one)] };
            if (kind === 'resign') earlier = receipt;
          }
          const checked = await checkReceipt(forged, keys, earlier === undefined ? {} : { earlier });
          expect(checked.ok, `${kind} ${one} ${other} ${member}`).to.equal(false);
          const isWholeGone = kind === 'delete' && forged.lines.length === 0;
          if (!checked.ok && !isWholeGone) expect(checked.line, `${kind} ${one} ${other} ${member}`).to.equal(first);
        },
      ),
      { numRuns: 1_000 },
    );
  }).timeout(60_000);

  it('is not believed for another city, request or code, by other keys, or when it says nothing', async () => {
    const faultOf = async (given: unknown, by = keys) => {
      const checked = await checkReceipt(given, by);
      return checked.ok ? 'holds' : `${checked.line} ${checked.fault}`;
    };
    expect(await faultOf({ ...receipt, city: '99.98' })).to.equal('1 unsigned');
    expect(await faultOf({ ...receipt, request: 'r-2' })).to.equal('1 misplaced');
    expect(await faultOf({ ...receipt, code: '0FS8YH1RQ71' })).to.equal('1 misplaced');
    expect(await faultOf(receipt, [stranger.key])).to.equal('1 unsigned');
    expect(await faultOf({ ...receipt, lines: [] })).to.equal('0 unreadable');
    for (const nothing of [null, 'x', 7, {}, { lines: [null] }])
      expect(await faultOf(nothing)).to.contain('unreadable');
  });

  it('asks no network', async () => {
    const fetched = globalThis.fetch;
    globalThis.fetch = () => Promise.reject(new Error('no network'));
    try {
      expect((await checkReceipt(receipt, keys)).ok).to.equal(true);
    } finally {
      globalThis.fetch = fetched;
    }
  });
});
