import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../elements/shared/accessible.fixture.js';
import { until } from '../testing/until.js';
import { memoryCaptureStore, type CaptureStore } from './capture-store.js';
import { HaloError } from '../errors.js';
import { HaloCapture } from './halo-capture.js';
import { passed, warned, type Findings, type Warning } from './picture/findings.js';
import { photograph } from './picture/invented-paper.fixture.js';
import type { Made } from './picture/picture.js';
import type { PictureMaker } from './picture/picture-maker.js';

customElements.define('halo-capture', HaloCapture);

const good: Findings = {
  size: passed,
  light: passed,
  content: passed,
  sharpness: passed,
  glare: passed,
  edges: passed,
};

/** How many pictures were made. */
let made = 0;

/** A maker that answers as told, one answer after the other; the last goes on. */
function pretendMaker(...answers: (Warning | 'good' | 'unreadable')[]): () => PictureMaker {
  let at = 0;
  return () => ({
    make: async (): Promise<Made> => {
      const answer = answers[Math.min(at, answers.length - 1)];
      at += 1;
      made += 1;
      if (answer === 'unreadable') return { fault: 'unreadable' };
      const canvas = photograph({ width: 300, height: 400 });
      const preview = await createImageBitmap(canvas);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
      const findings = answer === 'good' || answer === undefined ? good : { ...good, glare: warned(answer) };
      return { picture: { blob, width: 300, height: 400, preview, findings } };
    },
    close: () => undefined,
  });
}

/** A maker whose pictures come when they are let come, the first that was asked for first; all that follows is done then. */
async function heldMaker(): Promise<{
  openMaker: () => PictureMaker;
  asked: () => number;
  comes: () => Promise<void>;
}> {
  const { make, close } = pretendMaker('good')();
  const ready = [await make(new Blob()), await make(new Blob())];
  const waiting: (() => void)[] = [];
  let asked = 0;
  const held = (): Promise<Made> => {
    const next = ready[asked] ?? { fault: 'unreadable' };
    asked += 1;
    return new Promise((resolve) => waiting.push(() => resolve(next)));
  };
  const comes = (): Promise<void> => {
    waiting.shift()?.();
    // Promises alone lie between this and the screen: they are through by the next turn.
    return new Promise((resolve) => setTimeout(resolve));
  };
  return { openMaker: () => ({ make: held, close }), asked: () => asked, comes };
}

async function mount(of: Partial<HaloCapture>): Promise<HaloCapture> {
  const element = Object.assign(new HaloCapture(), {
    requestId: 'r1',
    paperCode: 'kk',
    paperName: 'Kartu Keluarga (rekaan)',
    estimate: async () => ({ usage: 1, quota: 100 }),
    openMaker: pretendMaker('good'),
    capturePhoto: async () => new Blob(['x']),
    ...of,
  });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const textOf = (element: HaloCapture): string => element.renderRoot.textContent.replace(/\s+/g, ' ');

const buttonOf = (element: HaloCapture, label: string): HTMLButtonElement | undefined =>
  [...element.renderRoot.querySelectorAll('button')].find((each) => each.textContent.trim() === label);

async function press(element: HaloCapture, label: string, state: HaloCapture['state']): Promise<void> {
  const found = buttonOf(element, label);
  if (!found) throw new Error(`no button "${label}" in: ${textOf(element)}`);
  found.click();
  await until(() => element.state === state);
  await element.updateComplete;
}

/** Takes the page once more and waits until it is looked at. */
async function retake(element: HaloCapture): Promise<void> {
  const before = made;
  buttonOf(element, 'Foto ulang')?.click();
  await until(() => made > before && element.state === 'look');
  await element.updateComplete;
}

describe('<halo-capture>', () => {
  afterEach(() => document.body.replaceChildren());

  it('begins with how to hold the paper, says that it is free, and is accessible', async () => {
    const element = await mount({});
    expect(textOf(element)).to.include('lurus dari atas').and.to.include('Gratis').and.to.include('Kartu Keluarga');
    await expectAccessible(element);
    const [heading, free] = ['h2', '.free'].map((each) =>
      element.renderRoot.querySelector(each)?.getBoundingClientRect(),
    );
    expect(free?.top).to.be.within(heading?.top ?? NaN, heading?.bottom ?? NaN);
  });

  it('never calls a picture good: it asks the person, and takes the page', async () => {
    const element = await mount({});
    await press(element, 'Ambil foto', 'look');
    expect(textOf(element)).to.include('Apakah semua tulisan terbaca?');
    await expectAccessible(element);
    await press(element, 'Pakai foto ini', 'pages');
    expect(element.pages.length).to.equal(1);
    expect(textOf(element)).to.include('1 halaman');
    const canvas = element.renderRoot.querySelector('canvas');
    await until(() => canvas?.width === 300);
    await expectAccessible(element);
  });

  it('asks for a second try when a check warns, and lets the person decide after it', async () => {
    const element = await mount({ openMaker: pretendMaker('glare') });
    await press(element, 'Ambil foto', 'look');
    expect(textOf(element)).to.include('Ada pantulan cahaya').and.to.include('sekali lagi');
    expect(buttonOf(element, 'Tetap pakai foto ini') === undefined).to.equal(true);
    await expectAccessible(element);
    await retake(element);
    await expectAccessible(element);
    await press(element, 'Tetap pakai foto ini', 'pages');
    expect(element.pages[0]?.warnings).to.deep.equal(['glare']);
  });

  it('counts the tries of each page anew', async () => {
    const element = await mount({ openMaker: pretendMaker('blurred', 'good', 'blurred') });
    await press(element, 'Ambil foto', 'look');
    await retake(element);
    await press(element, 'Pakai foto ini', 'pages');
    await press(element, 'Tambah halaman', 'empty');
    await press(element, 'Ambil foto', 'look');
    expect(buttonOf(element, 'Tetap pakai foto ini') === undefined).to.equal(true);
  });

  it('takes several pages, shows, replaces and removes them, and says how many there are and no more', async () => {
    const element = await mount({ maxPages: 2 });
    const heard: unknown[] = [];
    element.addEventListener('halo-captured', (event) => heard.push(event instanceof CustomEvent && event.detail));
    await press(element, 'Ambil foto', 'look');
    await press(element, 'Pakai foto ini', 'pages');
    await press(element, 'Tambah halaman', 'empty');
    await press(element, 'Ambil foto', 'look');
    await press(element, 'Pakai foto ini', 'pages');
    expect(buttonOf(element, 'Tambah halaman') === undefined).to.equal(true);
    const [first, second] = element.pages.map(({ id }) => id);
    element.renderRoot.querySelector<HTMLButtonElement>('.strip button')?.click();
    await element.updateComplete;
    await retake(element);
    await press(element, 'Pakai foto ini', 'pages');
    expect(element.pages[0]?.id).not.to.equal(first);
    expect(element.pages[1]?.id).to.equal(second);
    buttonOf(element, 'Hapus')?.click();
    await element.updateComplete;
    expect(element.pages.map(({ id }) => id)).to.deep.equal([second]);
    await press(element, 'Selesai', 'done');
    expect(textOf(element)).to.include('1 foto siap');
    expect(heard).to.deep.equal([{ pages: 1 }]);
    await expectAccessible(element);
  });

  it('saves before the camera opens, and goes on from there when the page has died', async () => {
    const store = memoryCaptureStore();
    const steps: string[] = [];
    const noting: CaptureStore = {
      ...store,
      save: async (draft) => {
        await store.save(draft);
        steps.push(`saved ${draft.pages.length}`);
      },
    };
    const capturePhoto = async (): Promise<Blob> => {
      steps.push('camera');
      return new Blob(['x']);
    };
    const element = await mount({ store: noting, capturePhoto });
    await press(element, 'Ambil foto', 'look');
    await press(element, 'Pakai foto ini', 'pages');
    await until(() => steps.length === 3);
    expect(steps).to.deep.equal(['saved 0', 'camera', 'saved 1']);
    element.remove();

    const again = await mount({ store });
    await until(() => again.state === 'pages');
    await again.updateComplete;
    expect(textOf(again)).to.include('Foto tadi masih ada');
    expect(again.pages.length).to.equal(1);
    await until(() => again.renderRoot.querySelector('canvas')?.width === 300);
    await again.forget();
    expect(await store.load('r1', 'kk')).to.equal(undefined);
    expect(again.state).to.equal('empty');
  });

  it('shows nothing of another paper, nor of a draft that is none', async () => {
    const store = memoryCaptureStore();
    const element = await mount({ store });
    await press(element, 'Ambil foto', 'look');
    await press(element, 'Pakai foto ini', 'pages');
    const other = await mount({ store, paperCode: 'akta' });
    const broken = await mount({ store: { ...store, load: async () => ({ pages: 'none' }) } });
    const failing = await mount({ store: { ...store, load: () => Promise.reject(new Error('gone')) } });
    for (const each of [other, broken, failing]) expect(each.state).to.equal('empty');
  });

  it('opens no camera when the phone is full, and says so', async () => {
    let opened = 0;
    const capturePhoto = async (): Promise<Blob | undefined> => {
      opened += 1;
      return undefined;
    };
    const element = await mount({ capturePhoto, estimate: async () => ({ usage: 90, quota: 100 }) });
    buttonOf(element, 'Ambil foto')?.click();
    await until(() => element.fault === 'full');
    await element.updateComplete;
    expect(textOf(element)).to.include('Penyimpanan HP penuh');
    await expectAccessible(element);
    element.estimate = async () => ({ usage: 70, quota: 100 });
    const quota = new DOMException('full', 'QuotaExceededError');
    element.store = { ...memoryCaptureStore(), save: () => Promise.reject(quota) };
    await element.updateComplete;
    buttonOf(element, 'Ambil foto')?.click();
    await until(() => element.fault === 'full');
    expect(opened).to.equal(0);
    element.store = { ...memoryCaptureStore(), save: () => Promise.reject(new Error('closed')) };
    await element.updateComplete;
    buttonOf(element, 'Ambil foto')?.click();
    await until(() => opened === 1);
    await element.updateComplete;
    expect(textOf(element)).to.include('belum bisa disimpan').and.to.include('hampir penuh');
  });

  it('leads to the files of the phone when there is no camera', async () => {
    const element = await mount({ capturePhoto: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
    buttonOf(element, 'Ambil foto')?.click();
    await until(() => element.fault === 'no-camera');
    await element.updateComplete;
    expect(textOf(element)).to.include('Kamera tidak bisa dibuka');
    expect(buttonOf(element, 'Pilih dari HP') !== undefined).to.equal(true);
    await expectAccessible(element);
  });

  it('has the host choose a picture that is on the phone, with the draft kept before', async () => {
    const steps: string[] = [];
    const kept = memoryCaptureStore();
    const store: CaptureStore = {
      ...kept,
      save: async (draft) => {
        await kept.save(draft);
        steps.push('saved');
      },
    };
    const pickPhoto = async (): Promise<Blob> => {
      steps.push('host');
      return new Blob(['x']);
    };
    const element = await mount({ store, pickPhoto });
    await press(element, 'Pilih dari HP', 'look');
    expect(steps).to.deep.equal(['saved', 'host']);
    await press(element, 'Pakai foto ini', 'pages');
  });

  it('says what it always says of a picture that the host could not give, and leads to the browser’s own', async () => {
    for (const [code, fault] of [
      ['too-large', 'too-large'],
      ['bad-reply', 'unreadable'],
    ] as const) {
      const element = await mount({ pickPhoto: () => Promise.reject(new HaloError(code)) });
      buttonOf(element, 'Pilih dari HP')?.click();
      await until(() => element.fault === fault);
      await element.updateComplete;
      await expectAccessible(element);
    }
    const element = await mount({ pickPhoto: () => Promise.reject(new HaloError('timeout')) });
    buttonOf(element, 'Pilih dari HP')?.click();
    await until(() => element.fault === 'unreadable');
    const picker = element.renderRoot.querySelector('input.picker');
    const opened = new Promise((resolve) => {
      picker?.addEventListener('click', resolve, { once: true });
    });
    buttonOf(element, 'Pilih dari HP')?.click();
    await opened;
  });

  it('keeps the picture before when the next one cannot be read', async () => {
    const element = await mount({ openMaker: pretendMaker('good', 'unreadable') });
    await press(element, 'Ambil foto', 'look');
    await retake(element);
    expect(element.fault).to.equal('unreadable');
    await press(element, 'Pakai foto ini', 'pages');
  });

  it('waits for the last of two pictures that are asked for in one go', async () => {
    const { openMaker, asked, comes } = await heldMaker();
    const element = await mount({ openMaker });
    const take = buttonOf(element, 'Ambil foto');
    // A finger that trembles, before the screen is another one.
    take?.click();
    take?.click();
    await until(() => asked() === 2);
    await comes();
    expect(element.state).to.equal('working');
    await comes();
    expect(element.state).to.equal('look');
    await element.updateComplete;
    await press(element, 'Pakai foto ini', 'pages');
    expect(element.pages.length).to.equal(1);
  });

  it('shows no picture under a paper that was asked for after it', async () => {
    const { openMaker, asked, comes } = await heldMaker();
    const element = await mount({ openMaker });
    buttonOf(element, 'Ambil foto')?.click();
    await until(() => asked() === 1);
    element.paperCode = 'akta';
    await until(() => element.state === 'empty');
    await comes();
    expect(element.state).to.equal('empty');
  });

  it('takes a picture from the camera on the page, and lets the camera go', async () => {
    const stream = photographStream();
    const devices = navigator.mediaDevices;
    const own = devices.getUserMedia;
    devices.getUserMedia = async () => stream;
    try {
      const element = await mount({ capturePhoto: undefined, liveCamera: true });
      await press(element, 'Ambil foto', 'taking');
      await until(() => element.isShotReady);
      await element.updateComplete;
      await expectAccessible(element);
      await press(element, 'Jepret', 'look');
      expect(stream.getTracks().map(({ readyState }) => readyState)).to.deep.equal(['ended']);
    } finally {
      devices.getUserMedia = own;
    }
  });

  it('asks a phone for its camera app, and for nothing when it is removed', async () => {
    const element = await mount({ capturePhoto: undefined });
    const input = element.renderRoot.querySelector<HTMLInputElement>('.camera');
    expect(input?.getAttribute('capture')).to.equal('environment');
    let clicks = 0;
    input?.addEventListener('click', (event) => {
      event.preventDefault();
      clicks += 1;
    });
    buttonOf(element, 'Ambil foto')?.click();
    await until(() => clicks === 1);
  });

  it('gives every control 48 px', async () => {
    const element = await mount({});
    await press(element, 'Ambil foto', 'look');
    await press(element, 'Pakai foto ini', 'pages');
    for (const control of element.renderRoot.querySelectorAll('button')) {
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), control.textContent).to.be.at.least(48);
    }
  });
});

/** A camera that sees one invented paper. */
function photographStream(): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = 300;
  canvas.height = 400;
  canvas.getContext('2d')?.drawImage(photograph({ width: 300, height: 400 }), 0, 0);
  return canvas.captureStream(10);
}
