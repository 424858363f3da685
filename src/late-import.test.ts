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
  it('asks for another address once the first one failed, since the browser remembers that it did', async () => {
    let loads = 0;
    const load = lateImport<Part>(async () => {
      loads += 1;
      throw NOT_HAD;
    }, 'lateImport');
    expect(await fails(load())).to.equal(NOT_HAD);
    const { lateImport: again } = await load();
    expect(again).to.be.a('function');
    expect(again).to.not.equal(lateImport);
    expect(loads).to.equal(1);
  });

  it('finds the part in a file that holds more than it', async () => {
    const file = new URL('./locale/id.js', import.meta.url).href;
    const load = lateImport<{ readonly retry: string }>(async () => {
      throw new TypeError(`Failed to fetch dynamically imported module: ${file}`);
    }, 'retry');
    await fails(load());
    expect((await load()).retry).to.equal('Coba lagi');
  });

  it('does not take another module for the part', async () => {
    const load = lateImport<{ readonly makeTalk: unknown }>(async () => {
      throw NOT_HAD;
    }, 'makeTalk');
    await fails(load());
    expect(await fails(load())).to.be.instanceOf(TypeError);
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
