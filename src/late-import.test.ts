import { expect } from '@esm-bundle/chai';
import { lateImport } from './late-import.js';

/** What Chrome says of this test's own file, which can be had. */
const NOT_HAD = new TypeError(
  `Failed to fetch dynamically imported module: ${new URL('./late-import.js', import.meta.url).href}`,
);
interface Part {
  readonly lateImport: unknown;
}

async function fails(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (caught: unknown) => caught,
  );
}

describe('lateImport', () => {
  it('asks for another address once the first one failed, since the browser remembers that it did, and then no more', async () => {
    let loads = 0;
    const load = lateImport<Part>(async () => {
      loads += 1;
      throw NOT_HAD;
    }, 'lateImport');
    const [one, other] = await Promise.all([load(), load()]);
    expect(one.lateImport).to.be.a('function').and.not.equal(lateImport);
    expect(other).to.equal(one);
    expect(await load()).to.equal(one);
    expect(loads).to.equal(2);
  });

  it('waits for the next try where there is no signal', async () => {
    const load = lateImport<Part>(async () => {
      throw NOT_HAD;
    }, 'lateImport');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      expect(await fails(load())).to.equal(NOT_HAD);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    expect((await load()).lateImport).to.be.a('function');
  });

  it('asks for the copy of a part that does not come by another address either', async () => {
    const gone = new URL('./gone.js', import.meta.url).href;
    const copy = new URL('./late-import.js', import.meta.url).href;
    const asked: string[] = [];
    const load = lateImport<Part>(
      async () => {
        throw new TypeError(`Failed to fetch dynamically imported module: ${gone}`);
      },
      'lateImport',
      (address) => {
        asked.push(address);
        return copy;
      },
    );
    expect((await load()).lateImport).to.be.a('function');
    expect(asked).to.deep.equal([gone]);
  });

  it('finds the part in a file that holds more than it', async () => {
    const file = new URL('./locale/id.js', import.meta.url).href;
    const load = lateImport<{ readonly retry: string }>(async () => {
      throw new TypeError(`Failed to fetch dynamically imported module: ${file}`);
    }, 'retry');
    expect((await load()).retry).to.equal('Coba lagi');
  });

  it('does not take another module for the part', async () => {
    const load = lateImport<{ readonly makeTalk: unknown }>(async () => {
      throw NOT_HAD;
    }, 'makeTalk');
    expect(await fails(load()))
      .to.be.instanceOf(TypeError)
      .and.not.equal(NOT_HAD);
  });

  it('leaves to a bundler what its own loader says', async () => {
    let loads = 0;
    const load = lateImport<{ readonly part: number }>(async () => {
      loads += 1;
      if (loads < 3) throw new Error('Loading chunk 7 failed. (error: https://host.invalid/7.js)');
      return { part: 1 };
    }, 'part');
    await fails(load());
    await fails(load());
    expect(await load()).to.deep.equal({ part: 1 });
  });
});
