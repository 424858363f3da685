import { expect } from '@esm-bundle/chai';
import { aRequest, clientAtMock, closeClients, officer, type ClientAtMock } from '../../testing/client-at-mock.js';
import { mockToken } from '../../testing/mock-token.js';
import { until } from '../../testing/until.js';
import '../../define.js';
import { HaloPamor } from '../halo-pamor/halo-pamor.js';
import { drawn, find, press, words } from '../halo-pamor/mounted.fixture.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { isWeakPin } from './pin-pad.js';

const PIN = '482913';
const OTHER = '719204';

async function opened(stage: ClientAtMock, pin?: 'off'): Promise<HaloPamor> {
  const element = new HaloPamor();
  element.client = stage.another();
  element.pin = pin;
  document.body.append(element);
  await until(() => /PIN|Tugas saya/.test(words(element)));
  await drawn(element);
  return element;
}

async function shows(element: HaloPamor, text: string): Promise<void> {
  await until(() => words(element).includes(text));
  await drawn(element);
}

/** Types by the keys on the screen. */
async function taps(element: HaloPamor, pin: string): Promise<void> {
  for (const digit of pin) {
    press(element, digit);
    await drawn(element);
  }
}

async function withPin(stage: ClientAtMock): Promise<HaloPamor> {
  const element = await opened(stage);
  await taps(element, PIN);
  await shows(element, 'Ketik PIN sekali lagi');
  await taps(element, PIN);
  await shows(element, 'Tugas saya');
  return element;
}

describe('<halo-vault>', () => {
  afterEach(() => {
    document.body.replaceChildren();
    closeClients();
  });

  it('has an officer make a PIN before anything is shown', async () => {
    const element = await opened(clientAtMock({}, officer));
    expect(words(element)).to.contain('Buat PIN 6 angka').and.contain('Gratis').and.not.contain('Tugas saya');
    await expectAccessible(element);
  });

  it('takes a PIN that is typed twice alike and is none that everybody tries', async () => {
    const element = await opened(clientAtMock({}, officer));
    await taps(element, '111111');
    expect(words(element)).to.contain('terlalu mudah ditebak');
    await taps(element, PIN);
    await shows(element, 'Ketik PIN sekali lagi');
    await taps(element, OTHER);
    expect(words(element)).to.contain('Kedua PIN tidak sama');
    await taps(element, PIN);
    await taps(element, PIN);
    await shows(element, 'Tugas saya');
  });

  it('needs none where the host says so, and for a citizen', async () => {
    const stage = clientAtMock({}, officer);
    const element = await opened(stage, 'off');
    expect(words(element)).to.contain('Tugas saya');
  });

  it('is locked by its person or by idle time, says what was wrong, and opens again', async () => {
    const stage = clientAtMock({}, officer);
    const element = await withPin(stage);
    await element.lock();
    await shows(element, 'Masukkan PIN Anda');
    expect(words(element)).not.to.contain('Tugas saya');
    await expectAccessible(element);
    await taps(element, OTHER);
    await shows(element, 'PIN salah');
    const field = find(element.renderRoot, '#pin');
    expect(field?.getAttribute('aria-invalid')).to.equal('true');
    await taps(element, PIN);
    await shows(element, 'Tugas saya');
    stage.clock.advance(5 * 60_000);
    await shows(element, 'Masukkan PIN Anda');
  });

  it('says how long to wait, and what helps whoever forgot the PIN', async () => {
    let tokens = 0;
    // Each sign-in gives a token of its own.
    const getToken = async () => mockToken(officer, String((tokens += 1)));
    const stage = clientAtMock({ getToken }, officer);
    const element = await withPin(stage);
    await element.lock();
    await shows(element, 'Masukkan PIN Anda');
    for (let tries = 1; tries <= 3; tries += 1) {
      await taps(element, OTHER);
      await shows(element, tries < 3 ? 'PIN salah' : 'Tunggu 0:');
    }
    expect(find(element.renderRoot, '#pin') === null).to.equal(true);
    await expectAccessible(element);
    press(element, 'Lupa PIN');
    await drawn(element);
    expect(words(element)).to.contain('tidak hilang');
    await expectAccessible(element);
    stage.gateway.meddle(async () => {
      throw new TypeError('cut');
    });
    press(element, 'Masuk lagi dan buat PIN baru');
    await until(() => {
      stage.clock.advance(1_000);
      return find(element.renderRoot, '[role=alert]') !== null;
    });
    stage.gateway.meddle(undefined);
    press(element, 'Masuk lagi dan buat PIN baru');
    await shows(element, 'Buat PIN 6 angka');
  });

  it('asks whoever leaves what becomes of unsent work, and leaves nothing to read', async () => {
    const stage = clientAtMock({ autoSend: false }, officer);
    const element = await withPin(stage);
    const { client } = element;
    if (client === undefined) throw new Error('no client');
    await client.submitRequest(aRequest({ channel: 'phone' }));
    const stays = element.leave();
    await until(() => find(element.renderRoot, 'dialog') !== null);
    await expectAccessible(element);
    press(element, 'Jangan keluar dulu');
    expect(await stays).to.equal('stay');
    expect(words(element)).to.contain('Tugas saya');
    const keeps = element.leave();
    await until(() => find(element.renderRoot, 'dialog') !== null);
    press(element, 'Simpan tersegel');
    expect(await keeps).to.equal('kept');
    await shows(element, 'Anda sudah keluar');
    expect((await client.vault.status()).state).to.equal('locked');
    expect((await client.outbox.list()).length).to.equal(1);
  });

  it('sends now for whoever leaves with signal', async () => {
    const stage = clientAtMock({ autoSend: false }, officer);
    const element = await withPin(stage);
    await element.client?.submitRequest(aRequest({ channel: 'phone' }));
    const leaves = element.leave();
    await until(() => find(element.renderRoot, 'dialog') !== null);
    press(element, 'Kirim sekarang');
    expect(await leaves).to.equal('sent');
  });

  it('changes the PIN from the officer’s menu', async () => {
    const element = await withPin(clientAtMock({}, officer));
    element.open('pin');
    await shows(element, 'Ganti PIN');
    await expectAccessible(element);
    press(element, 'Ganti PIN');
    await shows(element, 'Masukkan PIN lama');
    await taps(element, PIN);
    await taps(element, OTHER);
    await taps(element, OTHER);
    await shows(element, 'PIN sudah disimpan');
    press(element, 'Kunci sekarang');
    await shows(element, 'Masukkan PIN Anda');
    await taps(element, OTHER);
    await shows(element, 'Tugas saya');
  });

  it('calls PINs weak that everybody tries first', () => {
    expect(['000000', '123456', '987654', '482913', '112233'].map(isWeakPin)).to.deep.equal([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
