import { itemsFor, spellTrackingCode, type Item, type RequestView } from '@halo-pamor/contract';
import { html, nothing, LitElement, type CSSResult, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { codeOf, command } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { expectedView } from '../shared/expected-view.js';
import { icon } from '../shared/icon.js';
import { boxIcon, checkIcon, printerIcon, warningIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import { printThis } from '../shared/print-page.js';
import { problemSentence } from '../shared/problem-words.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import { sayItem, shortPlace } from '../shared/staff-words.js';
import { statusPill } from '../shared/status-pill.js';
import { work } from '../shared/work.styles.js';
import type { DeskStage } from './desk-stage.js';
import { batchStyles } from './halo-batch.styles.js';
import type { TabPages } from './queue-tabs.js';
import { servicePointField } from './service-point.js';

/** What many requests at once are marked as. */
export type BatchJob = 'print' | 'ready';

interface Outcome {
  readonly done: number;
  readonly kept: number;
  readonly refused: readonly string[];
}

/**
 * Many requests at once: printed, or ready at a service point; each goes as a command of its own, so that one refusal
 * touches no other. The list prints as a plain sheet.
 *
 * @tagname halo-batch
 * @fires halo-command - `print-items` or `mark-ready`, one for each request
 */
export class HaloBatch extends LitElement {
  static override styles: CSSResult[] = [...formKit, work, batchStyles];
  static override properties = {
    stage: { attribute: false },
    job: { attribute: false },
    pages: { attribute: false },
    rows: { attribute: false },
    more: { attribute: false },
    chosen: { state: true },
    sending: { state: true },
    outcome: { state: true },
    fault: { state: true },
  };

  declare stage: DeskStage;
  declare job: BatchJob;
  declare pages: TabPages;
  declare rows: readonly RequestView[];
  declare more: () => void;
  declare chosen: ReadonlySet<string>;
  declare sending: boolean;
  declare outcome: Outcome | undefined;
  declare fault: { readonly none?: string; readonly point?: string };

  constructor() {
    super();
    this.chosen = new Set();
    this.sending = false;
    this.outcome = undefined;
    this.fault = {};
  }

  /** The rows on which there is something to do, with what waits on this device taken as done. */
  get #tasks(): { readonly view: RequestView; readonly items: readonly Item[] }[] {
    const move = this.job === 'print' ? 'print-items' : 'mark-ready';
    return this.rows
      .map((view) => ({ view, items: itemsFor(expectedView(view, this.stage.entries, this.stage), move) }))
      .filter(({ items }) => items.length > 0);
  }

  override render(): TemplateResult {
    const { words, terms } = this.stage;
    const print = this.job === 'print';
    const tasks = this.#tasks;
    return html`<div class="screen wide">
      <div class="no-print">
        ${screenHeader(terms, {
          title: print ? words.batch.printTitle : words.batch.readyTitle,
          lead: print ? words.batch.printLead : words.batch.readyLead,
          back: () => ask(this, this.stage.canGoBack ? 'halo-back' : 'halo-navigate', { view: 'home' }),
        })}
      </div>
      ${this.#outcome()}
      ${
        tasks.length > 0
          ? html`${this.#sheetHead(tasks.length)} ${this.#list(tasks)} ${this.#foot(tasks.length)}`
          : this.#none()
      }
    </div>`;
  }

  #none(): TemplateResult {
    const { words, terms } = this.stage;
    if (this.pages.problem !== null) return errorState(terms, this.pages.problem, () => this.more());
    if (this.pages.next === undefined) return loadingState(terms);
    return emptyState({ icon: printerIcon, title: words.batch.empty, text: words.batch.emptyText });
  }

  /** Stands on paper alone. */
  #sheetHead(count: number): TemplateResult {
    const { words, dates, now } = this.stage;
    return html`<div class="sheet-head">
      <h2>${words.batch.sheetTitle}</h2>
      <p>${fill(words.batch.sheetLine, { when: dates.dayTime(now()), n: count })}</p>
    </div>`;
  }

  #list(tasks: readonly { readonly view: RequestView; readonly items: readonly Item[] }[]): TemplateResult {
    const { words, terms, dates, pack } = this.stage;
    return html`<ul class="queue lines">
      ${tasks.map(
        ({ view, items }) =>
          html`<li>
            <label class="choice">
              <input
                type="checkbox"
                aria-label=${fill(words.batch.select, { name: view.applicant.name })}
                .checked=${this.chosen.has(view.id)}
                @change=${() => this.#toggle(view.id)}
              />
              <span class="cells">
                <b>${view.applicant.name}</b>
                <span class="what">${items.map((item, at) => [at === 0 ? '' : ' · ', sayItem(words, item)])}</span>
                <span class="muted small">${shortPlace(pack, view)}</span>
                <span class="muted small number" translate="no">${spellTrackingCode(view.code)}</span>
                <span class="muted small">${dates.shortDay(items[0]?.since ?? view.changedAt)}</span>
              </span>
              <span class="no-print">${items[0] ? statusPill(terms, items[0].status) : nothing}</span>
            </label>
          </li>`,
      )}
    </ul>`;
  }

  #toggle(id: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
  }

  #foot(count: number): TemplateResult {
    const { words } = this.stage;
    const print = this.job === 'print';
    const all = this.#tasks.map(({ view }) => view.id);
    const every = all.every((id) => this.chosen.has(id));
    return html`<div class="foot no-print stack">
      ${print ? nothing : servicePointField(this.stage, this.fault.point, () => this.requestUpdate())}
      ${this.fault.none ? html`<p class="fault" role="alert">${icon(warningIcon)}<span>${this.fault.none}</span></p>` : nothing}
      <div class="bar">
        <span class="grow" aria-live="polite">${fill(words.batch.selected, { n: this.#chosenTasks.length })}</span>
        ${button({
          label: every ? words.batch.selectNone : words.batch.selectAll,
          kind: 'quiet',
          press: () => (this.chosen = new Set(every ? [] : all)),
        })}
        ${
          this.pages.next && count > 0
            ? button({ label: words.queue.more, kind: 'quiet', busy: this.pages.loading, press: () => this.more() })
            : nothing
        }
        ${print ? button({ label: words.batch.printList, icon: printerIcon, press: () => printThis(words.batch.printList) }) : nothing}
        ${button({
          label: print ? words.batch.printed : words.batch.readied,
          icon: print ? checkIcon : boxIcon,
          kind: 'main',
          busy: this.sending,
          press: () => void this.#send(),
        })}
      </div>
    </div>`;
  }

  get #chosenTasks(): { readonly view: RequestView; readonly items: readonly Item[] }[] {
    return this.#tasks.filter(({ view }) => this.chosen.has(view.id));
  }

  async #send(): Promise<void> {
    const { words, memory, connection } = this.stage;
    const tasks = this.#chosenTasks;
    const point = this.job === 'ready' && memory.servicePoint === '' ? words.ready.servicePointFault : undefined;
    this.fault = {
      ...(tasks.length === 0 ? { none: words.batch.nothing } : {}),
      ...(point === undefined ? {} : { point }),
    };
    if (tasks.length === 0 || point !== undefined) return;
    this.sending = true;
    const verdicts = await Promise.all(tasks.map((task) => this.#one(task, connection.online)));
    this.sending = false;
    this.chosen = new Set();
    this.outcome = {
      done: verdicts.filter((word) => word === 'accepted').length,
      kept: verdicts.filter((word) => word === 'kept').length,
      refused: verdicts.filter((word) => word !== 'accepted' && word !== 'kept'),
    };
  }

  /** Sends the command of one request; the code of the problem when it was refused. */
  async #one(task: { readonly view: RequestView; readonly items: readonly Item[] }, online: boolean): Promise<string> {
    const items = task.items.map((item) => item.id);
    const requestId = task.view.id;
    try {
      const kept = await (this.job === 'print'
        ? command(this, { type: 'print-items', requestId, payload: { items } })
        : command(this, {
            type: 'mark-ready',
            requestId,
            payload: { items, servicePoint: this.stage.memory.servicePoint },
          }));
      if (!online) return 'kept';
      const verdict = await kept.verdict;
      return verdict.outcome === 'accepted' || verdict.outcome === 'duplicate'
        ? 'accepted'
        : (verdict.problem ?? 'unknown');
    } catch (error) {
      return codeOf(error);
    }
  }

  #outcome(): unknown {
    if (this.outcome === undefined) return nothing;
    const { words, terms } = this.stage;
    const { done, kept, refused } = this.outcome;
    const line = (tone: 'ok' | 'calm' | 'danger', text: string): TemplateResult => notice({ tone, text, say: 'soon' });
    return html`<div class="stack near no-print">
      ${done > 0 ? line('ok', fill(words.batch.done, { n: done })) : nothing}
      ${kept > 0 ? line('calm', fill(words.batch.doneKept, { n: kept })) : nothing}
      ${
        refused.length > 0
          ? line(
              'danger',
              fill(words.batch.refused, { n: refused.length, why: problemSentence(terms, refused[0] ?? 'unknown') }),
            )
          : nothing
      }
    </div>`;
  }
}
