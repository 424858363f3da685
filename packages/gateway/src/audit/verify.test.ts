import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from '../fixed-dice.test-support.js';
import type { AuditEntry, AuditHead } from '@halo-pamor/contract';
import { signerWith } from '../signing/signer.js';
import { chain, EMPTY_LOG, hashOf, type AuditBody } from './chain.js';
import { entryLines } from './entry-lines.js';
import { headReader, signHead } from './heads.js';
import { verifyAudit, type AuditFinding } from './verify.js';

const CITY = '32.75';
const LENGTH = 120;
const HEAD_EVERY = 25;
const acts = ['items-approved', 'number-seen', 'request-submitted', 'audit-read'];

const bodies = Array.from({ length: LENGTH }, (_unused, nth): AuditBody => {
  const request = `0197a000-0000-7000-8000-${String(nth % 17).padStart(12, '0')}`;
  const at = new Date(Date.UTC(2026, 0, 5) + nth * 61_000).toISOString();
  const actor = { id: `petugas\u2028rekaan-${nth % 5}`, role: 'operator' as const };
  const act = acts[nth % acts.length] ?? '';
  return { city: CITY, at, actor, act, subjects: [request], number: nth, file: null, payload: null };
});
const log = chain(EMPTY_LOG, bodies);
const headAt = ({ seq, hash, at }: AuditEntry): AuditHead => ({ city: CITY, seq, hash, at });
const heads = log.filter(({ seq }) => seq % HEAD_EVERY === 0 || seq === LENGTH).map(headAt);
const lines = log.map((entry) => JSON.stringify(entry));

async function* chunksOf(bytes: Uint8Array, size = 997): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const check = (texts: readonly string[]): Promise<AuditFinding> =>
  checkBytes(Buffer.from(texts.map((text) => `${text}\n`).join('')));
const checkBytes = (bytes: Uint8Array) => verifyAudit(CITY, entryLines(chunksOf(bytes)), heads);

function bodyAt(nth: number): AuditBody {
  const body = bodies[nth];
  assert.ok(body);
  return body;
}

/** A place in the log, counted from 0. */
const place = fc.nat(LENGTH - 1);
const inner = fc.integer({ min: 0, max: LENGTH - 2 });

/** The log with an entry that says something else, and everything behind it chained anew: nobody's hash is wrong. */
function rewrittenFrom(from: number, body: AuditBody): string[] {
  const end = log[from - 1] ?? EMPTY_LOG;
  return [...log.slice(0, from), ...chain(end, [body, ...bodies.slice(from + 1)])].map((entry) =>
    JSON.stringify(entry),
  );
}

const RUNS = { numRuns: 200 };

describe('the check of a log', () => {
  it('finds a whole log whole, and says how far it is vouched for', async () => {
    const more = chain(log.at(-1) ?? EMPTY_LOG, bodies.slice(0, 3)).map((entry) => JSON.stringify(entry));
    const whole = { entries: LENGTH, vouched: LENGTH, heads: heads.length, fault: undefined };
    assert.deepEqual(await check(lines), whole);
    assert.deepEqual(await check([...lines, ...more]), { ...whole, entries: LENGTH + 3 });
    assert.deepEqual(await checkBytes(Buffer.from(lines.join('\n'))), whole);
  });

  it('finds a log without entries whole, unless a head was signed', async () => {
    const empty = () => chunksOf(new Uint8Array());
    assert.equal((await verifyAudit(CITY, entryLines(empty()), [])).fault, undefined);
    assert.equal((await verifyAudit(CITY, entryLines(empty()), heads)).fault?.kind, 'cut-off');
  });

  it('names the entry in which a bit was flipped', async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.nat(10_000), fc.nat(7), async (nth, where, bit) => {
        const bytes = Buffer.from(lines[nth] ?? '');
        const at = where % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const before = Buffer.from(
          lines
            .slice(0, nth)
            .map((text) => `${text}\n`)
            .join(''),
        );
        const after = Buffer.from(
          lines
            .slice(nth + 1)
            .map((text) => `\n${text}`)
            .join(''),
        );
        const { fault, entries } = await checkBytes(Buffer.concat([before, bytes, after]));
        assert.equal(fault?.seq, nth + 1, fault?.words);
        assert.equal(entries, nth);
      }),
      RUNS,
    );
  });

  it('names the first of the entries that were taken out', async () => {
    await fc.assert(
      fc.asyncProperty(inner, fc.integer({ min: 1, max: 9 }), async (nth, count) => {
        const taken = Math.min(count, LENGTH - 1 - nth);
        const { fault } = await check([...lines.slice(0, nth), ...lines.slice(nth + taken)]);
        assert.deepEqual([fault?.kind, fault?.seq], ['missing', nth + 1]);
      }),
      RUNS,
    );
  });

  it('names the first of two that changed places', async () => {
    await fc.assert(
      fc.asyncProperty(inner, place, async (one, other) => {
        fc.pre(one !== other);
        const swapped = [...lines];
        [swapped[one], swapped[other]] = [lines[other] ?? '', lines[one] ?? ''];
        assert.equal((await check(swapped)).fault?.seq, Math.min(one, other) + 1);
      }),
      RUNS,
    );
  });

  it('finds one that was put in: a copy of another, one made for its place, or no entry at all', async () => {
    await fc.assert(
      fc.asyncProperty(place, place, fc.nat(2), async (nth, of, kind) => {
        const [made] = chain(log[nth - 1] ?? EMPTY_LOG, [{ ...bodyAt(of), act: 'items-refused' }]);
        const put = [lines[of], JSON.stringify(made), '{}'][kind] ?? '';
        const { fault } = await check([...lines.slice(0, nth), put, ...lines.slice(nth)]);
        // What was made for its place fits into the chain: a head knows better, or the one that stood there fits no more.
        const fits = kind === 1 || (kind === 0 && nth === of);
        if (fault?.kind === 'rewritten') assert.equal(fits && fault.until, nth + 1);
        else assert.equal(fault?.seq, fits ? nth + 2 : nth + 1, fault?.words);
      }),
      RUNS,
    );
  });

  it('says where the tail was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(place, async (nth) => {
        const { fault } = await check(lines.slice(0, nth));
        assert.deepEqual([fault?.kind, fault?.seq], ['cut-off', nth + 1]);
        assert.match(fault?.words ?? '', new RegExp(`the log with ${nth}$`));
      }),
      RUNS,
    );
  });

  it('says between which heads a chain was rewritten whose own hashes are all right', async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.constantFrom('act', 'at', 'actor'), async (nth, what) => {
        const other = {
          act: 'items-refused',
          at: '2026-02-01T00:00:00.000Z',
          actor: { id: 'x', role: 'system' as const },
        };
        const { fault } = await check(rewrittenFrom(nth, { ...bodyAt(nth), [what]: other[what] }));
        assert.equal(fault?.kind, 'rewritten');
        assert.ok(fault.seq <= nth + 1 && nth + 1 <= fault.until && fault.until - fault.seq < HEAD_EVERY, fault.words);
      }),
      RUNS,
    );
  });

  it('takes no log of another city for this one', async () => {
    const foreign = chain(
      EMPTY_LOG,
      bodies.map((body) => ({ ...body, city: '16.12' })),
    );
    assert.equal((await check(foreign.map((entry) => JSON.stringify(entry)))).fault?.kind, 'foreign');
  });

  it('takes an entry with more members than it has for changed', async () => {
    const [first, ...rest] = log;
    assert.ok(first);
    const more = { ...first, note: 'x' };
    const texts = [{ ...more, hash: hashOf(more) }, ...rest].map((entry) => JSON.stringify(entry));
    assert.deepEqual((await check(texts)).fault?.kind, 'unreadable');
  });
});

describe('a signed head', () => {
  const signer = signerWith(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
  const stranger = signerWith(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
  const [head] = heads;
  assert.ok(head);
  const read = headReader([signer.publicKey]);

  it('is read by the keys of the city alone', () => {
    assert.deepEqual(read(signHead(signer, head)), head);
    assert.equal(read(signHead(stranger, head)), undefined);
    assert.equal(headReader([])(signHead(signer, head)), undefined);
  });

  it('is nothing when it was changed, is of another kind, or is no head at all', () => {
    const jws = signHead(signer, head);
    const [top = '', , signature = ''] = jws.split('.');
    const other = Buffer.from(JSON.stringify({ ...head, seq: 1 })).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'halo-audit+jws', kid: signer.publicKey.kid }));
    const wrong = [
      '',
      'a.b.c',
      `${jws}.x`,
      `${top}.${other}.${signature}`,
      `${none.toString('base64url')}.${other}.`,
      signer.sign('halo-custody+jws', head),
      signer.sign('halo-audit+jws', { city: CITY }),
    ];
    for (const text of wrong) assert.equal(read(text), undefined, text);
  });
});
