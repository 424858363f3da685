import { html, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { textField } from '../shared/field.js';
import { OfficerScreenElement } from './officer-screen.js';

/**
 * The officer put documents into the city's own system: which, and the number that it gave.
 *
 * @tagname halo-file
 * @fires halo-command - `file-items`
 */
export class HaloFile extends OfficerScreenElement {
  static override properties = { ...OfficerScreenElement.properties, reference: { state: true } };

  declare reference: string;

  constructor() {
    super();
    this.reference = '';
  }

  override render(): TemplateResult {
    const { words } = this.stage;
    const items = this.itemsOf('file');
    return this.frame(
      { title: words.file.title, lead: words.file.lead },
      html`<form
        class="stack"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save();
        }}
      >
        ${this.itemsChoice(items, words.file.items)}
        ${textField({
          name: 'reference',
          label: words.file.reference,
          hint: words.file.referenceHint,
          value: this.reference,
          max: 40,
          change: (value) => (this.reference = value),
        })}
        ${button({ label: words.file.save, kind: 'main', type: 'submit', broad: true, busy: this.form.sending })}
      </form>`,
    );
  }

  async #save(): Promise<void> {
    const items = this.chosenOf('file');
    if (!this.form.isWhole({ items: items.length === 0 ? this.stage.words.file.itemsFault : undefined })) return;
    const reference = this.reference.trim();
    const payload = reference === '' ? { items } : { items, reference };
    if (await this.send({ type: 'file-items', payload })) this.leave();
  }
}
