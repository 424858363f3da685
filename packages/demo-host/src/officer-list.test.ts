import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from './fixed-dice.test-support.js';
import { areaOfOfficer, parseOfficers, readOfficers } from './officer-list.js';
import { findPersona, isWide, listPersonas } from './persona.js';

test('an officer id names its RW', () => {
  assert.equal(areaOfOfficer('satgas-32.75.01.1001-007'), '32.75.01.1001/007');
  assert.equal(areaOfOfficer('satgas-32.75.01-007'), undefined);
  assert.equal(areaOfOfficer('x-satgas-32.75.01.1001-007'), undefined);
});

test('a list and an object with a list read alike, and other fields are left out', () => {
  const entry = { id: 'satgas-32.75.01.1001-007', name: 'Rekaan', phone: '0' };
  const expected = [{ id: entry.id, name: entry.name, areas: ['32.75.01.1001/007'] }];
  assert.deepEqual(parseOfficers([entry]), expected);
  assert.deepEqual(parseOfficers({ note: 'rekaan', officers: [entry] }), expected);
});

test('a broken entry is named by its place', () => {
  const good = { id: 'satgas-32.75.01.1001-007', name: 'Rekaan' };
  assert.throws(() => parseOfficers([good, { ...good, id: 'satgas-7' }]), /officers\[1\]/);
  assert.throws(() => parseOfficers([{ id: good.id }]), /officers\[0\]/);
  assert.throws(() => parseOfficers([{ ...good, areas: [] }]), /officers\[0\]/);
  assert.throws(() => parseOfficers([{ ...good, areas: [7] }]), /officers\[0\]/);
  const elsewhere = { id: 'petugas-16.12.01', name: 'Rekaan', areas: ['16.12.01.1003'] };
  assert.deepEqual(parseOfficers([elsewhere]), [elsewhere]);
  assert.throws(() => parseOfficers([{ ...elsewhere, areas: undefined }]), /officers\[0\]/);
});

test('whatever JSON comes is a list of officers or a TypeError', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      try {
        assert.ok(Array.isArray(parseOfficers(value)));
      } catch (error) {
        assert.ok(error instanceof TypeError);
      }
    }),
  );
});

test('a file that is not there gives no officers, and the switch has some all the same', async () => {
  const officers = await readOfficers('/nowhere/officers.json');
  assert.deepEqual(officers, []);
  const areas = listPersonas(officers)
    .filter(({ role }) => role === 'officer')
    .flatMap((one) => one.areas);
  assert.deepEqual(areas.slice(0, 3), ['32.75.01.1001/007', '32.75.01.1001/003', '32.75.04.1001/003']);
});

test('ids are unique, and only desks are wide', () => {
  const personas = listPersonas([]);
  assert.equal(new Set(personas.map(({ id }) => id)).size, personas.length);
  assert.deepEqual(
    [...new Set(personas.filter(isWide).map(({ role }) => role))],
    ['operator', 'supervisor', 'manager', 'auditor'],
  );
  assert.equal(findPersona('satgas-32.75.09.1001-001', []), undefined);
});
