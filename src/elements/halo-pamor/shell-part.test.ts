import { expect } from '@esm-bundle/chai';
import { pretendFiles, pretendShell, type Deeds, type PretendShell } from '../../bridge/shell/pretend-shell.fixture.js';
import type { SecureStore } from '../../client/index.js';
import { until } from '../../testing/until.js';
import { bridgeOf } from '../shared/bridge-of.js';
import { inventedPicture } from '../shared/pictured.fixture.js';
import { buttonIn, finishPhotos, photosIn, pressIn } from '../shared/photos/photographing.fixture.js';
import { saveFile } from '../shared/save-file.js';
import type { HaloPamor } from './halo-pamor.js';
import { drawn, find, mounted, pretend } from './mounted.fixture.js';
import { lostCard, people } from './lost-card.fixture.js';
import { joinShell } from './shell-part.js';

const done: Deeds[string] = (_params, reply) => reply(null);

describe('<halo-pamor> inside an app', () => {
  let shell: PretendShell | undefined;

  afterEach(() => {
    document.body.replaceChildren();
    shell?.remove();
    shell = undefined;
  });

  const called = (method: string): unknown[] =>
    (shell?.calls ?? []).filter((call) => call.method === method).map(({ params }) => params);

  it('says nothing to an app that the host has not told it of', async () => {
    shell = pretendShell({});
    const element = await mounted(await pretend());
    expect(shell.calls).to.deep.equal([]);
    expect(bridgeOf(element)).to.equal(undefined);
  });

  it('opens all the same where there is no app, or one that it cannot talk to', async () => {
    expect(find((await mounted(await pretend(), '', 'auto')).renderRoot, 'halo-home') !== null).to.equal(true);
    shell = pretendShell({}, (_none, reply) => reply({ version: 7, capabilities: ['dial'] }));
    const element = await mounted(await pretend(), '', 'auto');
    expect(find(element.renderRoot, 'halo-home') !== null).to.equal(true);
    expect(bridgeOf(element)).to.equal(undefined);
  });

  it('has the app dial, open other sites and take a file, and follows its back key', async () => {
    const { files, deeds } = pretendFiles();
    shell = pretendShell({ ...deeds, dial: done, openExternal: done, share: done });
    const element = await mounted(await pretend(), '', 'auto');
    find(element.renderRoot, 'a[href^="tel:"]')?.click();
    find(element.renderRoot, 'a[target="_blank"]')?.click();
    saveFile(new Blob(['{}'], { type: 'application/json' }), 'antrean.json');
    await until(() => called('share').length === 1 && called('openExternal').length === 1);
    expect(JSON.stringify(called('dial'))).to.match(/^\[\{"number":"\+?\d+"\}\]$/);
    expect(JSON.stringify(called('openExternal'))).to.match(/^\[\{"url":"https:/);
    expect(called('share')).to.deep.equal([{ title: 'antrean.json', file: 'antrean.json' }]);
    expect(files.get('antrean.json')).to.deep.equal(new Uint8Array([123, 125]));
    expect(await shell.call('back', {})).to.deep.include({ result: { handled: false } });
    element.open('track');
    await drawn(element);
    expect(called('view')).to.deep.equal([{ canGoBack: true }]);
    expect(await shell.call('back', {})).to.deep.include({ result: { handled: true } });
    await until(() => called('view').length === 2);
    expect(called('view')[1]).to.deep.equal({ canGoBack: false });
  });

  it('leaves the app alone once it is off the page, and joins it again', async () => {
    shell = pretendShell({});
    const element = await mounted(await pretend(), '', 'auto');
    element.remove();
    expect(bridgeOf()).to.equal(undefined);
    document.body.append(element);
    await until(() => bridgeOf() !== undefined);
    expect(called('hello')).to.have.length(2);
  });

  it('gives back draft and photo when the page was lost while the app’s camera was open', async () => {
    const { files, deeds } = pretendFiles();
    const photo = new Uint8Array(await (await inventedPicture()).arrayBuffer());
    let isTaken = false;
    let show: () => void = () => undefined;
    const shown = new Promise<void>((resolve) => {
      show = resolve;
    });
    const given = { file: 'photo-1', type: 'image/jpeg', bytes: photo.length };
    shell = pretendShell({
      ...deeds,
      // The page is gone before the app has an answer for it.
      capturePhoto: () => {
        files.set('photo-1', photo);
        isTaken = true;
      },
      lostPhoto: ({ tag }: { tag: string }, reply) => {
        const isIt = isTaken && tag.endsWith(' KK') && files.has('photo-1');
        void shown.then(() => reply(isIt ? given : null));
      },
    });
    const client = await pretend();
    const { id } = client.play('submit-request', lostCard, people.citizen);
    const opened = async (): Promise<HaloPamor> => {
      const element = await mounted(client, '', 'auto');
      element.open('sent', { requestId: id });
      await drawn(element);
      return element;
    };
    const killed = await opened();
    const before = photosIn(killed, 'KK');
    show();
    await until(() => called('lostPhoto').length > 0);
    await drawn(killed);
    await pressIn(killed, before, 'Foto');
    await until(() => find(killed.renderRoot, 'halo-capture') !== null);
    const capture = find(killed.renderRoot, 'halo-capture')?.shadowRoot;
    if (!capture) throw new Error('no camera');
    await until(() => buttonIn(capture, 'Ambil foto') !== undefined);
    buttonIn(capture, 'Ambil foto')?.click();
    await until(() => isTaken);
    expect(called('capturePhoto')).to.deep.equal([{ tag: `${id} KK` }]);
    document.body.replaceChildren();

    const element = await opened();
    photosIn(element, 'KK');
    await until(() => {
      const again = find(element.renderRoot, 'halo-capture')?.shadowRoot;
      return again !== null && again !== undefined && buttonIn(again, 'Pakai foto ini') !== undefined;
    });
    const again = find(element.renderRoot, 'halo-capture')?.shadowRoot;
    if (!again) throw new Error('no camera');
    buttonIn(again, 'Pakai foto ini')?.click();
    await until(() => buttonIn(again, 'Selesai') !== undefined);
    await finishPhotos(element);
    await until(() => client.requests[0]?.papers.find(({ code }) => code === 'KK')?.files?.length === 1);
    expect(files.size).to.equal(0);
  });

  it('has the app choose a picture that is on the phone', async () => {
    const { files, deeds } = pretendFiles();
    const photo = new Uint8Array(await (await inventedPicture()).arrayBuffer());
    files.set('photo-1', photo);
    const given = { file: 'photo-1', type: 'image/jpeg', bytes: photo.length };
    shell = pretendShell({ ...deeds, pickFile: (_of, reply) => reply(given) });
    const client = await pretend();
    const { id } = client.play('submit-request', lostCard, people.citizen);
    const element = await mounted(client, '', 'auto');
    element.open('sent', { requestId: id });
    await drawn(element);
    await pressIn(element, photosIn(element, 'KK'), 'Foto');
    await until(() => find(element.renderRoot, 'halo-capture') !== null);
    const capture = find(element.renderRoot, 'halo-capture')?.shadowRoot;
    if (!capture) throw new Error('no camera');
    await until(() => buttonIn(capture, 'Pilih dari HP') !== undefined);
    buttonIn(capture, 'Pilih dari HP')?.click();
    await until(() => buttonIn(capture, 'Pakai foto ini') !== undefined);
    buttonIn(capture, 'Pakai foto ini')?.click();
    await until(() => buttonIn(capture, 'Selesai') !== undefined);
    await finishPhotos(element);
    await until(() => client.requests[0]?.papers.find(({ code }) => code === 'KK')?.files?.length === 1);
    expect(called('pickFile')).to.deep.equal([{ accept: ['image/*'] }]);
    expect(files.size).to.equal(0);
  });

  it('lends the app’s store to an element that has none, and asks for the owner once before it gives a secret', async () => {
    let asked = 0;
    let isOwner = false;
    const secrets = new Map([['a', 'secret']]);
    const kept: SecureStore = {
      get: async (key) => secrets.get(key),
      set: async () => undefined,
      delete: async () => undefined,
    };
    const biometricUnlock = async (): Promise<boolean> => {
      asked += 1;
      return isOwner;
    };
    const host = Object.assign(document.createElement('div'), {
      secureStore: undefined as SecureStore | undefined,
      canGoBack: () => false,
      goBack: () => false,
      sync: async () => undefined,
    });
    const leave = await joinShell(host, { secureStore: kept, biometricUnlock });
    expect(await host.secureStore?.get('b')).to.equal(undefined);
    expect(asked).to.equal(0);
    const code = await host.secureStore?.get('a').catch((error: unknown) => error);
    expect(code).to.have.property('code', 'vault-locked');
    isOwner = true;
    expect(await host.secureStore?.get('a')).to.equal('secret');
    expect(await host.secureStore?.get('a')).to.equal('secret');
    expect(asked).to.equal(2);
    leave();
    expect(host.secureStore).to.equal(undefined);
  });
});
