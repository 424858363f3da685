import { districtOf, type OfficersReply } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { codeOf, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { listField } from '../shared/field.js';
import { errorState, loadingState } from '../shared/screen-states.js';
import { areasWords } from './officer-areas.js';
import { DeskFormElement } from './desk-form.js';

/**
 * Gives a request to another officer of the same district.
 *
 * @tagname halo-reassign
 * @fires halo-load - the officers of the district
 * @fires halo-command - `reassign-officer`
 */
export class HaloReassign extends DeskFormElement {
  static override properties = {
    ...DeskFormElement.properties,
    reply: { state: true },
    problem: { state: true },
    to: { state: true },
  };

  declare reply: OfficersReply | undefined;
  declare problem: string | undefined;
  declare to: string;
  #reading: AbortController | undefined;

  constructor() {
    super();
    this.reply = undefined;
    this.problem = undefined;
    this.to = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#read());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading?.abort();
  }

  async #read(): Promise<void> {
    if (!this.isConnected) return;
    this.#reading?.abort();
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    this.problem = undefined;
    const area = districtOf(this.request.place) ?? this.request.place;
    try {
      this.reply = await load(this, { what: 'officers', area }, signal);
    } catch (error) {
      if (!signal.aborted) this.problem = codeOf(error);
    }
  }

  override render(): TemplateResult {
    const { words, terms } = this.stage;
    return html`<form
      class="card"
      part="card"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#save();
      }}
    >
      <h3 tabindex="-1" data-heading>${words.officer.title}</h3>
      <p class="muted">${fill(words.officer.now, { name: this.request.officer?.name ?? words.fact.noOfficer })}</p>
      ${
        this.problem !== undefined
          ? errorState(terms, this.problem, () => void this.#read())
          : this.reply === undefined
            ? loadingState(terms)
            : this.#list(this.reply)
      }
      ${this.form.notice(terms)}
      <div class="deeds">
        ${
          this.#others.length > 0
            ? button({ label: words.officer.save, kind: 'main', type: 'submit', busy: this.form.sending })
            : nothing
        }
        ${button({ label: terms.cancel, press: () => this.close() })}
      </div>
    </form>`;
  }

  get #others(): OfficersReply['officers'] {
    return (this.reply?.officers ?? []).filter((officer) => officer.id !== this.request.officer?.id);
  }

  #list(reply: OfficersReply): TemplateResult {
    const { words, terms, pack } = this.stage;
    if (this.#others.length === 0) return html`<p>${words.officer.none}</p>`;
    return html`${listField({
      name: 'to',
      label: words.officer.to,
      hint: reply.invented ? words.officer.invented : undefined,
      empty: terms.choose,
      fault: this.form.faults['to'],
      value: this.to,
      entries: this.#others.map(({ id, name, areas }) => ({
        value: id,
        label: `${name} (${areasWords(pack, areas)})`,
      })),
      change: (to) => (this.to = to),
    })}`;
  }

  async #save(): Promise<void> {
    const { words } = this.stage;
    const officer = this.#others.find((each) => each.id === this.to);
    if (!this.form.isWhole({ to: officer ? undefined : words.officer.toFault }) || officer === undefined) return;
    const { name, id } = officer;
    const sure = await confirmDialog(this.renderRoot, {
      title: fill(words.officer.sureTitle, { name }),
      text: fill(words.officer.sureText, { name }),
      yes: words.officer.save,
      no: this.stage.terms.cancel,
    });
    if (sure) await this.send({ type: 'reassign-officer', payload: { officer: id } });
  }
}
