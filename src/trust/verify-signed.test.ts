import { expect } from '@esm-bundle/chai';
import type { CityKey } from '@halo-pamor/contract';
import { inventedSigner, type InventedSigner } from './invented-signer.fixture.js';
import { verifySigned } from './verify-signed.js';

const TYP = 'halo-test+jws';
const SAYS = { city: '99.99', text: 'sah' };

describe('checking what was signed', () => {
  let signer: InventedSigner;
  let other: InventedSigner;
  let jws: string;
  let keys: CityKey[];
  const fault = async (text: string, typ = TYP, by = keys) => {
    const checked = await verifySigned(text, typ, by);
    return checked.ok ? 'believed' : checked.fault;
  };

  before(async () => {
    [signer, other] = await Promise.all([inventedSigner(), inventedSigner()]);
    jws = await signer.sign(TYP, SAYS);
    keys = [other.key, signer.key];
  });

  it('gives what it says when a key of the city signed it', async () => {
    expect(await verifySigned(` ${jws}\n`, TYP, keys)).to.deep.equal({ ok: true, payload: SAYS });
  });

  it('believes no single changed letter', async () => {
    for (let at = 0; at < jws.length; at += 1) {
      const changed = jws[at] === 'A' ? 'B' : 'A';
      expect(await fault(jws.slice(0, at) + changed + jws.slice(at + 1)), `letter ${at}`).not.to.equal('believed');
    }
  });

  it('says which fault it is', async () => {
    expect(await fault(jws, 'halo-other+jws')).to.equal('unreadable');
    expect(await fault('hello')).to.equal('unreadable');
    expect(await fault('')).to.equal('unreadable');
    expect(await fault(`${jws}.x`)).to.equal('unreadable');
    expect(await fault(jws, TYP, [other.key])).to.equal('unknown-key');
    expect(await fault(jws, TYP, [])).to.equal('unknown-key');
    expect(await fault(jws, TYP, [{ ...other.key, kid: signer.key.kid }])).to.equal('forged');
    const [head = '', , tail = ''] = jws.split('.');
    expect(await fault(`${head}.${btoa('{"city":"99.98"}').replace(/=/g, '')}.${tail}`)).to.equal('forged');
  });

  it('believes no unsigned text, and none with rules of its own', async () => {
    const [, payload = ''] = jws.split('.');
    const unsigned = btoa(JSON.stringify({ alg: 'none', typ: TYP, kid: signer.key.kid })).replace(/=/g, '');
    expect(await fault(`${unsigned}.${payload}.`)).to.equal('unreadable');
    expect(await fault(await signer.sign(TYP, SAYS, { crit: ['b64'], b64: false }))).to.equal('unreadable');
  });
});
