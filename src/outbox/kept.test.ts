import { expect } from '@esm-bundle/chai';
import type { Boxes } from './boxes.js';
import { keptIn } from './kept.js';
import { memoryLedger } from './outbox-memory.js';

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Boxes that take longer to close the earlier they are asked. */
function slowAtFirst(): Boxes {
  let wait = 60;
  return {
    ready: async () => undefined,
    seal: async (bytes) => {
      wait -= 20;
      await later(wait);
      return bytes;
    },
    open: async (box) => box,
  };
}

describe('what is kept for a person', () => {
  it('is what was asked for last, however long each takes', async () => {
    const kept = keptIn(memoryLedger(), slowAtFirst());
    await Promise.all(['J', 'Ja', 'Jal'].map((draft) => kept.save('draft', draft, false)));
    expect(await kept.load('draft')).to.equal('Jal');
  });

  it('stays forgotten when what was written just before is sealed only then', async () => {
    const kept = keptIn(memoryLedger(), slowAtFirst());
    await Promise.all([kept.save('draft', 'Jalan', false), kept.save('draft', null, false)]);
    expect(await kept.load('draft')).to.equal(undefined);
  });

  it('is kept after something that could not be', async () => {
    const boxes = slowAtFirst();
    let fails = true;
    const seal: Boxes['seal'] = async (bytes, about) => {
      const failed = fails;
      fails = false;
      if (failed) throw new Error('locked');
      return boxes.seal(bytes, about);
    };
    const kept = keptIn(memoryLedger(), { ...boxes, seal });
    const [first, second] = await Promise.allSettled(['J', 'Ja'].map((draft) => kept.save('draft', draft, false)));
    expect([first?.status, second?.status]).to.deep.equal(['rejected', 'fulfilled']);
    expect(await kept.load('draft')).to.equal('Ja');
  });
});
