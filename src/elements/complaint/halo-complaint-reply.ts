import type { FollowedComplaint } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { ComplaintWords } from '../../locale/id-complaint.js';
import type { SharedTerms } from '../../locale/terms.js';
import { codeOf } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { areaField } from '../shared/field.js';
import { formKit } from '../shared/form-kit.styles.js';
import { approvedIcon, closeIcon, sendIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { problemSentence } from '../shared/problem-words.js';

/** What whoever made a complaint says to it. */
export type Saying =
  | { readonly type: 'close-complaint'; readonly satisfied: boolean; readonly text?: string }
  | { readonly type: 'add-to-complaint' | 'reopen-complaint'; readonly text: string };

/**
 * What whoever made a complaint can say: satisfied or not, more, or that it happened again. How it is sent is for who shows
 * this: as a command, or by code and word.
 *
 * @tagname halo-complaint-reply
 */
export class HaloComplaintReply extends LitElement {
  static override styles: CSSResult[] = [...formKit];
  static override properties = {
    terms: { attribute: false },
    own: { attribute: false },
    complaint: { attribute: false },
    say: { attribute: false },
    text: { state: true },
    fault: { state: true },
    busy: { state: true },
    problem: { state: true },
    done: { state: true },
  };

  declare terms: SharedTerms;
  declare own: ComplaintWords;
  declare complaint: FollowedComplaint;
  declare say: (saying: Saying) => Promise<unknown>;
  declare private text: string;
  declare private fault: string | undefined;
  declare private busy: boolean;
  declare private problem: string | undefined;
  declare private done: boolean;

  constructor() {
    super();
    this.text = '';
    this.busy = false;
    this.done = false;
  }

  override render(): TemplateResult {
    const { reply } = this.own;
    const { status, level } = this.complaint;
    const isClosed = status === 'closed';
    const isAnswered = status === 'answered';
    return html`<section class="card stack" part="card" aria-label=${isAnswered ? reply.title : reply.add}>
      ${isAnswered ? html`<h3>${reply.title}</h3>` : nothing}
      ${areaField({
        name: 'reply',
        label: isClosed ? reply.reopenText : isAnswered ? reply.notText : reply.addText,
        fault: this.fault,
        value: this.text,
        max: 2000,
        change: this.#type,
      })}
      ${this.problem === undefined ? nothing : notice({ tone: 'danger', text: problemSentence(this.terms, this.problem), say: 'now' })}
      ${this.done ? notice({ tone: 'ok', text: reply.done, say: 'soon' }) : nothing}
      <div class="stack near">${isClosed ? this.#reopen() : isAnswered ? this.#verdict() : this.#add()}</div>
      ${level === 'city' && !isClosed ? html`<p class="muted small">${reply.elsewhere}</p>` : nothing}
    </section>`;
  }

  readonly #type = (text: string): void => {
    this.text = text;
  };

  #verdict(): TemplateResult {
    const { reply } = this.own;
    const text = this.text.trim();
    const more = text === '' ? {} : { text };
    return html`${button({
      label: reply.satisfied,
      icon: approvedIcon,
      kind: 'main',
      broad: true,
      busy: this.busy,
      press: () => void this.#send({ type: 'close-complaint', satisfied: true, ...more }),
    })}
    ${button({
      label: reply.not,
      icon: closeIcon,
      broad: true,
      busy: this.busy,
      press: () => void this.#send({ type: 'close-complaint', satisfied: false, ...more }),
    })}`;
  }

  #add(): TemplateResult {
    const { reply } = this.own;
    return html`${button({ label: reply.add, icon: sendIcon, broad: true, busy: this.busy, press: () => void this.#write('add-to-complaint') })}
    ${button({
      label: reply.satisfied,
      kind: 'quiet',
      broad: true,
      busy: this.busy,
      press: () => void this.#send({ type: 'close-complaint', satisfied: true }),
    })}`;
  }

  #reopen(): TemplateResult {
    const { reply } = this.own;
    return button({
      label: reply.reopen,
      broad: true,
      busy: this.busy,
      press: () => void this.#write('reopen-complaint'),
    });
  }

  async #write(type: 'add-to-complaint' | 'reopen-complaint'): Promise<void> {
    const text = this.text.trim();
    this.fault = text === '' ? this.own.reply.addFault : undefined;
    if (text !== '') await this.#send({ type, text });
  }

  async #send(saying: Saying): Promise<void> {
    this.busy = true;
    this.problem = undefined;
    this.done = false;
    try {
      await this.say(saying);
      this.text = '';
      this.done = true;
    } catch (error) {
      this.problem = codeOf(error);
    } finally {
      this.busy = false;
    }
  }
}
