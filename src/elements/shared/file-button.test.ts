import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from '@esm-bundle/chai';
import { LitElement, type TemplateResult } from 'lit';
import type { HaloBridge } from '../../bridge/shell/halo-bridge.js';
import { HaloError } from '../../errors.js';
import { until } from '../../testing/until.js';
import { expectAccessible } from './accessible.fixture.js';
import { controlFaults } from './control-faults.fixture.js';
import { hear } from './events.js';
import { fileButton, fileButtonStyles } from './file-button.js';
import { formKit } from './form-kit.styles.js';
import { cleared, registered, staged } from './staged.fixture.js';

class Chooser extends LitElement {
  static override styles = [...formKit, fileButtonStyles];
  static override properties = { chosen: { type: String } };
  declare chosen: string | undefined;
  readonly taken: string[] = [];
  readonly failed: string[] = [];

  override render(): TemplateResult {
    return fileButton({
      name: 'list',
      label: 'Pilih berkas',
      hint: 'Dari Excel: CSV.',
      chosen: this.chosen,
      accept: '.csv,text/csv',
      take: this.#take,
      failed: (code) => this.failed.push(code),
    });
  }

  readonly #take = ({ name }: File): void => {
    this.taken.push(name);
    this.chosen = name;
  };
}

async function chooser() {
  registered({ 'halo-test-chooser': Chooser });
  const element = new Chooser();
  const on = await staged(element);
  const [input] = on.all('input');
  if (!(input instanceof HTMLInputElement)) throw new Error('no field');
  return { element, on, input };
}

async function choose(input: HTMLInputElement, element: Chooser, name: string): Promise<void> {
  const files = new DataTransfer();
  files.items.add(new File(['nama\n'], name));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

describe('a button that chooses a file', () => {
  afterEach(cleared);

  it('says what to do in the person’s words, and the browser says nothing', async () => {
    const { element, on, input } = await chooser();
    expect(on.words()).to.contain('Pilih berkas');
    expect(input.getBoundingClientRect().width).to.be.at.most(1);
    expect(on.all('label.button')[0]?.getBoundingClientRect().height).to.be.at.least(44);
    expect(controlFaults(element.renderRoot)).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('has the name of what was chosen beside it, and takes the same file again', async () => {
    const { element, on, input } = await chooser();
    await choose(input, element, 'daftar.csv');
    expect(on.all('.chosen')[0]?.textContent).to.equal('daftar.csv');
    expect(input.getAttribute('aria-describedby')).to.equal('list-chosen list-hint');
    expect(input.value).to.equal('');
    await choose(input, element, 'daftar.csv');
    expect(element.taken).to.deep.equal(['daftar.csv', 'daftar.csv']);
    await expectAccessible(element);
  });

  it('is reached and pressed by keys, and shows where the focus is', async () => {
    const { on, input } = await chooser();
    const label = on.all('label.button')[0];
    if (label === undefined) throw new Error('no button');
    await sendKeys({ press: 'Tab' });
    expect(input.matches(':focus-visible')).to.equal(true);
    expect(getComputedStyle(label).outlineStyle).to.equal('solid');
    const pressed = new Promise<boolean>((resolve) => {
      input.addEventListener('click', (event) => {
        // No window of the browser's opens in a test.
        event.preventDefault();
        resolve(true);
      });
    });
    await sendKeys({ press: 'Enter' });
    expect(await pressed).to.equal(true);
  });
});

describe('a button that chooses a file, in an app that does so', () => {
  let stop: () => void = () => undefined;

  afterEach(() => {
    stop();
    cleared();
  });

  type Pick = NonNullable<HaloBridge['pickFile']>;

  /** A button inside an app, and how often the browser's own chooser would have opened. */
  async function inside(pickFile: Pick | undefined) {
    const { element, input } = await chooser();
    stop = hear(element, 'halo-bridge', ({ give }) => give({ pickFile }));
    let opened = 0;
    element.addEventListener('click', (event) => {
      if (event.composedPath()[0] !== input || event.defaultPrevented) return;
      event.preventDefault();
      opened += 1;
    });
    return { element, input, opened: () => opened };
  }

  /** A tap, so long after the page was opened. */
  const tap = (input: HTMLInputElement, ms = 10_000): void => {
    const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: ms });
    input.dispatchEvent(event);
  };

  /** A person's own tap: a script's opens no chooser. */
  const press = async ({ renderRoot }: Chooser): Promise<void> => {
    const { left, top } = renderRoot.querySelector('label')?.getBoundingClientRect() ?? new DOMRect();
    await sendMouse({ type: 'click', position: [Math.ceil(left) + 5, Math.ceil(top) + 5] });
  };

  it('has the app choose, and takes what it gives as any other file', async () => {
    const asked: unknown[] = [];
    const given = [{ blob: new Blob(['a'], { type: 'text/csv' }), name: 'daftar.csv' }, undefined];
    const { element, input, opened } = await inside(async (of) => {
      asked.push(of);
      return given.shift();
    });
    tap(input);
    await until(() => element.taken.length === 1);
    await element.updateComplete;
    expect(element.chosen).to.equal('daftar.csv');
    tap(input);
    await until(() => asked.length === 2);
    expect(asked).to.deep.equal([{ accept: ['.csv', 'text/csv'] }, { accept: ['.csv', 'text/csv'] }]);
    expect([element.taken, element.failed, opened()]).to.deep.equal([['daftar.csv'], [], 0]);
  });

  it('opens the browser’s own where the app offers none, and by the same tap where the app refuses', async () => {
    const none = await inside(undefined);
    tap(none.input);
    expect(none.opened()).to.equal(1);
    let asked = 0;
    const { element, opened } = await inside(() => {
      asked += 1;
      return Promise.reject(new HaloError('not-found'));
    });
    await press(element);
    await until(() => opened() === 1);
    await press(element);
    await until(() => opened() === 2);
    expect([asked, element.failed]).to.deep.equal([1, []]);
  });

  it('asks a silent app once for taps in one go, and opens the browser’s own for who taps again later', async () => {
    let fail: (error: unknown) => void = () => undefined;
    let asked = 0;
    const { element, input, opened } = await inside(() => {
      asked += 1;
      return new Promise((_resolve, reject) => {
        fail = reject;
      });
    });
    for (const ms of [10_000, 10_200, 12_900]) tap(input, ms);
    expect([asked, opened()]).to.deep.equal([1, 0]);
    tap(input, 13_100);
    expect([asked, opened()]).to.deep.equal([1, 1]);
    fail(new HaloError('timeout'));
    await new Promise((resolve) => setTimeout(resolve));
    tap(input, 13_300);
    expect([asked, opened(), element.failed]).to.deep.equal([1, 2, []]);
  });

  it('says that a file is too large for the app, and asks it again; nothing comes to a screen that has gone', async () => {
    let answer: (given: { blob: Blob; name: string }) => void = () => undefined;
    let asked = 0;
    const { element, input, opened } = await inside(() => {
      asked += 1;
      if (asked === 1) return Promise.reject(new HaloError('too-large'));
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
    tap(input);
    await until(() => element.failed.length === 1);
    tap(input);
    element.remove();
    answer({ blob: new Blob(['a']), name: 'daftar.csv' });
    await new Promise((resolve) => setTimeout(resolve));
    expect([element.failed, element.taken, opened()]).to.deep.equal([['too-large'], [], 0]);
  });
});
