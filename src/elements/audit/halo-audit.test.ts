import { expect } from '@esm-bundle/chai';
import { AUDIT_TYP, canonicalJson, type AuditEntry, type CityKey } from '@halo-pamor/contract';
import { idAudit } from '../../locale/id-audit.js';
import { until } from '../../testing/until.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedId, inventedState } from '../shared/invented-requests.fixture.js';
import { cleared, quiet, registered, staged, typed, type Answers, type Staged } from '../shared/staged.fixture.js';
import { auditElements } from './elements.js';
import { auditSheet } from './entry-words.js';
import { HaloAudit } from './halo-audit.js';

const { route: _route, ...state } = inventedState('supervisor', { canGoBack: true });
const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const CITY = '32.75';

async function chained(bodies: readonly Partial<AuditEntry>[]): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (const body of bodies) {
    const said = {
      ...{ city: CITY, seq: entries.length + 1, at: '2026-11-22T02:00:00.000Z', act: 'visit-agreed' },
      ...{ actor: { id: 'satgas-1', role: 'officer' as const }, subjects: [inventedId(7)] },
      ...{ number: 2, file: null, payload: 'a'.repeat(64), ...body },
    };
    const prev = entries.at(-1)?.hash ?? '';
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(prev + canonicalJson(said)));
    const hash = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
    entries.push({ ...said, prev, hash });
  }
  return entries.reverse();
}

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
const part = (value: unknown): string => base64Url(new TextEncoder().encode(JSON.stringify(value)));

async function signed(of: AuditEntry): Promise<{ jws: string; keys: CityKey[] }> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(ES256, true, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  const said = `${part({ alg: 'ES256', typ: AUDIT_TYP, kid: 'k1' })}.${part({ city: CITY, seq: of.seq, hash: of.hash, at: '2026-11-22T03:00:00Z' })}`;
  const signature = await crypto.subtle.sign(ES256, privateKey, new TextEncoder().encode(said));
  return {
    jws: `${said}.${base64Url(new Uint8Array(signature))}`,
    keys: [{ kid: 'k1', kty: 'EC', crv: 'P-256', x, y }],
  };
}

async function shown(answers: Answers, keys: CityKey[] = [], online = true): Promise<Staged<HaloAudit>> {
  const element = new HaloAudit();
  const connection = { ...state.connection, online };
  element.given = { ...state, connection, pack: { ...state.pack, keys }, actor: { ...state.actor, role: 'auditor' } };
  const on = await staged(element, answers);
  await quiet(element);
  return on;
}

/** Until the page has checked what it shows, which takes as long as its hashes do. */
async function checked(on: Staged<HaloAudit>, text: string): Promise<void> {
  while (!on.words().includes(text)) await on.element.updateComplete.then(() => new Promise(requestAnimationFrame));
}

describe('halo-audit', () => {
  beforeEach(() => registered(auditElements));
  afterEach(cleared);

  it('says who did what, and what the log vouches for, by the keys of the city', async () => {
    const entries = await chained([
      { act: 'request-submitted', actor: { id: 'd'.repeat(32), role: 'citizen' }, number: 1 },
      { act: 'number-seen', number: null, payload: null },
    ]);
    const { jws, keys } = await signed(entries[1] ?? expect.fail());
    const on = await shown({ audit: async () => ({ entries, next: null }), 'audit-head': async () => jws }, keys);
    await checked(on, '2 entri yang tampil cocok dengan sidiknya');
    expect(on.words()).to.contain('Warga mengajukan permintaan').and.contain('membuka permintaan dengan NIK lengkap');
    expect(on.words()).to.contain('Entri 1 sampai 1 dijamin').and.contain('1 entri sesudahnya belum dijamin');
    expect(on.words()).to.contain('audit verify --city');
    for (const each of on.all('details')) each.setAttribute('open', '');
    await expectAccessible(on.element);
  });

  it('names the entry that was changed, and a head that the city has not signed', async () => {
    const entries = (await chained([{}, {}, {}])).map((entry) =>
      entry.seq === 2 ? { ...entry, actor: { ...entry.actor, id: 'somebody-else' } } : entry,
    );
    const { jws } = await signed(entries[0] ?? expect.fail());
    const { keys } = await signed(entries[0] ?? expect.fail());
    const on = await shown({ audit: async () => ({ entries, next: null }), 'audit-head': async () => jws }, keys);
    await checked(on, 'Entri 2 TIDAK cocok');
    expect(on.words()).to.contain('TIDAK cocok dengan kunci');
  });

  it('asks by act, person, area and day when told to, and page by page', async () => {
    const entries = await chained([{}, {}]);
    const on = await shown({ audit: async () => ({ entries, next: 1 }), 'audit-head': async () => null });
    await checked(on, idAudit.more);
    await typed(on, 'audit-act', 'picture-seen');
    await typed(on, 'audit-actor', ' satgas-1 ');
    const district = state.pack.areas[0]?.code ?? '';
    await typed(on, 'audit-district', district);
    await typed(on, 'audit-day', '2026-11-21');
    await on.press(idAudit.filter.show);
    // A page's button takes no press while what it shows is still checked.
    await until(() => on.all('button[aria-busy]').length === 0);
    await on.press(idAudit.more);
    await until(() => on.all('button[aria-busy]').length === 0);
    const asked = on.loaded.flatMap((of) => (of.what === 'audit' ? [of.query] : []));
    const filter = { act: 'picture-seen', actor: 'satgas-1', area: district, day: '2026-11-21' };
    expect(asked).to.deep.equal([{ before: undefined }, { ...filter, before: undefined }, { ...filter, before: 1 }]);
    await on.press(idAudit.detail.samePerson);
    expect(on.loaded.at(-1)).to.deep.include({ query: { actor: 'satgas-1', before: undefined } });
  });

  it('says that nothing fits, and why nothing can be read', async () => {
    const none = await shown({ audit: async () => ({ entries: [], next: null }), 'audit-head': async () => null });
    await checked(none, idAudit.empty);
    const failed = await shown({}, [], false);
    expect(failed.all('[role="alert"]')).to.have.length(1);
    expect(failed.words()).to.contain(idAudit.offline);
    await expectAccessible(failed.element);
  });

  it('saves all that the log says of what is shown, and no formula', async () => {
    const [entry] = await chained([{}]);
    const { head, rows } = auditSheet(idAudit, entry ? [entry] : []);
    expect(rows[0]).to.have.length(head.length).and.to.include(entry?.hash);
  });
});
