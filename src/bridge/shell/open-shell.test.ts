import { expect } from '@esm-bundle/chai';
import { isHaloError } from '../../errors.js';
import { until } from '../../testing/until.js';
import { androidCarrier } from './android-carrier.js';
import { openShell, type OpenShell } from './open-shell.js';
import { ALL, pretendFiles, pretendShell, type Deeds, type PretendShell } from './pretend-shell.fixture.js';

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (isHaloError(error) ? error.code : String(error)),
  );

describe('a bridge to a native shell', () => {
  let shell: PretendShell | undefined;
  let open: OpenShell | undefined;

  const start = async (deeds: Deeds, hello?: Deeds[string], helloMs = 60_000): Promise<OpenShell | undefined> => {
    shell = pretendShell(deeds, hello);
    const carrier = androidCarrier();
    open = carrier && (await openShell(carrier, '0.0.0', helloMs));
    return open;
  };

  afterEach(() => {
    open?.close();
    shell?.remove();
    open = undefined;
    shell = undefined;
  });

  it('is none where the app gave this origin no object, or something else has its name', () => {
    expect(androidCarrier()).to.equal(undefined);
    for (const other of [null, 7, {}, { postMessage: 1 }, { postMessage: () => undefined }]) {
      expect(androidCarrier({ HaloPamorHost: other })).to.equal(undefined);
    }
  });

  it('has what the shell can do and nothing else, whatever unknown things it names', async () => {
    const some = { version: 1, capabilities: ['dial', 'toString', 'flyToMoon', 'dial'] };
    const { bridge } = (await start({}, (_none, reply) => reply(some))) ?? {};
    const there = Object.entries(bridge ?? {}).filter(([, part]) => part !== undefined);
    expect(there.map(([name]) => name).sort()).to.deep.equal(['dial', 'onBack', 'onResume', 'tellBack']);
  });

  it('is none when the shell never answers, answers too late, or speaks no version of ours', async () => {
    expect(await start({}, () => undefined, 5)).to.equal(undefined);
    shell?.remove();
    let sayLate: () => void = () => undefined;
    const tooLate: Deeds[string] = (_none, reply) => {
      sayLate = () => reply(ALL);
    };
    expect(await start({}, tooLate, 5)).to.equal(undefined);
    await until(() => shell?.calls.length === 1);
    sayLate();
    // It is said by a timer, and so heard before this one.
    await new Promise((resolve) => setTimeout(resolve));
    shell?.remove();
    const other = { ...ALL, version: 2 };
    expect(await start({}, (_none, reply) => reply(other))).to.equal(undefined);
  });

  it('takes the first of two answers, to `hello` and to every call', async () => {
    const twice: Deeds[string] = (_none, reply) => {
      reply({ text: 'first' });
      reply({ text: 'second' });
    };
    const opened = await start({ scanCode: twice }, (_none, reply) => {
      reply(ALL);
      reply({ version: 1, capabilities: [] });
    });
    expect(await opened?.bridge.scanCode?.()).to.equal('first');
    expect(await opened?.bridge.scanCode?.()).to.equal('first');
  });

  it('brings a photo piece by piece, and has the shell forget it', async () => {
    const { files, deeds } = pretendFiles();
    const bytes = crypto.getRandomValues(new Uint8Array(64 * 1024)).map((byte) => byte);
    const photo = new Uint8Array(300_000).map((_none, index) => bytes[index % bytes.length] ?? 0);
    files.set('p1', photo);
    const opened = await start({
      ...deeds,
      capturePhoto: ({ tag }: { tag: string }, reply) =>
        reply({ file: tag === 'request-1 KK' ? 'p1' : '', type: 'image/jpeg', bytes: photo.length }),
    });
    const blob = await opened?.bridge.capturePhoto?.({ tag: 'request-1 KK' });
    expect(blob?.type).to.equal('image/jpeg');
    expect(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))).to.deep.equal(photo);
    expect(shell?.calls.filter(({ method }) => method === 'readFile').length).to.equal(4);
    await until(() => files.size === 0);
  });

  it('refuses a photo that is not what was announced, or too large', async () => {
    const { files, deeds } = pretendFiles();
    files.set('short', new Uint8Array(10));
    let given: unknown = { file: 'short', type: 'image/jpeg', bytes: 20 };
    const opened = await start({ ...deeds, capturePhoto: (_of, reply) => reply(given) });
    const take = (): Promise<string> => codeOf(opened?.bridge.capturePhoto?.({ tag: 't' }) ?? Promise.resolve());
    expect(await take()).to.equal('bad-reply');
    given = { file: 'short', type: 'image/jpeg', bytes: 26 * 1024 * 1024 };
    expect(await take()).to.equal('bad-reply');
    given = null;
    expect(await take()).to.equal('none');
  });

  it('fetches a photo by its address on this origin, and from no other', async () => {
    const { files, deeds } = pretendFiles();
    const path = new URL('./open-shell.test.js', import.meta.url);
    const served = await (await fetch(path)).blob();
    files.set('p', new Uint8Array(await served.arrayBuffer()));
    let url = path.pathname;
    const opened = await start({
      ...deeds,
      capturePhoto: (_of, reply) => reply({ file: 'p', type: 'image/jpeg', bytes: served.size, url }),
    });
    expect((await opened?.bridge.capturePhoto?.({ tag: 't' }))?.size).to.equal(served.size);
    expect(shell?.calls.some(({ method }) => method === 'readFile')).to.equal(false);
    url = 'https://elsewhere.invalid/photo';
    while (files.size > 0) await new Promise((resolve) => setTimeout(resolve, 1));
    files.set('p', new Uint8Array(served.size));
    expect((await opened?.bridge.capturePhoto?.({ tag: 't' }))?.size).to.equal(served.size);
    expect(shell?.calls.some(({ method }) => method === 'readFile')).to.equal(true);
  });

  it('shares a file, keeps a secret, and dials numbers alone', async () => {
    const { files, deeds } = pretendFiles();
    const secrets = new Map<string, string>();
    const opened = await start({
      ...deeds,
      share: (_of, reply) => reply(null),
      secureGet: ({ key }: { key: string }, reply) => reply({ value: secrets.get(key) ?? null }),
      secureSet: ({ key, value }: { key: string; value: string }, reply) => {
        secrets.set(key, value);
        reply(null);
      },
      dial: (_of, reply) => reply(null),
    });
    const { bridge } = opened ?? {};
    const blob = new Blob(['x'.repeat(200_000)], { type: 'text/plain' });
    await bridge?.share?.({ title: 'Tanda terima', file: { blob, name: 'tanda-terima.txt' } });
    expect(files.get('tanda-terima.txt')?.every((byte) => byte === 120)).to.equal(true);
    await bridge?.secureStore?.set('a', 'b');
    expect(await bridge?.secureStore?.get('a')).to.equal('b');
    expect(await bridge?.secureStore?.get('c')).to.equal(null);
    await bridge?.dial?.('+62215550100');
    expect(await codeOf(bridge?.dial?.('javascript:alert(1)') ?? Promise.resolve())).to.equal('invalid-input');
    expect(await codeOf(bridge?.openExternal?.('http://plain.invalid') ?? Promise.resolve())).to.equal('invalid-input');
  });

  it('says whether the back key found something, and hears that the app was opened again', async () => {
    const opened = await start({});
    let resumed = 0;
    const stop = opened?.bridge.onResume?.(() => (resumed += 1));
    const ways = [true, false];
    opened?.bridge.onBack?.(() => ways.shift() ?? false);
    expect(await shell?.call('back', {})).to.deep.include({ result: { handled: true } });
    expect(await shell?.call('back', {})).to.deep.include({ result: { handled: false } });
    shell?.say({ v: 1, id: 'r1', kind: 'event', method: 'resume', params: {} });
    shell?.say({ v: 1, id: 'r1', kind: 'event', method: 'resume', params: {} });
    // Answered after all that was said before it.
    await shell?.call('back', {});
    expect(resumed).to.equal(1);
    stop?.();
  });
});
