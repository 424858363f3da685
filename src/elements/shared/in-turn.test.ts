import { expect } from '@esm-bundle/chai';
import { inTurn } from './in-turn.js';

describe('readings in turn', () => {
  it('follow each other, and who asks meanwhile gets one more', async () => {
    let stored = 0;
    let shown = -1;
    let readings = 0;
    const ends: (() => void)[] = [];
    const read = inTurn(async () => {
      readings += 1;
      const found = stored;
      await new Promise<void>((resolve) => ends.push(resolve));
      shown = found;
    });
    const first = read();
    stored = 1;
    const second = read();
    const third = read();
    expect(third).to.equal(second);
    expect(readings).to.equal(1);
    ends.shift()?.();
    await first;
    expect(shown).to.equal(0);
    await Promise.resolve();
    expect(readings).to.equal(2);
    stored = 2;
    const fourth = read();
    ends.shift()?.();
    await second;
    expect(shown).to.equal(1);
    await Promise.resolve();
    ends.shift()?.();
    await fourth;
    expect(shown).to.equal(2);
    expect(readings).to.equal(3);
  });
});
