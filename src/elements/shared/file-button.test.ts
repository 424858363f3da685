import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@esm-bundle/chai';
import { LitElement, type TemplateResult } from 'lit';
import { expectAccessible } from './accessible.fixture.js';
import { controlFaults } from './control-faults.fixture.js';
import { fileButton, fileButtonStyles } from './file-button.js';
import { formKit } from './form-kit.styles.js';
import { cleared, registered, staged } from './staged.fixture.js';

class Chooser extends LitElement {
  static override styles = [...formKit, fileButtonStyles];
  static override properties = { chosen: { type: String } };
  declare chosen: string | undefined;
  readonly taken: string[] = [];

  override render(): TemplateResult {
    return fileButton({
      name: 'list',
      label: 'Pilih berkas',
      hint: 'Dari Excel: CSV.',
      chosen: this.chosen,
      take: this.#take,
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
