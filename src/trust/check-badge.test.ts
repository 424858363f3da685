import { expect } from '@esm-bundle/chai';
import { BADGE_TYP, type BadgeClaims } from '@halo-pamor/contract';
import { checkBadge, type BadgeFor } from './check-badge.js';
import { inventedSigner, type InventedSigner } from './invented-signer.fixture.js';

const NOW_S = 1_795_000_000;
const claims: BadgeClaims = {
  city: '99.99',
  officer: { id: 'satgas-1', name: 'Sari Rekaan', areas: ['99.99.01.1001/001'], photo: null },
  request: '0190a0b0-0000-7000-8000-000000000001',
  code: '0FS8YH1RQ70',
  visit: '1',
  iat: NOW_S,
  exp: NOW_S + 600,
};

describe('checking a badge', () => {
  let signer: InventedSigner;
  let other: InventedSigner;
  let badge: string;
  const about = (more: Partial<BadgeFor> = {}): BadgeFor => ({
    city: claims.city,
    request: claims.request,
    keys: [signer.key],
    now: (NOW_S + 60) * 1000,
    ...more,
  });
  const result = async (text: string, more: Partial<BadgeFor> = {}) => (await checkBadge(text, about(more))).result;

  before(async () => {
    [signer, other] = await Promise.all([inventedSigner(), inventedSigner()]);
    badge = await signer.sign(BADGE_TYP, claims);
  });

  it('knows a genuine one, and gives the same words each time', async () => {
    const [once, again] = await Promise.all([checkBadge(badge, about()), checkBadge(` ${badge}\n`, about())]);
    expect(once).to.have.property('result', 'genuine');
    expect(once).to.deep.equal(again);
    expect(once).to.have.deep.nested.property('claims.officer', claims.officer);
    expect(once)
      .to.have.nested.property('match.digits')
      .that.matches(/^\d{4}$/);
  });

  it('calls forged what another key signed, what was changed, and what is no badge', async () => {
    expect(await result(await other.sign(BADGE_TYP, claims))).to.equal('forged');
    expect(await result(`${badge.slice(0, -6)}AAAAAA`)).to.equal('forged');
    expect(await result(await signer.sign('halo-custody+jws', claims))).to.equal('forged');
    expect(await result(await signer.sign(BADGE_TYP, { ...claims, officer: 'Sari' }))).to.equal('forged');
    expect(await result('halo')).to.equal('forged');
    expect(await result(badge, { keys: [] })).to.equal('forged');
    const [head = '', , sign = ''] = badge.split('.');
    const other2 = btoa(JSON.stringify({ ...claims, officer: { ...claims.officer, name: 'Orang Lain' } }));
    expect(await result(`${head}.${other2.replace(/=+$/, '')}.${sign}`)).to.equal('forged');
  });

  it('calls foreign a good one of another request or city', async () => {
    expect(await result(badge, { request: '0190a0b0-0000-7000-8000-000000000002' })).to.equal('foreign');
    expect(await result(badge, { city: '99.98' })).to.equal('foreign');
  });

  it('calls stale what is over or not yet, and forgives a clock two minutes', async () => {
    const at = (seconds: number) => result(badge, { now: (NOW_S + seconds) * 1000 });
    expect(await at(-119)).to.equal('genuine');
    expect(await at(-121)).to.equal('stale');
    expect(await at(719)).to.equal('genuine');
    expect(await at(721)).to.equal('stale');
  });
});
