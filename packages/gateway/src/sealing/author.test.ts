import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, it } from 'node:test';
import { BADGE_TYP, PERMIT_TYP, type Actor, type PermitClaims } from '@halo-pamor/contract';
import { signerWith } from '../signing/signer.js';
import type { Session, Statement } from '../store/database.js';
import { authorsFor, byOfPerson } from './author.js';

const city = '99.99';
const signer = signerWith(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
const caller: Actor = { id: 'pembawa', name: 'Budi Rekaan', role: 'officer', city, areas: [] };
const person = 'satgas-1';
const now = Math.floor(Date.now() / 1000);
const claims: PermitClaims = {
  city,
  sub: person,
  name: 'Sari Rekaan',
  role: 'officer',
  areas: ['99.99.01'],
  iat: now - 100,
  exp: now + 100,
};

/** A database in which these officers have left; it counts what it is asked. */
function databaseWithout(...former: string[]): Session & { asked: number } {
  const session = {
    asked: 0,
    query: async <Row>({ row }: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> => {
      session.asked += 1;
      return former.includes(String(values[1])) ? [row().parse({})] : [];
    },
  };
  return session;
}

const authors = (database = databaseWithout()) =>
  authorsFor({ actor: caller }, { publicKey: signer.publicKey, database });
const by = byOfPerson(city, person);
const told = (change: Partial<PermitClaims> = {}, typ = PERMIT_TYP, own = signer) =>
  authors()(by, { person, permit: own.sign(typ, { ...claims, ...change }) });

describe('the author of an entry', () => {
  it('is the caller without a permit, where the envelope says so inside and outside', async () => {
    const own = byOfPerson(city, caller.id);
    assert.deepEqual(await authors()(own, { person: caller.id, permit: null }), { actor: caller });
    assert.equal(await authors()(own, { person, permit: null }), 'seal-broken');
    assert.equal(await authors()(by, { person: caller.id, permit: null }), 'seal-broken');
  });

  it('is who the permit names, as whom the gateway acts', async () => {
    const { sub: id, name, role, areas } = claims;
    assert.deepEqual(await told(), { actor: { id, name, role, city, areas }, carriedFor: by });
  });

  it('is nobody with a permit that is over, of another city or person, of another make, or not yet given', async () => {
    for (const change of [{ exp: now }, { city: '16.12' }, { sub: 'lain' }, { iat: now + 1_000 }, { role: 'raja' }]) {
      const permit = signer.sign(PERMIT_TYP, { ...claims, ...change });
      assert.equal(await authors()(by, { person, permit }), 'permit-invalid', JSON.stringify(change));
    }
    assert.equal(await told({}, BADGE_TYP), 'permit-invalid');
    const stranger = signerWith(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
    assert.equal(await told({}, PERMIT_TYP, stranger), 'permit-invalid');
    for (const permit of [null, '', 'a.b.c']) assert.equal(await authors()(by, { person, permit }), 'permit-invalid');
  });

  it('is nobody once the officer has left, and the database is asked once for each permit', async () => {
    const left = databaseWithout(person);
    const permit = signer.sign(PERMIT_TYP, claims);
    const authorOf = authors(left);
    assert.equal(await authorOf(by, { person, permit }), 'permit-invalid');
    assert.equal(await authorOf(by, { person, permit }), 'permit-invalid');
    assert.equal(left.asked, 1);
    const citizen = signer.sign(PERMIT_TYP, { ...claims, role: 'citizen' });
    assert.ok(typeof (await authors(databaseWithout(person))(by, { person, permit: citizen })) === 'object');
  });
});
