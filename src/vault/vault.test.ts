import { expect } from '@esm-bundle/chai';
import { isHaloError } from '../errors.js';
import { until } from '../testing/until.js';
import { aSecureStore, aVault, aView, closeVaults, dumped, NAME } from './vault.fixture.js';

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'none',
    (caught: unknown) => (isHaloError(caught) ? caught.code : String(caught)),
  );

const PIN = '482913';
const OTHER = '719204';
const MINUTE = 60_000;

describe('a vault', () => {
  afterEach(closeVaults);

  it('opens by itself where there is no PIN, and nothing of it stands in clear', async () => {
    const { keeping, name, again } = aVault();
    expect((await keeping.vault.status()).state).to.equal('none');
    await keeping.views.keep(aView('a'));
    await keeping.kept.save('draft request', { name: NAME, picture: new Blob([NAME], { type: 'image/jpeg' }) }, false);
    expect(await keeping.vault.status()).to.deep.include({ state: 'open', by: 'device', spent: false });
    expect(await dumped(name)).not.to.contain(NAME);
    closeVaults();
    const { keeping: later } = again();
    expect((await later.views.get('a'))?.applicant.name).to.equal(NAME);
    const draft = await later.kept.load('draft request');
    expect(draft).to.have.property('name', NAME);
    const picture: unknown = Reflect.get(Object(draft), 'picture');
    expect(picture instanceof Blob && `${picture.type} ${await picture.text()}`).to.equal(`image/jpeg ${NAME}`);
  });

  it('asks for its PIN after a reload and needs no network for it', async () => {
    const { keeping, again } = aVault();
    expect(await keeping.vault.create(PIN)).to.deep.include({ state: 'open', by: 'pin' });
    await keeping.views.keep(aView('a'));
    closeVaults();
    const { keeping: later } = again();
    expect(await later.vault.status()).to.deep.include({ state: 'locked', by: 'pin', wrongTries: 0 });
    expect(await codeOf(later.views.list(undefined, 10))).to.equal('vault-locked');
    expect(await codeOf(later.kept.save('draft request', {}, false))).to.equal('vault-locked');
    expect(await codeOf(later.keys.wrap(new Uint8Array(32)))).to.equal('vault-locked');
    expect(await later.vault.unlock(OTHER)).to.deep.include({ state: 'locked', wrongTries: 1, waitMs: 0 });
    expect(await later.vault.unlock(PIN)).to.deep.include({ state: 'open', wrongTries: 0 });
    expect(await later.views.list(undefined, 10)).to.have.length(1);
  });

  it('keeps what was there when a PIN comes before it, and other tabs have to give it', async () => {
    const { keeping, again } = aVault();
    await keeping.views.keep(aView('a'));
    const other = again();
    await other.keeping.views.list(undefined, 10);
    await keeping.vault.create(PIN);
    expect(await keeping.views.list(undefined, 10)).to.have.length(1);
    await until(() => other.told.at(-1)?.state === 'locked');
    expect(await codeOf(other.keeping.views.get('a'))).to.equal('vault-locked');
  });

  it('gets a PIN also while this tab and another begin to keep things', async () => {
    const { keeping, again } = aVault();
    const other = again();
    const made = [keeping.vault.create(PIN), other.keeping.views.keep(aView('a')), keeping.views.keep(aView('b'))];
    await Promise.allSettled(made);
    await made[0];
    expect(await keeping.vault.status()).to.deep.include({ state: 'open', by: 'pin' });
    expect((await keeping.views.get('b'))?.id).to.equal('b');
    closeVaults();
    const { keeping: later } = again();
    expect(await codeOf(later.views.get('a'))).to.equal('vault-locked');
    expect(await later.vault.unlock(PIN)).to.deep.include({ state: 'open' });
    expect((await later.views.get('b'))?.id).to.equal('b');
  });

  it('slows wrong PINs, counts them over reloads, and ends after ten', async () => {
    const { keeping, clock, again } = aVault();
    await keeping.vault.create(PIN);
    await keeping.vault.lock();
    const waits: number[] = [];
    for (let tries = 1; tries <= 10; tries += 1) {
      const { waitMs, wrongTries, spent } = await keeping.vault.unlock(OTHER);
      expect(wrongTries).to.equal(tries);
      expect(spent).to.equal(tries === 10);
      waits.push(waitMs / MINUTE);
      // Before its time not even the right one is tried.
      if (waitMs > 0) {
        clock.advance(waitMs - 1);
        expect((await again().keeping.vault.unlock(PIN)).state).to.equal('locked');
        clock.advance(1);
      }
    }
    expect(waits).to.deep.equal([0, 0, 0.5, 1, 2, 5, 10, 20, 30, 30]);
    expect(await keeping.vault.unlock(PIN)).to.deep.include({ state: 'locked', spent: true });
  });

  it('gains nothing from a clock that is put back', async () => {
    const { keeping, clock } = aVault();
    await keeping.vault.create(PIN);
    await keeping.vault.lock();
    for (let tries = 0; tries < 3; tries += 1) await keeping.vault.unlock(OTHER);
    clock.jump(-365 * 24 * 60 * MINUTE);
    expect(await keeping.vault.unlock(PIN)).to.deep.include({ state: 'locked', waitMs: MINUTE / 2 });
    clock.advance(MINUTE / 2);
    expect((await keeping.vault.unlock(PIN)).state).to.equal('open');
  });

  it('takes a new PIN in place of the old one', async () => {
    const { keeping, again } = aVault();
    await keeping.vault.create(PIN);
    await keeping.views.keep(aView('a'));
    expect(await codeOf(keeping.vault.create(OTHER))).to.equal('invalid-input');
    expect(await codeOf(keeping.vault.changePin(PIN, '12ab56'))).to.equal('invalid-input');
    expect((await keeping.vault.changePin(OTHER, OTHER)).state).to.equal('locked');
    expect((await keeping.vault.changePin(PIN, OTHER)).state).to.equal('open');
    closeVaults();
    const { keeping: later } = again();
    expect((await later.vault.unlock(PIN)).state).to.equal('locked');
    expect((await later.vault.unlock(OTHER)).state).to.equal('open');
    expect(await later.views.list(undefined, 10)).to.have.length(1);
  });

  it('is locked when nobody was there for its time, and only with a PIN', async () => {
    const { keeping, clock, told } = aVault();
    await keeping.views.keep(aView('a'));
    clock.advance(60 * MINUTE);
    expect(await keeping.views.list(undefined, 10)).to.have.length(1);
    await keeping.vault.create(PIN);
    clock.advance(4 * MINUTE);
    await keeping.vault.touch();
    clock.advance(4 * MINUTE);
    expect((await keeping.vault.status()).state).to.equal('open');
    clock.advance(MINUTE);
    await until(() => told.at(-1)?.state === 'locked');
    await keeping.vault.unlock(PIN);
    // The page was frozen: its timer has not come, but the time is over.
    clock.jump(5 * MINUTE);
    expect(await codeOf(keeping.views.get('a'))).to.equal('vault-locked');
  });

  it('is forgotten with a new sign-in alone, and then nothing of it opens', async () => {
    const stage = aVault();
    const { keeping, name, ledger } = stage;
    await keeping.vault.create(PIN);
    await keeping.views.keepPage({ records: [], items: [aView('a')], gone: [], cursor: '1', more: false });
    const own = await keeping.keys.wrap(new Uint8Array(32));
    const entry = { id: 'e', requestId: 'a', own, sealed: 'to the gateway' };
    await ledger.run(['entries'], { write: true }, (rows) => rows.put('entries', entry));
    await ledger.run(['files'], { write: true }, (rows) => rows.put('files', { ...entry, id: 'f' }));
    await keeping.vault.lock();
    await keeping.vault.forget();
    expect(stage.signedIn).to.equal(1);
    expect((await keeping.vault.status()).state).to.equal('none');
    const [left] = await ledger.run(['entries'], {}, (rows) => rows.all('entries'));
    expect(left).to.deep.include({ id: 'e', own: null, sealed: 'to the gateway' });
    const [picture] = await ledger.run(['files'], {}, (rows) => rows.all('files'));
    expect(picture).to.deep.include({ id: 'f', own: null, sealed: 'to the gateway' });
    expect(await keeping.views.list(undefined, 10)).to.deep.equal([]);
    expect(await keeping.views.cursor()).to.equal(undefined);
    expect(await dumped(name)).not.to.contain('"by":"pin"');
  });

  it('lies behind the host’s secure store where there is one, and opens no more without it', async () => {
    const store = aSecureStore();
    const { keeping, name, again } = aVault(store);
    await keeping.views.keep(aView('a'));
    expect(await keeping.vault.status()).to.deep.include({ state: 'open', by: 'host' });
    expect([...store.secrets.keys()]).to.deep.equal([name]);
    closeVaults();
    expect(await again().keeping.views.list(undefined, 10)).to.have.length(1);
    closeVaults();
    store.secrets.clear();
    const { keeping: later } = again();
    expect(await later.vault.status()).to.deep.include({ state: 'locked', spent: true });
    expect(await codeOf(later.views.get('a'))).to.equal('vault-locked');
  });

  it('needs both where a host has a secure store and the person a PIN', async () => {
    const store = aSecureStore();
    const { keeping, again } = aVault(store);
    await keeping.vault.create(PIN);
    await keeping.views.keep(aView('a'));
    closeVaults();
    expect((await again().keeping.vault.unlock(PIN)).state).to.equal('open');
    closeVaults();
    store.secrets.clear();
    expect(await codeOf(again().keeping.vault.unlock(PIN))).to.equal('vault-locked');
  });

  it('makes one key when two tabs begin at once', async () => {
    const one = aVault();
    const other = one.again();
    await Promise.all([one.keeping.views.keep(aView('a')), other.keeping.views.keep(aView('b'))]);
    expect(await one.keeping.views.list(undefined, 10)).to.have.length(2);
    expect(await other.keeping.views.list(undefined, 10)).to.have.length(2);
  });

  it('gives no box to another place', async () => {
    const { keeping, ledger } = aVault();
    await keeping.views.keep(aView('a', 1));
    await keeping.views.keep(aView('b', 2));
    await ledger.run(['views'], { write: true }, async (rows) => {
      await rows.put('views', { ...Object(await rows.get('views', 'a')), id: 'b', version: 3 });
    });
    expect(await keeping.views.get('b')).to.equal(undefined);
    expect((await keeping.views.list(undefined, 10)).map(({ id }) => id)).to.deep.equal(['a']);
  });
});
