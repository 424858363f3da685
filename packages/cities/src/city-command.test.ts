import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { changedJson } from './changed-json.js';
import { cityCommand, USAGE } from './city-command.js';
import { loadCity, PACKS_FOLDER, readPack } from './load-packs.js';
import { dangersOf } from './pack-dangers.js';
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
      lines: [
        '~ $.services.KK.plain: "Kartu Keluarga (KK)" -> "KK"',
        '',
        'Look at these before it is served:',
        '! not in "en" yet, so it is shown in Indonesian: KK',
        '! not in "su" yet, so it is shown in Indonesian: KK',
      ],
    });
    assert.deepEqual(await cityCommand(['diff', SHIPPED, SHIPPED]), { status: 0, lines: ['No difference.'] });
  });

  test('new writes a pack that passes the check, marks what is not confirmed, and is never written over', async () => {
    for (const [code, name, offset] of [
      ['33.74', 'Kota Semarang', 420],
      ['64.02', 'Kabupaten Kutai Kartanegara', 480],
      ['91.71', 'Kota Jayapura', 540],
    ] as const) {
      const file = join(folder, `${code}.json`);
      const { status, lines } = await cityCommand(['new', code, name, file]);
      assert.equal(status, 0, lines.join('\n'));
      assert.match(lines.join('\n'), /is sound: 1 districts, 1 villages, 1 places \(RW invented\)/);
      const { pack } = await loadCity(file);
      assert.equal(pack.utcOffset, offset);
      const own = [...pack.servicePoints, ...pack.deliveryModes, ...pack.channels];
      assert.ok(own.every(({ confirmed }) => confirmed === 'no'));
      assert.match(JSON.stringify(pack.areas), /\(isi\)/);
      assert.deepEqual(await cityCommand(['new', code, name, file]), {
        status: 1,
        lines: [`${file} is there already.`],
      });
    }
    assert.equal((await cityCommand(['new', '3374', 'Kota Semarang', join(folder, 'x.json')])).status, 2);
  });

  test('diff says what of a change may hurt somebody', async () => {
    const { pack } = await loadCity(SHIPPED);
    const [service, ...others] = pack.services;
    const [variant, ...more] = service?.variants ?? [];
    assert.ok(service && variant);
    const [paper, ...papers] = variant.requirements;
    const changedPack = {
      ...pack,
      services: [
        {
          ...service,
          variants: [
            { ...variant, requirements: papers, completion: { ...variant.completion, maxHours: 999 } },
            ...more,
          ],
        },
        ...others,
      ],
      servicePoints: pack.servicePoints.slice(1),
      consent: { ...pack.consent, version: 'other' },
    };
    const dangers = dangersOf(pack, changedPack);
    const says = (pattern: RegExp) =>
      assert.ok(
        dangers.some((each) => pattern.test(each)),
        `${String(pattern)}\n${dangers.join('\n')}`,
      );
    says(new RegExp(`^${variant.code} no longer asks for ${paper?.code ?? ''}: open requests keep`));
    says(new RegExp(`^${variant.code} is promised in 999 hours instead of`));
    says(new RegExp(`^Gone, service point: ${pack.servicePoints[0]?.code ?? ''}`));
    says(/^The consent has another version/);
    assert.equal(dangers.length, 4);
    assert.deepEqual(dangersOf(pack, pack), []);
    assert.match(
      dangersOf(pack, { ...pack, services: others }).join('\n'),
      new RegExp(`Gone, service: ${service.code}`),
    );
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
