import { parseTrackingCode, type FollowedComplaint } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { ComplaintWords } from '../../locale/id-complaint.js';
import { codeOf, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { textField } from '../shared/field.js';
import { focusFault } from '../shared/focus.js';
import { formKit } from '../shared/form-kit.styles.js';
import { chatIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { problemSentence } from '../shared/problem-words.js';
import { complaintCourse } from './complaint-course.js';
import type { ComplaintStage } from './complaint-stage.js';
import { complaintStyles } from './complaint.styles.js';
import type { Saying } from './halo-complaint-reply.js';

/**
 * A complaint by its code and its word: where it stands, and what its author says to it. Neither is kept, nor does it leave
 * this element but in the question.
 *
 * @tagname halo-complaint-follow
 * @fires halo-load `follow-complaint`
 */
export class HaloComplaintFollow extends LitElement {
  static override styles: CSSResult[] = [...formKit, complaintStyles];
  static override properties = {
    stage: { attribute: false },
    own: { attribute: false },
    code: { attribute: false },
    word: { attribute: false },
    found: { state: true },
    faults: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  declare stage: ComplaintStage;
  declare own: ComplaintWords;
  declare code: string;
  declare word: string;
  declare private found: FollowedComplaint | undefined;
  declare private faults: { readonly code?: string; readonly word?: string };
  declare private problem: string | undefined;
  declare private busy: boolean;
  #gone = new AbortController();

  constructor() {
    super();
    this.code = '';
    this.word = '';
    this.faults = {};
    this.busy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#gone = new AbortController();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#gone.abort();
  }

  protected override firstUpdated(): void {
    if (this.code !== '' && this.word !== '') void this.#look();
  }

  override render(): TemplateResult {
    const { own, stage, found } = this;
    const words = own.follow;
    return html`<div class="stack">
      <form class="stack" novalidate @submit=${this.#submit}>
        ${textField({
          name: 'code',
          label: words.code,
          hint: words.codeHint,
          fault: this.faults.code,
          value: this.code,
          required: true,
          max: 20,
          change: this.#typeCode,
        })}
        ${textField({
          name: 'word',
          label: words.word,
          hint: words.wordHint,
          fault: this.faults.word,
          value: this.word,
          required: true,
          max: 40,
          change: this.#typeWord,
        })}
        ${button({ label: words.look, icon: chatIcon, kind: 'main', type: 'submit', broad: true, busy: this.busy })}
      </form>
      ${this.problem === undefined ? nothing : notice({ tone: 'danger', text: this.#sentence(this.problem), say: 'now' })}
      <div class="stack" aria-live="polite">
        ${
          found === undefined
            ? nothing
            : html`${complaintCourse({ own, dates: stage.dates }, found)}
                <halo-complaint-reply
                  .terms=${stage.terms}
                  .own=${own}
                  .complaint=${found}
                  .say=${(saying: Saying) => this.#say(saying)}
                ></halo-complaint-reply>`
        }
      </div>
    </div>`;
  }

  readonly #typeCode = (code: string): void => {
    this.code = code;
  };

  readonly #typeWord = (word: string): void => {
    this.word = word;
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    void this.#look();
  };

  #sentence(code: string): string {
    return code === 'not-found' ? this.own.follow.notFound : problemSentence(this.stage.terms, code);
  }

  async #look(): Promise<void> {
    const { follow } = this.own;
    this.faults = {
      ...(parseTrackingCode(this.code) === undefined ? { code: follow.codeFault } : {}),
      ...(/[a-z]+[^a-z]+[a-z]+/i.test(this.word) ? {} : { word: follow.wordFault }),
    };
    this.problem = undefined;
    this.found = undefined;
    if (this.faults.code !== undefined || this.faults.word !== undefined) {
      await this.updateComplete;
      focusFault(this.renderRoot);
      return;
    }
    this.busy = true;
    const { signal } = this.#gone;
    try {
      const asked = { code: this.code, word: this.word };
      this.found = await load(this, { what: 'follow-complaint', asked }, signal);
    } catch (error) {
      if (!signal.aborted) this.problem = codeOf(error);
    } finally {
      this.busy = false;
    }
  }

  async #say(saying: Saying): Promise<void> {
    const asked = { code: this.code, word: this.word, say: { ...saying, id: crypto.randomUUID() } };
    this.found = await load(this, { what: 'follow-complaint', asked }, this.#gone.signal);
  }
}
