import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openCodeSecret } from './code-secret.js';
import { handoverCodes } from './handover-code.js';

const folder = await mkdtemp(join(tmpdir(), 'halo-code-'));
after(() => rm(folder, { recursive: true, force: true }));

const about = { request: '0193d5a0-0000-7000-8000-000000000001', carrier: 'satgas-1', round: 1 };

describe('hand-over codes', () => {
  it('follow from the secret, the city, the request, the carrier and the round, and from each of them', () => {
    const codes = handoverCodes(Buffer.from('s'.repeat(32)));
    const first = codes.codeOf('32.75', about);
    assert.match(first, /^\d{6}$/);
    assert.equal(handoverCodes(Buffer.from('s'.repeat(32))).codeOf('32.75', about), first);
    const others = [
      handoverCodes(Buffer.from('t'.repeat(32))).codeOf('32.75', about),
      codes.codeOf('32.16', about),
      codes.codeOf('32.75', { ...about, request: '0193d5a0-0000-7000-8000-000000000002' }),
      codes.codeOf('32.75', { ...about, carrier: 'satgas-2' }),
      codes.codeOf('32.75', { ...about, round: 2 }),
    ];
    assert.equal(new Set([first, ...others]).size, 6);
  });

  it('are known when they are right, and wrong in any digit, length or sign', () => {
    const codes = handoverCodes(Buffer.from('s'.repeat(32)));
    const right = codes.codeOf('32.75', about);
    assert.ok(codes.isCodeOf('32.75', about, right));
    const changed = Array.from(
      right,
      (digit, at) => `${right.slice(0, at)}${(Number(digit) + 1) % 10}${right.slice(at + 1)}`,
    );
    for (const wrong of [...changed, '', right.slice(1), `${right}0`, `${right.slice(0, 5)}é`]) {
      assert.equal(codes.isCodeOf('32.75', about, wrong), false, wrong);
    }
  });

  it('are spread over all six digits', () => {
    const codes = handoverCodes(Buffer.from('s'.repeat(32)));
    const firsts = new Map<string, number>();
    const seen = new Set<string>();
    for (let round = 1; round <= 5_000; round += 1) {
      const code = codes.codeOf('32.75', { ...about, round });
      seen.add(code);
      firsts.set(code.slice(0, 1), (firsts.get(code.slice(0, 1)) ?? 0) + 1);
    }
    assert.ok(seen.size > 4_950);
    assert.equal(firsts.size, 10);
    for (const count of firsts.values()) assert.ok(count > 400 && count < 600);
  });
});

describe('the secret of the codes', () => {
  it('is made once, for its owner alone, however many start at the same time', async () => {
    const keys = join(folder, 'keys');
    const all = await Promise.all(Array.from({ length: 12 }, () => openCodeSecret('', keys)));
    assert.equal(new Set(all.map(String)).size, 1);
    assert.ok((all[0]?.length ?? 0) >= 32);
    assert.deepEqual(await readdir(keys), ['code-secret']);
    assert.equal((await stat(join(keys, 'code-secret'))).mode & 0o777, 0o600);
  });

  it('is the one that is set, and then none is made', async () => {
    const none = join(folder, 'none');
    assert.equal(String(await openCodeSecret('x'.repeat(40), none)), 'x'.repeat(40));
    await assert.rejects(stat(none));
  });
});
