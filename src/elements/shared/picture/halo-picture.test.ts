import { expect } from '@esm-bundle/chai';
import { photograph } from '../../../capture/picture/invented-paper.fixture.js';
import { idPhoto } from '../../../locale/id-photo.js';
import { expectAccessible } from '../accessible.fixture.js';
import { cleared, quiet, registered, staged, type Staged } from '../staged.fixture.js';
import { HaloPicture } from './halo-picture.js';
import { whole } from './placing.js';

async function shown(): Promise<Staged<HaloPicture> & { readonly stage: HTMLElement }> {
  registered({ 'halo-picture': HaloPicture });
  const element = new HaloPicture();
  element.words = idPhoto;
  element.label = 'Foto KK rekaan, halaman 1';
  element.picture = await createImageBitmap(photograph({ width: 800, height: 600 }));
  const held = await staged(element);
  const stage = held.all('.stage')[0];
  if (!(stage instanceof HTMLElement)) throw new Error('no stage');
  // Pretended fingers are none that could be captured.
  stage.setPointerCapture = () => undefined;
  return { ...held, stage };
}

const type = (on: HTMLElement, key: string): boolean =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

/** A finger or a mouse at a place from the middle of the stage. */
function touch(on: HTMLElement, what: string, pointerId: number, x: number, y: number): void {
  const { left, top, width, height } = on.getBoundingClientRect();
  const [clientX, clientY] = [left + width / 2 + x, top + height / 2 + y];
  on.dispatchEvent(new PointerEvent(what, { pointerId, clientX, clientY, button: 0, bubbles: true }));
}

describe('halo-picture', () => {
  afterEach(cleared);

  it('draws the picture, and is accessible', async () => {
    const { element, all } = await shown();
    const canvas = all('canvas')[0];
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
    const { data } = canvas.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1) ?? {};
    expect(data?.[3]).to.equal(255);
    await expectAccessible(element);
  });

  it('is made larger and smaller, pushed and turned by keys alone', async () => {
    const { element, stage } = await shown();
    type(stage, '+');
    type(stage, '+');
    expect(element.placing.zoom).to.equal(2.25);
    type(stage, 'ArrowRight');
    expect(element.placing.x).to.be.lessThan(0);
    type(stage, '-');
    expect(element.placing.zoom).to.equal(1.5);
    type(stage, '0');
    expect(element.placing).to.deep.equal(whole);
    type(stage, 'r');
    expect(element.placing.turns).to.equal(1);
    type(stage, 'R');
    expect(element.placing.turns).to.equal(0);
  });

  it('leaves the arrows to others while all of it is shown', async () => {
    const { stage } = await shown();
    expect(type(stage, 'ArrowRight'), 'nobody took the key').to.equal(true);
    type(stage, '+');
    expect(type(stage, 'ArrowRight')).to.equal(false);
  });

  it('grows under the wheel where it points, and under two fingers', async () => {
    const { element, stage } = await shown();
    const { left, top, width, height } = stage.getBoundingClientRect();
    const at = { clientX: left + width / 2 + 50, clientY: top + height / 2, cancelable: true };
    const went = stage.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: -100 }));
    expect(went, 'the page does not scroll').to.equal(false);
    expect(element.placing.zoom).to.be.closeTo(1.49, 0.01);
    type(stage, '0');
    touch(stage, 'pointerdown', 1, -40, 0);
    touch(stage, 'pointerdown', 2, 40, 0);
    touch(stage, 'pointermove', 2, 120, 0);
    expect(element.placing.zoom).to.be.closeTo(2, 0.01);
    touch(stage, 'pointerup', 1, -40, 0);
    touch(stage, 'pointerup', 2, 120, 0);
    const { x } = element.placing;
    touch(stage, 'pointermove', 2, 300, 0);
    expect(element.placing.x, 'a finger that let go pushes nothing').to.equal(x);
  });

  it('has a button for each, says how large it is, and remembers how a picture was turned', async () => {
    const held = await shown();
    await held.press('Perbesar');
    expect(held.words()).to.contain('Diperbesar 150 persen');
    await held.press('Lihat semua');
    expect(held.element.placing).to.deep.equal(whole);
    await held.press('Putar');
    const first = held.element.picture;
    held.element.picture = await createImageBitmap(photograph({ width: 600, height: 800 }));
    await quiet(held.element);
    expect(held.element.placing.turns).to.equal(0);
    held.element.picture = first;
    await quiet(held.element);
    expect(held.element.placing.turns).to.equal(1);
  });
});
