import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  cityRules,
  decide,
  evolve,
  missingPapers,
  parseCommand,
  type Actor,
  type RequestView,
} from '@halo-pamor/contract';
import { loadCities } from './load-packs.js';

const cities = await loadCities();

/** Plays commands of one request in Kota Bekasi or another city; a refusal comes back as its code. */
function play(cityCode: string, steps: readonly [Actor['role'], string, object][]): RequestView | string {
  const city = cities.find(({ pack }) => pack.city.code === cityCode);
  assert.ok(city);
  const place = city.officers?.officers[0]?.areas[0];
  assert.ok(place);
  let view: RequestView | null = null;
  for (const [index, [role, type, payload]] of steps.entries()) {
    const read = parseCommand({
      id: `0193d5a0-0000-7000-8000-${String(index + 1).padStart(12, '0')}`,
      type,
      requestId: '0193d5a0-0000-7000-8000-000000000999',
      at: '2026-11-23T02:00:00Z',
      payload: type === 'submit-request' ? { ...asked(city.pack.consent.version, place), ...payload } : payload,
    });
    assert.ok(read.ok, type);
    const decision = decide(view, read.command, {
      now: '2026-11-23T02:00:00.000Z',
      actor: { id: role, name: 'Rekaan', role, city: cityCode, areas: [cityCode] },
      rules: cityRules(city.pack),
      mintCode: () => 'ABCDEFGHJKM',
      officerFor: () => null,
      officerById: () => undefined,
      isHandoverCode: () => true,
    });
    if (!decision.ok) return decision.refusal.code;
    view = decision.events.reduce<RequestView | null>(evolve, view);
  }
  assert.ok(view);
  return view;
}

function asked(consent: string, place: string): object {
  return {
    applicant: { name: 'Rekaan Uji', phone: null },
    forWhom: 'family',
    channel: 'phone',
    place,
    address: { street: 'Jalan Rekaan 1' },
    consent: { version: consent, given: true },
  };
}

const birth = (person: string | null = 'Bayi', other = person) => ({
  items: [
    { variant: 'KIA.0-5', person: other },
    { variant: 'KK.TAMBAH', person },
    { variant: 'AKTA-LAHIR.UMUM', person },
  ],
});

const statuses = (view: RequestView | string): string[] => {
  assert.ok(typeof view !== 'string', 'a command was refused');
  return view.papers.map(({ code, status, note }) => `${code} ${status}${note === null ? '' : `: ${note}`}`);
};

describe('a paper that another item of the request makes', () => {
  test('is waived by rule, with the item named, whatever the order in which they were asked for', () => {
    const view = play('32.75', [['officer', 'submit-request', birth()]]);
    assert.deepEqual(statuses(view), [
      'AKTA-LAHIR waived: Dibuat dalam permintaan ini: Pencatatan kelahiran WNI.',
      'KK needed',
      'KTP-ORTU needed',
      'KK-LAMA needed',
      'BUKTI-LAHIR waived: Dibuat dalam permintaan ini: Pencatatan kelahiran WNI.',
      'SKPWNI needed',
      'BUKTI-LAIN needed',
      'SK-LAHIR needed',
      'SPTJM-LAHIR needed',
      'BUKTI-KAWIN needed',
      'SPTJM-PASUTRI needed',
    ]);
    assert.ok(typeof view !== 'string');
    const [kia, kk, akta] = view.items.map((item) => missingPapers(item, view.papers).map(({ code }) => code));
    assert.deepEqual(kia, ['KTP-ORTU']);
    assert.deepEqual(kk, ['KK-LAMA']);
    assert.deepEqual(akta, ['KK', 'SK-LAHIR', 'SPTJM-LAHIR', 'BUKTI-KAWIN', 'SPTJM-PASUTRI']);
  });

  test('is asked for after all when that item is refused or cancelled', () => {
    const view = play('32.75', [
      ['officer', 'submit-request', birth()],
      ['officer', 'cancel-request', { items: ['3'], reason: 'no-longer-needed' }],
    ]);
    assert.ok(typeof view !== 'string');
    assert.deepEqual(
      view.papers.filter(({ code }) => code.startsWith('AKTA') || code === 'BUKTI-LAHIR').map(({ status }) => status),
      ['needed', 'needed'],
    );
    const kia = view.items[0];
    assert.ok(kia);
    assert.deepEqual(
      missingPapers(kia, view.papers).map(({ code }) => code),
      ['AKTA-LAHIR', 'KTP-ORTU'],
    );
  });

  test('is waived for whoever says that they rely on it, whatever the names, and for nobody else', () => {
    const items = [
      { variant: 'AKTA-LAHIR.UMUM', person: 'Bayi Satu' },
      { variant: 'AKTA-LAHIR.UMUM', person: 'Bayi Dua' },
      { variant: 'KK.TAMBAH', person: null, relies: ['1'] },
      { variant: 'KIA.0-5', person: 'Bayi Satu', relies: ['1', '3'] },
      { variant: 'KIA.0-5', person: 'Bayi Dua', relies: [] },
    ];
    const view = play('32.75', [['officer', 'submit-request', { items }]]);
    assert.ok(typeof view !== 'string');
    const makers = (code: string) =>
      view.papers.find((paper) => paper.code === code)?.needs.map(({ madeBy }) => madeBy);
    assert.deepEqual(makers('AKTA-LAHIR'), ['1', undefined]);
    assert.deepEqual(makers('BUKTI-LAHIR'), ['1']);
    assert.deepEqual(makers('KK')?.slice(2), ['3', undefined]);
  });

  test('is never made by what is made later, whatever an item says that it relies on', () => {
    const items = [{ variant: 'AKTA-LAHIR.UMUM', relies: ['2', '9'] }, { variant: 'KK.TAMBAH' }];
    const view = play('32.75', [['officer', 'submit-request', { items }]]);
    assert.ok(typeof view !== 'string');
    assert.equal(view.papers.find(({ code }) => code === 'KK')?.needs[0]?.madeBy, undefined);
  });

  test('is asked for when the document is somebody else’s', () => {
    const view = play('32.75', [['officer', 'submit-request', birth('Bayi', 'Kakak')]]);
    assert.ok(statuses(view).includes('AKTA-LAHIR needed'));
  });
});

test('what a city only informs about cannot be asked for there', () => {
  const marriage = { items: [{ variant: 'AKTA-KAWIN.UMUM' }, { variant: 'KK.BARU' }] };
  assert.equal(play('32.75', [['officer', 'submit-request', marriage]]), 'unknown-variant');
  assert.ok(
    statuses(play('16.12', [['officer', 'submit-request', marriage]])).some((line) =>
      line.startsWith('BUKTI-KAWIN waived'),
    ),
  );
});
