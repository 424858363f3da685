import { columnNames, type CoverageImport, type CoverageImportReply } from '@halo-pamor/contract';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { codeOf, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { ask } from '../shared/events.js';
import { fileButton, fileButtonStyles } from '../shared/file-button.js';
import { formKit } from '../shared/form-kit.styles.js';
import { listIcon } from '../shared/icons-work.js';
import { notice } from '../shared/notice.js';
import { problemSentence } from '../shared/problem-words.js';
import { saveFile } from '../shared/save-file.js';
import { screenHeader } from '../shared/screen-header.js';
import type { CoverageStage } from './coverage-stage.js';
import { coverageStyles } from './coverage.styles.js';
import { plainNumber, whenWord } from './numbers.js';

/**
 * Brings counts in by a file: it is read line by line at the gateway, shown with its faults or with what it would replace,
 * and counts only when somebody says so. What counts can be taken back.
 *
 * @tagname halo-coverage-import
 * @fires halo-load - `coverage-import`, `coverage-imports`, `coverage-say`
 */
export class HaloCoverageImport extends LitElement {
  static override styles = [...formKit, fileButtonStyles, coverageStyles];
  static override properties: PropertyDeclarations = {
    stage: { attribute: false },
    chosen: { state: true },
    reading: { state: true },
    read: { state: true },
    imports: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  declare stage: CoverageStage;
  /** The name of the file that was chosen last. */
  declare private chosen: string | undefined;
  /** The file that is read now, and what share of it was. */
  declare private reading: { readonly name: string; readonly share: number } | undefined;
  /** What was read last. */
  declare private read: CoverageImportReply | undefined;
  declare private imports: readonly CoverageImport[];
  declare private problem: string | undefined;
  declare private busy: boolean;

  constructor() {
    super();
    this.imports = [];
    this.busy = false;
  }

  protected override firstUpdated(): void {
    void this.#list();
  }

  async #list(): Promise<void> {
    try {
      this.imports = (await load(this, { what: 'coverage-imports' })).filter(({ state }) => state !== 'reading');
    } catch (error) {
      this.problem = codeOf(error);
    }
  }

  async #pick(table: File): Promise<void> {
    const { name, size } = table;
    this.chosen = name;
    this.read = undefined;
    this.problem = undefined;
    this.reading = { name, share: 0 };
    const progress = (bytes: number): void => {
      this.reading = { name, share: size === 0 ? 1 : bytes / size };
    };
    try {
      this.read = await load(this, { what: 'coverage-import', table, progress });
      await this.#list();
    } catch (error) {
      this.problem = codeOf(error);
    }
    this.reading = undefined;
  }

  async #say(word: 'apply' | 'take-back', id: string): Promise<void> {
    this.busy = true;
    this.problem = undefined;
    try {
      const { state } = await load(this, { what: 'coverage-say', word, id });
      if (this.read?.id === id) this.read = state === 'applied' ? { ...this.read, state } : undefined;
      await this.#list();
    } catch (error) {
      this.problem = codeOf(error);
    }
    this.busy = false;
  }

  async #takeBack(id: string): Promise<void> {
    const { import: words } = this.stage.words;
    const sure = await confirmDialog(this.renderRoot, {
      title: words.takeBackTitle,
      text: words.takeBackText,
      yes: words.takeBack,
      no: words.keep,
      danger: true,
    });
    if (sure) await this.#say('take-back', id);
  }

  override render(): TemplateResult {
    const { terms, words, canGoBack } = this.stage;
    const back = (): void => ask(this, canGoBack ? 'halo-back' : 'halo-navigate', { view: 'coverage' });
    const { reading, read, problem } = this;
    return html`<div class="screen wide">
      ${screenHeader(terms, { title: words.import.title, lead: words.import.lead, back })}
      ${reading === undefined ? this.#picker() : this.#progress(reading)}
      ${problem === undefined ? nothing : notice({ tone: 'danger', text: problemSentence(terms, problem), say: 'now' })}
      ${read === undefined ? nothing : this.#read(read)} ${this.#before()}
    </div>`;
  }

  #picker(): TemplateResult {
    const { import: words } = this.stage.words;
    return html`<section class="card" part="card">
      ${fileButton({
        name: 'table',
        label: words.pick,
        hint: words.pickHint,
        accept: '.csv,.txt,text/csv,text/plain',
        chosen: this.chosen,
        take: (table) => void this.#pick(table),
        failed: (code) => (this.problem = code),
      })}
      <div class="bar">
        ${button({ label: words.example, icon: listIcon, kind: 'quiet', press: () => this.#example() })}
      </div>
    </section>`;
  }

  /** A file with the columns and invented counts, to be filled in. */
  #example(): void {
    const { pack } = this.stage;
    const heads = Object.values(columnNames).map(([name]) => name);
    const district = pack.areas[0];
    const lines = [district?.code, district?.villages[0]?.code].flatMap((area) =>
      area === undefined ? [] : [['KIA', area, '2025-12-31', '900', '1000', 'Contoh rekaan', '']],
    );
    const text = [heads, ...lines].map((cells) => cells.join(';')).join('\r\n');
    saveFile(new Blob(['\uFEFF', text, '\r\n'], { type: 'text/csv' }), 'contoh-kepemilikan.csv');
  }

  #progress({ name, share }: { readonly name: string; readonly share: number }): TemplateResult {
    const { import: words } = this.stage.words;
    const label = fill(words.reading, { name });
    return html`<section class="card stack near" part="card">
      <h3>${label}</h3>
      <progress max="1" value=${share} aria-label=${label}></progress>
      <p class="muted" role="status">${fill(words.read, { percent: Math.floor(share * 100) })}</p>
    </section>`;
  }

  #read(read: CoverageImportReply): TemplateResult {
    const { import: words } = this.stage.words;
    const counts = plainNumber(read.counts, this.stage.words);
    if (read.state === 'refused') return this.#faults(read);
    if (read.state === 'applied') {
      const text = fill(words.usedText, { counts });
      return notice({ tone: 'ok', title: words.used, text, say: 'soon' });
    }
    return notice({
      tone: 'accent',
      icon: listIcon,
      title: fill(words.fine, { counts }),
      text: html`${fill(words.fineText, { replaces: plainNumber(read.replaces, this.stage.words) })}
      ${fill(words.encoding, { name: read.encoding.toUpperCase() })}`,
      say: 'soon',
      actions: html`${button({
        label: words.use,
        kind: 'main',
        busy: this.busy,
        press: () => void this.#say('apply', read.id),
      })}
      ${button({ label: words.leave, kind: 'quiet', press: () => (this.read = undefined) })}`,
    });
  }

  #faults({ faults, faultCount }: CoverageImportReply): TemplateResult {
    const { import: words, fault } = this.stage.words;
    return html`${notice({
        tone: 'danger',
        title: words.faulty,
        text: fill(words.faultyText, { n: plainNumber(faultCount, this.stage.words) }),
        say: 'now',
      })}
      <section class="card" part="card">
        ${faultCount > faults.length ? html`<p class="muted">${fill(words.more, { shown: faults.length })}</p>` : nothing}
        <ol class="faults">
          ${faults.map(
            ({ line, kind, found }) =>
              html`<li>
                <b>${fill(words.line, { line: plainNumber(line, this.stage.words) })}</b
                ><span>${fill(fault[kind], { found })}</span>
              </li>`,
          )}
        </ol>
      </section>`;
  }

  #before(): unknown {
    const { words, dates } = this.stage;
    const { import: own } = words;
    // What is read just now is told above.
    const before = this.imports.filter(({ id, state }) => state !== 'preview' || id !== this.read?.id);
    if (before.length === 0) return nothing;
    return html`<section class="stack near">
      <h3>${own.before}</h3>
      <ul class="stack near">
        ${before.map(({ id, state, counts, by, beganAt, from, until }) => {
          const title = fill(own.by, {
            counts: plainNumber(counts, this.stage.words),
            by,
            when: dates.dayTime(beganAt),
          });
          const said = own.state[state];
          return html`<li class="card stack near" part="card">
            <p>
              <b>${title}</b><br /><span class="muted"
                >${said.charAt(0).toUpperCase()}${said.slice(1)}.
                ${from === null || until === null ? nothing : `${fill(from === until ? own.day : own.days, { from: whenWord(from, '', this.stage.words), until: whenWord(until, '', this.stage.words) })}.`}</span
              >
            </p>
            <div>
              ${
                state === 'applied'
                  ? button({ label: own.takeBack, about: title, busy: this.busy, press: () => void this.#takeBack(id) })
                  : button({
                      label: state === 'preview' ? own.use : own.again,
                      about: title,
                      busy: this.busy,
                      press: () => void this.#say('apply', id),
                    })
              }
            </div>
          </li>`;
        })}
      </ul>
    </section>`;
  }
}
