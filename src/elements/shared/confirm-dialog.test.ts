import { expect } from '@esm-bundle/chai';
import { LitElement } from 'lit';
import { expectAccessible } from './accessible.fixture.js';
import { confirmDialog } from './confirm-dialog.js';
import { formKit } from './form-kit.styles.js';

class DialogHost extends LitElement {
  static override styles = [...formKit];
}
customElements.define('dialog-host', DialogHost);

const question = { title: 'Batalkan permintaan ini?', text: 'Tidak bisa diulang.', yes: 'Batalkan', no: 'Jangan' };

async function open(): Promise<{ answer: Promise<boolean>; dialog: HTMLDialogElement; host: DialogHost }> {
  const host = new DialogHost();
  document.body.append(host);
  await host.updateComplete;
  const answer = confirmDialog(host.renderRoot, { ...question, danger: true });
  const dialog = host.renderRoot.querySelector('dialog');
  if (!dialog) throw new Error('No dialog was shown.');
  return { answer, dialog, host };
}

describe('confirmDialog', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('is accessible and is named by its question', async () => {
    const { host, dialog } = await open();
    expect(dialog.matches(':modal')).to.equal(true);
    expect(host.shadowRoot?.activeElement?.textContent.trim()).to.equal(question.no);
    await expectAccessible(host);
  });

  it('says yes only for the button that names the deed, and leaves nothing behind', async () => {
    const { answer, dialog, host } = await open();
    dialog.querySelectorAll('button')[0]?.click();
    expect(await answer).to.equal(true);
    expect(host.renderRoot.querySelector('dialog') === null).to.equal(true);
  });

  it('says no for the other button', async () => {
    const { answer, dialog } = await open();
    dialog.querySelectorAll('button')[1]?.click();
    expect(await answer).to.equal(false);
  });

  it('says no when closed in any other way', async () => {
    const { answer, dialog } = await open();
    dialog.close();
    expect(await answer).to.equal(false);
  });
});
