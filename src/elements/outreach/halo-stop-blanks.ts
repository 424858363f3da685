import { blankKinds, blankSums } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { closeIcon, comesBackIcon, printerIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { OutreachScreenElement } from './outreach-screen.js';
import { blankWord } from './stop-services.js';

/** What was counted last on this screen. */
interface Counted {
  readonly kind: string;
  /** Set where it was spoiled. */
  readonly reason?: string;
}

/**
 * The blanks of a stop: how many were brought, used and spoiled, with a press for each, and one to take the last back.
 *
 * @tagname halo-stop-blanks
 * @fires halo-command - `use-blank`, `spoil-blank` and `take-back-blank`
 */
export class HaloStopBlanks extends OutreachScreenElement {
  static override properties = {
    ...OutreachScreenElement.properties,
    spoiling: { state: true },
    reason: { state: true },
    last: { state: true },
  };

  /** The kind whose reason is asked for. */
  declare spoiling: string | undefined;
  declare reason: string;
  declare last: Counted | undefined;

  constructor() {
    super();
    this.spoiling = undefined;
    this.reason = '';
    this.last = undefined;
  }

  override render(): TemplateResult {
    const { words } = this.stage;
    return this.frame(
      { title: words.blanks.title },
      html`${this.#last()}
        <div class="stack">${blankKinds(this.stop).map((kind) => this.#kind(kind))}</div>`,
    );
  }

  #last(): unknown {
    const { words, pack } = this.stage;
    const { last } = this;
    if (last === undefined) return nothing;
    const said = last.reason === undefined ? words.blanks.usedNow : words.blanks.spoiledNow;
    return notice({
      tone: 'ok',
      text: fill(said, { kind: blankWord(pack, last.kind) }),
      say: 'soon',
      actions: button({
        label: words.blanks.undo,
        icon: comesBackIcon,
        kind: 'quiet',
        press: () => void this.#undo(last),
      }),
    });
  }

  #kind(kind: string): TemplateResult {
    const { words, pack } = this.stage;
    const name = blankWord(pack, kind);
    const { brought, used, spoiled } = blankSums(this.stop, kind);
    const left = brought - used - spoiled;
    const counts = [
      [words.blanks.brought, brought],
      [words.blanks.used, used],
      [words.blanks.spoiled, spoiled],
      [words.blanks.left, left],
    ] as const;
    return html`<section class="card" part="card" aria-label=${name}>
      <h3>${name}</h3>
      <dl class="counts">
        ${counts.map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${left < 0 ? notice({ tone: 'warn', text: words.blanks.over }) : nothing}
      ${this.spoiling === kind ? this.#reason(kind) : this.#acts(kind, name)}
    </section>`;
  }

  #acts(kind: string, name: string): TemplateResult {
    const { blanks } = this.stage.words;
    // The heading of the card says of which kind; read out alone, each button says it too.
    const named = (words: string): TemplateResult => html`${words} <span class="unseen">${name}</span>`;
    return html`<div class="bar even">
      ${button({ label: named(blanks.use), icon: printerIcon, press: () => void this.#use(kind) })}
      ${button({
        label: named(blanks.spoil),
        icon: closeIcon,
        press: () => {
          this.spoiling = kind;
          this.reason = '';
        },
      })}
    </div>`;
  }

  #reason(kind: string): TemplateResult {
    const { words, pack, terms } = this.stage;
    return html`${choices({
        name: 'reason',
        label: words.blanks.reason,
        one: true,
        fault: this.form.faults['reason'],
        chosen: [this.reason],
        entries: (pack.outreach?.spoilReasons ?? []).map(({ code, name }) => ({ value: code, label: name })),
        change: ([reason = '']) => (this.reason = reason),
      })}
      <div class="bar even">
        ${button({ label: words.blanks.save, kind: 'main', press: () => void this.#spoil(kind) })}
        ${button({ label: terms.cancel, press: () => (this.spoiling = undefined) })}
      </div>`;
  }

  async #use(kind: string): Promise<void> {
    if (await this.send({ type: 'use-blank', payload: { kind } })) this.last = { kind };
  }

  async #spoil(kind: string): Promise<void> {
    const { reason } = this;
    if (!this.form.isWhole({ reason: reason === '' ? this.stage.words.blanks.fault : undefined })) return;
    if (!(await this.send({ type: 'spoil-blank', payload: { kind, reason } }))) return;
    this.spoiling = undefined;
    this.last = { kind, reason };
  }

  async #undo(last: Counted): Promise<void> {
    if (await this.send({ type: 'take-back-blank', payload: last })) this.last = undefined;
  }
}
