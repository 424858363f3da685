import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Requirement, Variant } from './catalogue.js';
import { needsOf } from './lookup.js';

function paper(code: string, rest: Partial<Requirement> = {}): Requirement {
  return { code, name: code, plain: code, mode: 'photo', required: true, confirmed: 'secondary', ...rest };
}

function variant(...requirements: Requirement[]): Variant {
  return {
    code: 'KK.UJI',
    name: 'Uji',
    plain: 'Uji',
    whatHappened: ['new'],
    requirements,
    forms: [],
    legalBasis: [],
    completion: { maxHours: 24, clockStarts: 'complete', confirmed: 'no', source: '', text: 'Belum pasti.' },
    requiresPresence: false,
    visitNeeds: 'papers',
    quotaBound: false,
    surrenderOnDelivery: [],
    dependsOn: [],
    leadsTo: [],
    proxyAllowed: 'yes',
  };
}

function needs(...requirements: Requirement[]): [string, boolean, string[]][] {
  return needsOf(variant(...requirements)).map(({ code, required, anyOf }) => [
    code,
    required,
    anyOf.map((requirement) => requirement.code),
  ]);
}

describe('needsOf', () => {
  test('a group of alternatives is one need, even when each of them is optional', () => {
    assert.deepEqual(
      needs(
        paper('A', { group: 'proof', required: false }),
        paper('B'),
        paper('C', { group: 'proof', required: false }),
      ),
      [
        ['proof', true, ['A', 'C']],
        ['B', true, ['B']],
      ],
    );
  });

  test('an optional paper alone in its group stays optional', () => {
    assert.deepEqual(needs(paper('A', { group: 'proof', required: false })), [['proof', false, ['A']]]);
  });

  test('papers without a group never merge', () => {
    assert.deepEqual(needs(paper('A'), paper('B', { required: false })), [
      ['A', true, ['A']],
      ['B', false, ['B']],
    ]);
  });

  test('a paper whose code equals the name of a group is not drawn into it', () => {
    assert.deepEqual(needs(paper('proof'), paper('A', { group: 'proof' }), paper('B', { group: 'proof' })), [
      ['proof', true, ['proof']],
      ['proof', true, ['A', 'B']],
    ]);
  });
});
