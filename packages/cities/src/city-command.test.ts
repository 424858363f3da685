import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { changedJson } from './changed-json.js';
import { cityCommand, USAGE } from './city-command.js';
import { PACKS_FOLDER, readPack } from './load-packs.js';
import { differences } from './pack-difference.js';

const SHIPPED = join(PACKS_FOLDER, 'kota-bekasi.json');

describe('the city command', () => {
  let folder: string;
  let changed: string;
  let broken: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'city-'));
    const raw = await readPack(SHIPPED);
    changed = join(folder, 'changed.json');
    broken = join(folder, 'broken.json');
    await writeFile(changed, JSON.stringify(changedJson(raw, ['services', 1, 'plain'], 'KK')));
    await writeFile(broken, JSON.stringify(changedJson(raw, ['services', 1, 'plain'], '')));
  });
  after(() => rm(folder, { recursive: true }));

  test('check tells what a sound pack holds and what is invented', async () => {
    const { status, lines } = await cityCommand(['check']);
    assert.equal(status, 0);
    assert.match(
      lines.join('\n'),
      /1018 places \(RW invented\), 8 services in 30 variants, 9 requirements to be confirmed/,
    );
  });

  test('check names the path of each fault, and still reports the sound packs', async () => {
    const { status, lines } = await cityCommand(['check', broken, SHIPPED]);
    assert.equal(status, 1);
    assert.match(lines[0] ?? '', /broken\.json cannot be used:\n {2}\$\.services\[1\]\.plain: /);
    assert.match(lines[1] ?? '', /is sound/);
  });

  test('diff names what changed by its code', async () => {
    assert.deepEqual(await cityCommand(['diff', SHIPPED, changed]), {
      status: 0,
      lines: ['~ $.services.KK.plain: "Kartu Keluarga (KK)" -> "KK"'],
    });
    assert.deepEqual(await cityCommand(['diff', SHIPPED, SHIPPED]), { status: 0, lines: ['No difference.'] });
  });

  test('anything else shows how it is called', async () => {
    for (const words of [[], ['diff', SHIPPED], ['new'], ['diff', SHIPPED, SHIPPED, SHIPPED]]) {
      assert.deepEqual(await cityCommand(words), { status: 2, lines: [USAGE] });
    }
  });
});

test('an entry put in front of a coded list is one addition, not a change of all others', () => {
  const one = [{ code: 'a', name: 'A' }];
  const other = [{ code: 'b', name: 'B' }, ...one];
  assert.deepEqual(differences(one, other), [{ path: '$.b', kind: 'added', after: { code: 'b', name: 'B' } }]);
  assert.deepEqual(differences(other, one), [{ path: '$.b', kind: 'removed', before: { code: 'b', name: 'B' } }]);
  assert.deepEqual(differences({ rw: ['001'] }, { rw: ['001', '002'] }), [
    { path: '$.rw', kind: 'changed', before: ['001'], after: ['001', '002'] },
  ]);
});
