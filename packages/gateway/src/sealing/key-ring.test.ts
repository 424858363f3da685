import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { WrongSettingError } from '../settings.js';
import { openKeyRing, sealingFile } from './key-ring.js';
import { RotationUnderWayError, rotateSealingKeys } from './rotate.js';
import { withNewKey } from './sealing-keys.js';

const data = await mkdtemp(join(tmpdir(), 'halo-sealing-'));
after(() => rm(data, { recursive: true, force: true }));

const makeLog = () => {
  const lines: unknown[] = [];
  return { lines, error: (line: unknown) => void lines.push(line) };
};
const kidsOf = async ({ publicKeys }: Awaited<ReturnType<typeof openKeyRing>>) =>
  (await publicKeys()).map(({ kid }) => kid);

describe('the sealing keys', () => {
  it('are made once, for their owner alone, however many start at the same time', async () => {
    const files = await Promise.all(Array.from({ length: 8 }, () => sealingFile({ data })));
    assert.equal(new Set(files).size, 1);
    const [file = ''] = files;
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    const [one, other] = await Promise.all([openKeyRing(file, makeLog()), openKeyRing(file, makeLog())]);
    assert.deepEqual(await kidsOf(one), await kidsOf(other));
    assert.equal((await kidsOf(one)).length, 1);
  });

  it('are told without their private halves', async () => {
    const ring = await openKeyRing(await sealingFile({ data }), makeLog());
    for (const key of await ring.publicKeys())
      assert.deepEqual(Object.keys(key).sort(), ['crv', 'kid', 'kty', 'x', 'y']);
  });

  it('change while the gateway runs: the new key comes first, and the old one still opens', async () => {
    const file = await sealingFile({ data });
    const ring = await openKeyRing(file, makeLog());
    const beside = await openKeyRing(file, makeLog());
    const [old = ''] = await kidsOf(ring);
    const { kid, older } = await rotateSealingKeys(file);
    assert.equal(older, 1);
    // A gateway that nobody asked for the pack finds a key that it does not know.
    assert.equal((await beside.find(kid))?.isCurrent, true);
    assert.deepEqual(await kidsOf(ring), [kid, old]);
    assert.equal((await ring.find(old))?.isCurrent, false);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(join(data, 'keys')), ['sealing-keys.json']);
    assert.equal(await ring.find('nobody'), undefined);
  });

  it('stay as they are while their file cannot be read, and the log does not show what stands there', async () => {
    const file = join(data, 'broken.json');
    await writeFile(file, withNewKey());
    const log = makeLog();
    const ring = await openKeyRing(file, log);
    const kids = await kidsOf(ring);
    await writeFile(file, '{"keys":[{"d":"rahasia');
    assert.deepEqual(await kidsOf(ring), kids);
    assert.equal(log.lines.length, 1);
    assert.doesNotMatch(JSON.stringify(log.lines), /rahasia/);
    await assert.rejects(rotateSealingKeys(file));
    assert.ok(!(await readdir(data)).includes('broken.json.next'));
  });

  it('are rotated by one at a time', async () => {
    const file = join(data, 'busy.json');
    const before = withNewKey();
    await writeFile(file, before);
    await writeFile(`${file}.next`, '');
    await assert.rejects(rotateSealingKeys(file), RotationUnderWayError);
    assert.equal(await readFile(file, 'utf8'), before);
  });

  it('are named as at fault when the file is missing, or holds none, public ones or of another kind', async () => {
    const jwkOf = (namedCurve: string, isPrivate: boolean) => {
      const pair = generateKeyPairSync('ec', { namedCurve });
      return (isPrivate ? pair.privateKey : pair.publicKey).export({ format: 'jwk' });
    };
    const good = jwkOf('P-256', true);
    const wrong: Readonly<Record<string, unknown>> = {
      missing: undefined,
      none: { keys: [] },
      'no set': good,
      public: { keys: [jwkOf('P-256', false)] },
      'another curve': { keys: [jwkOf('P-384', true)] },
      'one good, one not': { keys: [good, {}] },
      'halves of two keys': { keys: [{ ...good, d: jwkOf('P-256', true).d }] },
    };
    for (const [name, content] of Object.entries(wrong)) {
      const file = join(data, `wrong ${name}`);
      if (content !== undefined) await writeFile(file, JSON.stringify(content));
      await assert.rejects(
        openKeyRing(file, makeLog()),
        (error) => error instanceof WrongSettingError && error.settings.join() === 'HALO_SEALING_KEYS',
        name,
      );
    }
  });
});
