import { expect } from '@esm-bundle/chai';
import { watchHeight } from './watch-height.js';

const frames = (count: number): Promise<void> =>
  new Promise((resolve) => {
    const next = (left: number): void => {
      if (left === 0) resolve();
      else requestAnimationFrame(() => next(left - 1));
    };
    next(count);
  });

describe('the height of a frame', () => {
  let box: HTMLElement;
  let told: number[];
  let stop: () => void;

  beforeEach(async () => {
    box = document.createElement('div');
    box.style.height = '100px';
    document.body.append(box);
    told = [];
    stop = watchHeight(box, (px) => told.push(px));
    await frames(3);
  });

  afterEach(() => {
    Reflect.deleteProperty(performance, 'now');
    stop();
    box.remove();
  });

  it('is told when it changes, and not for a pixel more or less', async () => {
    for (const height of ['100.4px', '101px', '250px', '250px', '40px']) {
      box.style.height = height;
      await frames(3);
    }
    expect(told).to.deep.equal([101, 251, 41]);
  });

  it('does not chase content that grows with the frame for ever, and follows what a person does afterwards', async () => {
    stop();
    // However long a machine takes for a frame, one follows upon the other.
    performance.now = () => 0;
    // As high as its frame, and a little more.
    const own = box;
    stop = watchHeight(box, (px) => {
      told.push(px);
      requestAnimationFrame(() => (own.style.height = `${px + 10}px`));
    });
    await frames(60);
    const turns = told.length;
    expect(turns).to.be.greaterThan(3).and.lessThan(20);
    await frames(20);
    expect(told.length).to.equal(turns);
    box.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
    box.style.height = '90px';
    await frames(3);
    expect(told).to.include(91);
  });

  it('is told no more once it is stopped', async () => {
    stop();
    box.style.height = '300px';
    await frames(3);
    expect(told).to.deep.equal([101]);
  });
});
