import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { VaultStatus } from '../../client/index.js';
import { fill } from '../../locale/fill.js';
import type { SharedTerms } from '../../locale/terms.js';
import { idVault } from '../../locale/vault-terms.js';
import { spoken } from '../../locale/spoken.js';
import { answered, codeOf } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { ask, type VaultAsk } from '../shared/events.js';
import { focusHeading } from '../shared/focus.js';
import { keyIcon, lockIcon } from '../shared/icons-trust.js';
import { hourglassIcon, personIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import { problemSentence } from '../shared/problem-words.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState } from '../shared/screen-states.js';
import { tile } from '../shared/tile.js';
import { vaultStyles } from './halo-vault.styles.js';
import { isWeakPin, PIN_LENGTH, pinPad } from './pin-pad.js';

type Step = 'new' | 'again' | 'open' | 'old' | 'forgot' | 'manage';

/**
 * The screens of a person's vault: the first PIN, the locked screen, a forgotten or a new PIN. What was typed leaves it in
 * the question alone.
 *
 * @tagname halo-vault
 * @fires halo-vault what is to be done with the vault
 * @fires halo-back from the list of what can be done
 */
export class HaloVault extends LitElement {
  static override styles = [...formKit, vaultStyles];
  static override properties: PropertyDeclarations = {
    terms: { attribute: false },
    status: { attribute: false },
    task: {},
    step: { state: true },
    typed: { state: true },
    fault: { state: true },
    problem: { state: true },
    busy: { state: true },
    waitMs: { state: true },
    said: { state: true },
  };

  declare terms: SharedTerms;
  declare status: VaultStatus;
  /** `open`: has the vault opened; `manage`: what can be done with one that is; `left`: the person has gone. */
  declare task: 'open' | 'manage' | 'left';
  declare private step: Step;
  declare private typed: string;
  declare private fault: string | undefined;
  declare private problem: string | null;
  declare private busy: boolean;
  declare private waitMs: number;
  declare private said: boolean;

  /** What was typed on the screens before. */
  #old = '';
  #first = '';
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.status = { state: 'none', by: null, wrongTries: 0, waitMs: 0, spent: false };
    this.task = 'open';
    this.step = 'open';
    this.typed = '';
    this.problem = null;
    this.busy = false;
    this.waitMs = 0;
    this.said = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.task === 'manage') void this.#ask({ act: 'status' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('status') && !changed.has('task')) return;
    const { state, by } = this.status;
    if (this.task === 'manage') this.step = 'manage';
    else this.step = state === 'locked' ? 'open' : by === 'pin' ? this.step : 'new';
    this.#wait(this.status.waitMs);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('step')) focusHeading(this.renderRoot);
  }

  /**
   * Goes one screen back, for the back key.
   *
   * @returns false on the first
   */
  goBack(): boolean {
    if (this.task === 'manage') return this.step !== 'manage' && this.#go('manage');
    return (this.step === 'forgot' && this.#go('open')) || (this.step === 'again' && this.#go('new'));
  }

  get #words() {
    return spoken(this.terms, 'vault', idVault);
  }

  override render(): TemplateResult {
    if (this.task === 'left') {
      return emptyState({ icon: personIcon, title: this.#words.leftTitle, text: this.#words.leftText });
    }
    return html`<div class="screen narrow" @keydown=${this.#key}>${this.#screen()}</div>`;
  }

  #screen(): TemplateResult {
    const { terms, step } = this;
    switch (step) {
      case 'manage':
        return this.#manage();
      case 'forgot':
        return this.#forgot();
      case 'open': {
        const { spent } = this.status;
        const forgot = button({
          label: this.#words.forgot,
          kind: 'quiet',
          broad: true,
          press: () => this.#go('forgot'),
        });
        return html`${screenHeader(terms, { title: this.#words.openTitle, lead: spent ? undefined : this.#words.openText })}
        ${spent ? this.#spent() : html`${this.#waiting()}${this.#pad()}${forgot}`}`;
      }
      case 'old':
      case 'new':
      case 'again': {
        const { title, lead } = {
          old: { title: this.#words.oldTitle, lead: undefined },
          new: { title: this.#words.newTitle, lead: this.#words.newText },
          again: { title: this.#words.againTitle, lead: this.#words.againText },
        }[step];
        const isFirst = step === 'new' && this.task === 'open';
        return html`${screenHeader(terms, { title, lead, back: isFirst ? undefined : () => void this.goBack() })}
        ${this.#waiting()}${this.#pad()}`;
      }
    }
  }

  #pad(): unknown {
    if (this.waitMs > 0) return nothing;
    return html`${this.#failed()}
    ${pinPad({
      words: this.#words,
      typed: this.typed,
      fault: this.fault,
      closed: this.busy,
      change: (typed) => {
        this.typed = typed;
        if (typed.length === PIN_LENGTH) void this.#complete(typed);
        else this.fault = undefined;
      },
    })}
    ${this.busy ? html`<p role="status"><span class="spinner"></span> ${this.terms.busy}</p>` : nothing}`;
  }

  #waiting(): unknown {
    if (this.waitMs <= 0) return nothing;
    const seconds = Math.ceil(this.waitMs / 1_000);
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    const text = html`<span class="number">${fill(this.#words.waitText, { time })}</span>`;
    return notice({ tone: 'warn', icon: hourglassIcon, title: this.#words.waitTitle, text });
  }

  #spent(): TemplateResult {
    return html`${notice({ tone: 'danger', title: this.#words.spentTitle, text: this.#words.spentText, say: 'now' })}
    ${button({ label: this.#words.forgotTitle, kind: 'main', broad: true, press: () => this.#go('forgot') })}`;
  }

  #forgot(): TemplateResult {
    const { terms } = this;
    return html`${screenHeader(terms, {
      title: this.#words.forgotTitle,
      lead: this.#words.forgotText,
      back: () => void this.goBack(),
    })}
    ${notice({ tone: 'ok', text: this.#words.forgotUnsent })} ${this.#failed()}
    ${button({
      label: this.#words.forgotYes,
      kind: 'main',
      broad: true,
      busy: this.busy,
      press: () => void this.#ask({ act: 'forget' }),
    })}`;
  }

  #manage(): TemplateResult {
    const back = () => ask(this, 'halo-back', {});
    const lock = () => void this.#ask({ act: 'lock' });
    const hasPin = this.status.by === 'pin';
    const change = () => this.#go(hasPin ? 'old' : 'new');
    return html`${screenHeader(this.terms, { title: this.#words.manageTitle, back })}
      <div aria-live="polite">${this.said ? notice({ tone: 'ok', text: this.#words.changed }) : nothing}</div>
      <div class="tiles">
        ${hasPin ? tile({ title: this.#words.lockNow, text: this.#words.lockNowText, icon: lockIcon, press: lock, first: true }) : nothing}
        ${
          hasPin
            ? tile({ title: this.#words.change, text: this.#words.changeText, icon: keyIcon, press: change })
            : tile({
                title: this.#words.newTitle,
                text: this.#words.newText,
                icon: keyIcon,
                press: change,
                first: true,
              })
        }
      </div>`;
  }

  #failed(): unknown {
    const { problem, terms } = this;
    if (problem === null) return nothing;
    const text = problemSentence(terms, problem);
    return notice({ tone: 'danger', title: terms.problemTitle, text, say: 'now' });
  }

  /** Digits are taken wherever the focus is; a field takes its own. */
  readonly #key = (event: KeyboardEvent): void => {
    const isOnScreen = !(event.target instanceof HTMLInputElement) && !this.busy && this.waitMs <= 0;
    if (!isOnScreen || this.step === 'manage' || this.step === 'forgot') return;
    const typed =
      event.key === 'Backspace' ? this.typed.slice(0, -1) : /^\d$/.test(event.key) && this.typed + event.key;
    if (typed === false || typed.length > PIN_LENGTH) return;
    this.typed = typed;
    if (typed.length === PIN_LENGTH) void this.#complete(typed);
  };

  async #complete(pin: string): Promise<void> {
    this.fault = undefined;
    switch (this.step) {
      case 'new':
        if (isWeakPin(pin)) this.#again(this.#words.weak);
        else {
          this.#first = pin;
          this.#go('again');
        }
        return;
      case 'again':
        if (pin !== this.#first) {
          this.#go('new');
          this.#again(this.#words.unlike);
        } else if (this.#old === '') await this.#create(pin);
        else await this.#change(pin);
        return;
      case 'old':
        this.#old = pin;
        this.#go('new');
        return;
      default:
        if ((await this.#ask({ act: 'unlock', pin }))?.state === 'locked') this.#again(this.#words.wrong);
    }
  }

  async #create(pin: string): Promise<void> {
    const status = await this.#ask({ act: 'create', pin });
    if (status === undefined || this.task === 'open') return;
    this.status = status;
    this.#go('manage');
    this.said = true;
  }

  async #change(next: string): Promise<void> {
    const status = await this.#ask({ act: 'change', pin: this.#old, next });
    if (status === undefined) return;
    if (status.state === 'locked') {
      this.#go('old');
      this.#again(this.#words.wrong);
    } else {
      this.#go('manage');
      this.said = true;
    }
    this.#forget();
  }

  async #ask(of: VaultAsk): Promise<VaultStatus | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.problem = null;
    try {
      const status = await answered<VaultStatus>((respond) => ask(this, 'halo-vault', { ...of, respond }));
      this.typed = '';
      if (this.task === 'open' || of.act === 'status') this.status = status;
      else this.#wait(status.waitMs);
      return status;
    } catch (error) {
      this.typed = '';
      this.problem = codeOf(error);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  #go(step: Step): true {
    this.step = step;
    this.typed = '';
    this.said = false;
    this.problem = null;
    this.fault = undefined;
    if (step === 'manage') this.#forget();
    return true;
  }

  #again(fault: string): void {
    this.typed = '';
    this.fault = fault;
  }

  #forget(): void {
    this.#old = this.#first = '';
  }

  #wait(ms: number): void {
    clearInterval(this.#ticking);
    this.waitMs = ms;
    if (ms <= 0) return;
    const until = performance.now() + ms;
    this.#ticking = setInterval(() => {
      this.waitMs = Math.max(0, until - performance.now());
      if (this.waitMs === 0) clearInterval(this.#ticking);
    }, 500);
  }
}
