import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import {
  catalogueComponents,
  componentCodes,
  missingIn,
  publishedEvidence,
  selfCheckOf,
  workEvidence,
  standardsOf,
  standardsPage,
  type CityPack,
  type CityStandards,
  type StandardsPage,
} from '@halo-pamor/contract';
import { checkStandards } from './check-standards.js';
import { changedJson } from './changed-json.js';
import { cityCommand } from './city-command.js';
import type { Place } from './fault.js';
import { loadCities, PACKS_FOLDER } from './load-packs.js';

const cities = await loadCities();
const found = cities.find(({ pack }) => pack.city.code === '32.75');
assert.ok(found?.standards);
const pack: CityPack = found.pack;
const standards: CityStandards = found.standards;
const page = standardsOf(pack, standards);

function service(of: StandardsPage, code: string) {
  const one = of.services.find((each) => each.code === code);
  assert.ok(one, code);
  return one;
}

function component(of: StandardsPage, code: string, name: string) {
  const one = service(of, code).components.find((each) => each.code === name);
  assert.ok(one, name);
  return one;
}

describe('the standards that ship', () => {
  test('are there for all four cities, with every service of the pack and all fourteen components each', () => {
    for (const city of cities) {
      assert.ok(city.standards, city.file);
      const made = standardsOf(city.pack, city.standards);
      assert.deepEqual(standardsPage().parse(made), made);
      for (const { code } of city.pack.services) service(made, code);
      for (const { code, components } of made.services) {
        assert.deepEqual(
          components.map((one) => one.code),
          [...componentCodes],
          code,
        );
        assert.deepEqual(
          components.filter(({ standing, groups }) => (standing === 'missing') !== (groups.length === 0)),
          [],
        );
      }
    }
  });

  test('call nothing confirmed, since no office has confirmed anything yet', () => {
    for (const city of cities) {
      const made = standardsOf(city.pack, city.standards ?? standards);
      assert.ok(made.services.every(({ components }) => components.every(({ standing }) => standing !== 'yes')));
    }
  });

  test('take requirements, time, fee and result from the catalogue', () => {
    const lost = component(page, 'KTP-EL', 'requirements').groups.find(
      ({ name }) => name === 'Penggantian KTP-el hilang',
    );
    assert.deepEqual(
      lost?.lines.map(({ text }) => text),
      ['Surat kehilangan dari kantor polisi', 'Kartu Keluarga (KK)', 'KTP digital (IKD) di HP sudah aktif'],
    );
    assert.equal(component(page, 'KTP-EL', 'fee').groups[0]?.lines[0]?.text, pack.freeNotice);
    const changed: CityPack = { ...pack, freeNotice: 'Tanpa biaya.' };
    assert.equal(component(standardsOf(changed, standards), 'KK', 'fee').groups[0]?.lines[0]?.text, 'Tanpa biaya.');
    for (const said of standards.services) {
      assert.ok(said.components.every(({ code }) => !catalogueComponents.includes(code)));
    }
  });

  test('let the nearest say it: the service before its unit, the unit before the whole city', () => {
    const said = (text: string) => [
      { code: 'supervision' as const, lines: [text], sources: ['x'], confirmed: 'yes' as const },
    ];
    const everywhere: CityStandards = { ...standards, everywhere: said('kota') };
    const unit: CityStandards = {
      ...everywhere,
      units: standards.units.map((one) => ({ ...one, components: said('unit') })),
    };
    const nearest: CityStandards = {
      ...unit,
      services: standards.services.map((one) => ({ ...one, components: said('layanan') })),
    };
    const told = (of: CityStandards) => component(standardsOf(pack, of), 'KK', 'supervision').groups;
    for (const [of, text] of [
      [everywhere, 'kota'],
      [unit, 'unit'],
      [nearest, 'layanan'],
    ] as const) {
      assert.deepEqual(told(of), [{ name: null, lines: [{ text, confirmed: 'yes' }] }]);
    }
  });

  test('list what is missing, and no longer when it is said and confirmed', () => {
    const gaps = missingIn(page);
    const about = (list: typeof gaps) =>
      list.filter((gap) => gap.what === 'component' && gap.component === 'supervision');
    assert.equal(about(gaps).length, page.services.length);
    const confirmed: CityStandards = {
      ...standards,
      everywhere: [{ code: 'supervision', lines: ['Inspektorat.'], sources: ['x'], confirmed: 'yes' }],
    };
    assert.deepEqual(about(missingIn(standardsOf(pack, confirmed))), []);
    const empty = missingIn({ ...page, information: [] }).filter(({ what }) => what === 'information');
    assert.equal(empty.length, 3);
  });
});

describe('the self-check', () => {
  test('has no score while the page proves nothing, and keeps what an assessor gave apart', () => {
    assert.deepEqual(publishedEvidence(page, standards.selfCheck), []);
    assert.ok(
      selfCheckOf(page, standards).assessments.every(({ score, category }) => score === null && category === null),
    );
    const kabupaten = cities.find(({ pack: of }) => of.city.code === '32.16');
    assert.ok(kabupaten?.standards);
    const { given } = selfCheckOf(standardsOf(kabupaten.pack, kabupaten.standards), kabupaten.standards);
    assert.deepEqual(
      given.map(({ score, category }) => [score, category?.code]),
      [
        [83.22, 'B'],
        [87.88, 'B'],
      ],
    );
  });

  test('counts what the office has confirmed, with the services as rows', () => {
    const confirmed: CityStandards = {
      ...standards,
      everywhere: [{ code: 'competence', lines: ['Terlatih.'], sources: ['x'], confirmed: 'yes' }],
    };
    const [row, ...others] = publishedEvidence(standardsOf(pack, confirmed), standards.selfCheck);
    assert.deepEqual(others, []);
    assert.equal(row?.mark, 100);
    assert.equal(row.proof.kind === 'rows' && row.proof.rows.includes('/v1/standards#KK/competence'), true);
    const [old] = selfCheckOf(standardsOf(pack, confirmed), confirmed).assessments;
    // One of four points of a dimension that weighs 21.85 %.
    assert.equal(old?.score, 5.46);
  });
});

describe('the evidence of the work', () => {
  const none = { key: 'all', opened: 0, answered: 0, inTime: 0, late: 0, closed: 0, handedOver: 0 };
  const row = { ...none, answerHours: null, closeHours: null };
  const parts = {
    class: [],
    topic: [],
    month: [{ ...row, key: '2026-11', opened: 9 }],
    origin: [
      { ...row, key: 'people', opened: 9 },
      { ...row, key: 'system', opened: 3 },
    ],
  };
  const answered = {
    ...{ key: '32.75', coded: 0, needed: 0, unsur: [], grade: null },
    answers: 40,
    served: 200,
    index: 81.5,
  };
  const work = {
    ...{ from: '2025-12', to: '2026-11', survey: { total: answered, rows: [] } },
    complaints: { total: { ...row, opened: 9, inTime: 6, late: 3 }, parts },
    coverage: { counted: ['KTP-EL'], of: ['KTP-EL', 'KIA'] },
  };
  const marks = (of: typeof work) =>
    Object.fromEntries(workEvidence(standards.selfCheck, of).map(({ point, mark }) => [point, mark]));

  test('proves with rows what it can, and each point once', () => {
    assert.deepEqual(marks(work), {
      'output/users': 81,
      'output/on-time': 98,
      'output/ownership': 50,
      'complaints/register': 100,
      'complaints/answered': 66,
    });
    for (const { proof } of workEvidence(standards.selfCheck, work)) {
      assert.ok(proof.kind === 'rows' && proof.rows.every((each) => each.startsWith('/v1/')), JSON.stringify(proof));
    }
  });

  test('proves nothing with few answers, few cases or none, and every point then says what would', () => {
    const few = {
      ...{ from: work.from, to: work.to, survey: { total: { ...answered, answers: 29, served: 4 }, rows: [] } },
      complaints: { total: { ...row, opened: 4, inTime: 4 }, parts: { ...parts, origin: [{ ...row, key: 'people' }] } },
      coverage: { counted: [], of: ['KTP-EL'] },
    };
    assert.deepEqual(marks(few), {});
    const points = selfCheckOf(page, standards, few).assessments.flatMap(({ dimensions }) =>
      dimensions.flatMap((dimension) => dimension.points),
    );
    assert.ok(points.every(({ mark, wanted }) => mark === null && wanted !== null));
  });
});

describe('the check of standards', () => {
  const faults = (place: Place, value: unknown) =>
    checkStandards(changedJson(standards, place, value), pack).faults.map(({ path }) => path);

  test('finds nothing in what ships and names the path of what is wrong', () => {
    assert.deepEqual(checkStandards(standards, pack).faults, []);
    const cases: [Place, unknown, string][] = [
      [['services', 0, 'unit'], 'NOWHERE', '$.services[0].unit'],
      [['services', 0, 'alsoAt'], ['NOWHERE'], '$.services[0].alsoAt[0]'],
      [['services', 0, 'procedure'], 'none', '$.services[0].procedure'],
      [['services', 0, 'name'], 'KTP', '$.services[0].name'],
      [
        ['services', 0, 'components'],
        [{ code: 'fee', lines: ['x'], sources: ['x'], confirmed: 'no' }],
        '$.services[0].components[0]',
      ],
      [['services', 0, 'code'], 'OTHER', '$.services'],
      [['units', 0, 'sources'], [], '$.units[0].sources'],
      [['units', 1, 'code'], 'DISDUKCAPIL', '$.units[1].code'],
      [['city'], '32.16', '$.city'],
      [['components'], standards.components.slice(1), '$.components'],
      [['selfCheck', 'categories', 0, 'from'], 88.01, '$.selfCheck.categories'],
      [['selfCheck', 'assessments', 0, 'dimensions', 0, 'weight'], 21.84, '$.selfCheck.assessments[0].dimensions'],
      [
        ['selfCheck', 'assessments', 0, 'dimensions', 0, 'points', 0, 'component'],
        'x',
        '$.selfCheck.assessments[0].dimensions[0].points[0].component',
      ],
      [['misspelt'], 1, '$.misspelt'],
    ];
    for (const [place, value, path] of cases) assert.ok(faults(place, value).includes(path), path);
    const row = {
      id: 'A',
      point: 'input/nothing',
      name: 'x',
      mark: 1,
      proof: { kind: 'url', url: 'https://a.example' },
    };
    assert.deepEqual(faults(['selfCheck', 'evidence'], [row]), ['$.selfCheck.evidence[0].point']);
    const bare = { ...row, point: 'input/training', proof: { kind: 'text', text: 'x' } };
    assert.equal(faults(['selfCheck', 'evidence'], [bare]).length, 1);
  });
});

test('city standards lists what is missing by the code or the file of a city, in Indonesian', async () => {
  const byCode = await cityCommand(['standards', '32.75']);
  assert.equal(byCode.status, 0);
  assert.match(byCode.lines[0] ?? '', /^Kota Bekasi: \d+ hal belum ada, \d+ hal belum dikonfirmasi\.$/);
  assert.ok(byCode.lines.includes('  - Pengawasan di dalam kantor: belum ada'));
  assert.ok(byCode.lines.includes('Informasi serta-merta'));
  assert.deepEqual(await cityCommand(['standards', join(PACKS_FOLDER, 'kota-bekasi.json')]), byCode);
  assert.equal((await cityCommand(['standards', '99.99'])).status, 1);
});
