import { handoverOf, MAX_TRIES, type HandoverCodeReply, type RequestView } from '@halo-pamor/contract';
import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { fill } from '../../locale/fill.js';
import { codeOf, command, load } from '../shared/asking.js';
import { Attempt } from '../shared/attempt.js';
import { button } from '../shared/button.js';
import { disc } from '../shared/icon.js';
import { refreshIcon } from '../shared/icons.js';
import { keyIcon, lockIcon } from '../shared/icons-trust.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import type { CitizenState } from './citizen-state.js';

/**
 * The code that the citizen reads out when the documents are in her hands: big, in two groups, with the tries that are
 * left. After five wrong ones it is locked, and she alone makes another.
 *
 * @tagname halo-handover-code
 * @fires halo-load `handover-code`
 * @fires halo-command `renew-handover-code`
 */
export class HaloHandoverCode extends LitElement {
  static override styles = [
    ...formKit,
    css`
      .digits {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 0 0.5em;
        padding: calc(var(--_space) * 1.5);
        border: 2px dashed var(--_accent);
        border-radius: var(--_radius);
        font-size: 2.6em;
        font-weight: 750;
        line-height: 1.2;
        letter-spacing: 0.08em;
        font-variant-numeric: tabular-nums;
      }
      .rule {
        font-weight: 700;
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    request: { attribute: false },
    told: { state: true },
    problem: { state: true },
  };

  declare state: CitizenState;
  declare request: RequestView;
  declare private told: HandoverCodeReply | undefined;
  /** Code of why the digits could not be read. */
  declare private problem: string | undefined;

  readonly #attempt = new Attempt(this);
  #asked = '';

  constructor() {
    super();
    this.told = undefined;
    this.problem = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('request') && !changed.has('state')) return;
    const { id, version } = this.request;
    // Asked again when the request changed, and when the signal is back after it could not be read.
    const asking = `${id} ${version} ${this.problem === undefined || this.state.connection.online}`;
    if (asking === this.#asked) return;
    this.#asked = asking;
    void this.#read(id);
  }

  async #read(requestId: string): Promise<void> {
    try {
      const told = await load(this, { what: 'handover-code', requestId });
      if (requestId === this.request.id) [this.told, this.problem] = [told, undefined];
    } catch (error) {
      if (requestId === this.request.id) this.problem = codeOf(error);
    }
  }

  override render(): TemplateResult {
    const { trust } = this.state.words;
    const handover = handoverOf(this.request);
    if (handover === undefined) return html`${nothing}`;
    return html`<section class="card stack" part="card" aria-labelledby="code-title">
      <div class="by-icon">
        ${disc(keyIcon)}
        <h3 id="code-title">${trust.code.title}</h3>
      </div>
      ${handover.locked ? this.#locked() : this.#code(handover)}
    </section>`;
  }

  #code({ round, tries }: { readonly round: number; readonly tries: number }): TemplateResult {
    const { trust } = this.state.words;
    // What was read before belongs to another round once a code was used or renewed.
    const told = this.told?.round === round ? this.told : undefined;
    if (told === undefined) {
      return html`<p role="status">${this.problem === undefined ? trust.code.reading : trust.code.unread}</p>`;
    }
    const left = MAX_TRIES - tries;
    const all = [told, ...told.others];
    return html`<p class="rule">${trust.code.rule}</p>
      ${all.map(
        ({ code, items }) =>
          html`${all.length > 1 ? html`<p>${fill(trust.code.for, { items: this.#named(items) })}</p>` : nothing}
          ${code === null ? nothing : digits(code)}`,
      )}
      <p>${trust.code.say}</p>
      ${
        tries === 0
          ? nothing
          : html`${notice({
              tone: 'warn',
              text: fill(tries === 1 ? trust.code.wrongOnce : trust.code.wrong, { n: tries, left }),
              say: 'soon',
            })}
            ${this.#renew('plain')}`
      }`;
  }

  #named(items: readonly string[]): string {
    return this.request.items
      .filter(({ id }) => items.includes(id))
      .map(({ name }) => name)
      .join(', ');
  }

  #locked(): TemplateResult {
    const { trust } = this.state.words;
    return html`${notice({
      tone: 'danger',
      icon: lockIcon,
      title: trust.code.lockedTitle,
      text: trust.code.lockedText,
      say: 'now',
    })}
    ${this.#renew('main')}`;
  }

  #renew(kind: 'main' | 'plain'): TemplateResult {
    const { words, terms } = this.state;
    const { renew, renewHint } = words.trust.code;
    return html`<div class="stack near">
      ${button({ label: renew, icon: refreshIcon, kind, broad: true, busy: this.#attempt.busy, press: () => void this.#renews() })}
      <p class="hint">${renewHint}</p>
      ${this.#attempt.notice(terms)}
    </div>`;
  }

  #renews(): Promise<void> {
    return this.#attempt.run(async () => {
      await command(this, { type: 'renew-handover-code', requestId: this.request.id, payload: {} });
    });
  }
}

/** Six digits in two groups; read out digit by digit, because nobody says them as a number. */
function digits(code: string): TemplateResult {
  return html`<p class="digits" part="code" data-digits translate="no">
    <span class="unseen">${code.replace(/\B/g, ' ')}</span>
    <span aria-hidden="true">${code.slice(0, 3)}</span><span aria-hidden="true">${code.slice(3)}</span>
  </p>`;
}
