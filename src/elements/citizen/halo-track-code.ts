import { isClosed, parseTrackingCode, spellTrackingCode, type TrackedView } from '@halo-pamor/contract';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { codeOf, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { textField } from '../shared/field.js';
import { focusFault } from '../shared/focus.js';
import { disc } from '../shared/icon.js';
import { calendarIcon, trackIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import { problemSentence } from '../shared/problem-words.js';
import { screenHeader } from '../shared/screen-header.js';
import { timelineStyles } from '../shared/timeline.styles.js';
import { goBackWithin } from '../shared/way-back.js';
import type { CitizenState } from './citizen-state.js';
import { requestTrackStyles } from './halo-request-track.styles.js';
import { toldWords } from '../shared/promise-words.js';
import { promiseBox } from './track/promise-card.js';
import { timelines } from './track/timelines.js';

/**
 * Looks up somebody else's request by its code and the last four digits of the phone in it. Shows where it stands and
 * no person. Neither is kept, nor does it leave this element but in the question.
 *
 * @tagname halo-track-code
 * @fires halo-load `track`
 */
export class HaloTrackCode extends LitElement {
  static override styles = [...formKit, timelineStyles, requestTrackStyles];
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    faults: { state: true },
    found: { state: true },
    problem: { state: true },
    busy: { state: true },
    isRating: { state: true },
  };

  declare state: CitizenState;
  declare private faults: { readonly code?: string; readonly digits?: string };
  declare private found: TrackedView | null;
  declare private problem: string | null;
  declare private busy: boolean;
  /** What was found is being answered for. */
  declare private isRating: boolean;

  readonly #typed = { code: '', digits: '' };
  #gone = new AbortController();

  constructor() {
    super();
    this.faults = {};
    this.found = null;
    this.problem = null;
    this.busy = false;
    this.isRating = false;
  }

  /** Back within the survey, or from it to what was found. */
  goBack(): boolean {
    if (!this.isRating) return false;
    if (!goBackWithin(this.renderRoot)) this.isRating = false;
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#gone = new AbortController();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#gone.abort();
  }

  override render(): TemplateResult {
    const { terms, words } = this.state;
    const typed = this.#typed;
    if (this.isRating && this.found) return this.#survey(this.found);
    return html`<div class="screen">
      ${screenHeader(terms, {
        title: words.track.byCode,
        lead: words.track.byCodeText,
        back: () => ask(this, 'halo-back', {}),
      })}
      <form class="stack" novalidate @submit=${(event: Event) => void this.#look(event)}>
        ${textField({
          name: 'code',
          label: terms.code,
          hint: words.track.codeHint,
          fault: this.faults.code,
          value: typed.code,
          required: true,
          max: 20,
          change: (code) => {
            typed.code = code;
          },
        })}
        ${textField({
          name: 'digits',
          label: words.track.digits,
          hint: words.track.digitsHint,
          fault: this.faults.digits,
          value: typed.digits,
          required: true,
          keyboard: 'numeric',
          max: 4,
          change: (digits) => {
            typed.digits = digits;
          },
        })}
        ${button({ label: words.track.look, icon: trackIcon, kind: 'main', type: 'submit', broad: true, busy: this.busy })}
      </form>
      ${
        this.problem === null
          ? nothing
          : notice({
              tone: 'danger',
              title: terms.problemTitle,
              text: problemSentence(terms, this.problem),
              say: 'now',
            })
      }
      <div class="stack" aria-live="polite">${this.found ? this.#result(this.found) : nothing}</div>
    </div>`;
  }

  #result(found: TrackedView): TemplateResult {
    const { terms, words, dates } = this.state;
    return html`<p class="muted">
        ${terms.code}: <span class="number" data-code translate="no">${spellTrackingCode(found.code)}</span>
      </p>
      ${
        found.visit
          ? html`<div class="card by-icon" part="card">
              ${disc(calendarIcon)}
              <div>
                <p class="muted small">${words.track.visit}</p>
                <b>${dates.day(found.visit.from)}</b>
                <p class="number">${dates.span(found.visit.from, found.visit.to)}</p>
              </div>
            </div>`
          : nothing
      }
      ${found.promise ? promiseBox(toldWords(this.state, found.promise, found.complaintAt !== null)) : nothing}
      ${timelines(this.state, found.items)}
      ${
        found.items.every(({ status }) => isClosed(status))
          ? button({ label: words.track.rate, broad: true, press: () => (this.isRating = true) })
          : nothing
      }`;
  }

  #survey({ code }: TrackedView): TemplateResult {
    return html`<halo-survey
      .state=${this.state}
      .about=${{ code, phone: this.#typed.digits.trim() }}
      .leave=${() => (this.isRating = false)}
    ></halo-survey>`;
  }

  async #look(event: Event): Promise<void> {
    event.preventDefault();
    const words = this.state.words.track;
    const code = parseTrackingCode(this.#typed.code);
    const phone = this.#typed.digits.trim();
    this.faults = {
      ...(code === undefined ? { code: words.codeFault } : {}),
      ...(/^\d{4}$/.test(phone) ? {} : { digits: words.digitsFault }),
    };
    this.problem = null;
    this.found = null;
    if (code === undefined || this.faults.digits !== undefined) {
      await this.updateComplete;
      focusFault(this.renderRoot);
      return;
    }
    this.busy = true;
    const { signal } = this.#gone;
    try {
      this.found = await load(this, { what: 'track', code, phone }, signal);
    } catch (error) {
      if (!signal.aborted) this.problem = codeOf(error);
    } finally {
      this.busy = false;
    }
  }
}
