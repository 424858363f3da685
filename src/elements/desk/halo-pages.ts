import { html, LitElement, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { idPhoto } from '../../locale/id-photo.js';
import { spoken } from '../../locale/spoken.js';
import { button } from '../shared/button.js';
import { icon, type IconPath } from '../shared/icon.js';
import { refreshIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { drawSmall } from '../shared/picture/draw-small.js';
import { nextIcon, pictureIcon, previousIcon } from '../shared/picture/picture-icons.js';
import { PictureReader } from '../shared/picture/picture-reader.js';
import { problemSentence } from '../shared/problem-words.js';
import { paperName, sayPaper } from '../shared/staff-words.js';
import type { DeskStage } from './desk-stage.js';
import { pagesStyles } from './halo-pages.styles.js';
import type { DeskPage } from './since-return.js';

/**
 * The pictures of a request beside its form: one large, the way through all of them, and every page at a glance. A picture
 * is read when it is looked at and not before, because each reading is a look that the citizen can see.
 *
 * @tagname halo-pages
 * @fires halo-load - `picture`, once for each that is looked at
 */
export class HaloPages extends LitElement {
  static override styles: CSSResult[] = [...formKit, pagesStyles];
  static override properties = {
    stage: { attribute: false },
    requestId: { attribute: false },
    pages: { attribute: false },
    at: { attribute: false },
    pick: { attribute: false },
  };

  declare stage: DeskStage;
  declare requestId: string;
  declare pages: readonly DeskPage[];
  /** Id of the picture that is shown. */
  declare at: string;
  /** Asks that another one is shown. */
  declare pick: (file: string) => void;
  readonly #reader = new PictureReader(this, { bitmaps: 3 });

  constructor() {
    super();
    this.pages = [];
    this.at = '';
    this.pick = () => undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('requestId') && changed.get('requestId') !== undefined) this.#reader.forget();
    if ((changed.has('at') || changed.has('requestId')) && this.at !== '') void this.#reader.read(this.at);
    const before = changed.get('stage');
    if (before?.connection.online === false && this.stage.connection.online) this.#reader.retryAll();
    // After the large picture, which is what is waited for.
    setTimeout(() => drawSmall(this.renderRoot, this.#reader));
  }

  get #photo() {
    return spoken(this.stage.terms, 'photo', idPhoto);
  }

  override render(): TemplateResult {
    const { words, connection } = this.stage;
    const index = this.pages.findIndex(({ file }) => file === this.at);
    const page = this.pages[index];
    if (page === undefined) return html``;
    const label = fill(this.#photo.alt, { paper: paperName(words, page.paper), n: page.page });
    const step = (by: number): (() => void) => {
      const next = this.pages[index + by];
      return () => {
        if (next) this.pick(next.file);
      };
    };
    const typed = (event: KeyboardEvent): void => {
      const by = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 }[event.key];
      if (by === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      step(by)();
    };
    const shown = this.#reader.of(page.file);
    return html`<section class="pages" aria-labelledby="pages" @keydown=${typed}>
      <div class="titled">
        <h3 id="pages">${sayPaper(words, page.paper)}</h3>
        ${page.isNew ? html`<span class="new">${words.pages.isNew}</span>` : nothing}
        <div class="through">
          ${this.#through(words.pages.previous, previousIcon, step(-1), index === 0)}
          <span class="number">${fill(words.pages.count, { n: index + 1, all: this.pages.length })}</span>
          ${this.#through(words.pages.next, nextIcon, step(1), index === this.pages.length - 1)}
        </div>
      </div>
      <div aria-live="polite" aria-busy=${shown?.state === 'loading' ? 'true' : 'false'}>
        ${
          shown?.state === 'ready'
            ? html`<halo-picture .picture=${shown.bitmap} .label=${label} .words=${this.#photo}></halo-picture>`
            : shown?.state === 'failed'
              ? this.#failed(shown.problem, page.file)
              : html`<div class="none">
                  <span class="spinner"></span>
                  <p>${connection.online ? this.#photo.loading : this.#photo.offline}</p>
                </div>`
        }
      </div>
      ${this.#overview()}
      <p class="muted small">${words.pages.seen}</p>
    </section>`;
  }

  #through(label: string, sign: IconPath, press: () => void, disabled: boolean): TemplateResult {
    return html`<button class="button" type="button" aria-label=${label} ?disabled=${disabled} @click=${press}>
      ${icon(sign)}
    </button>`;
  }

  #failed(problem: string, file: string): TemplateResult {
    const { terms, connection } = this.stage;
    const offline = problem === 'offline' || !connection.online;
    return html`<div class="none" role="alert">
      ${icon(pictureIcon)}
      <p>${offline ? this.#photo.offline : `${this.#photo.failed} ${problemSentence(terms, problem)}`}</p>
      ${button({ label: terms.retry, icon: refreshIcon, press: () => void this.#reader.read(file, true) })}
    </div>`;
  }

  #overview(): TemplateResult {
    const { words } = this.stage;
    const papers = [...new Set(this.pages.map(({ paper }) => paper))];
    return html`<ul class="overview" aria-label=${words.pages.overview}>
      ${papers.map(
        (paper) =>
          html`<li>
            ${papers.length > 1 ? html`<p class="small">${sayPaper(words, paper)}</p>` : nothing}
            <div class="strip">
              ${this.pages.filter((each) => each.paper === paper).map((each) => this.#small(each))}
            </div>
          </li>`,
      )}
    </ul>`;
  }

  #small({ file, page, paper, isNew }: DeskPage): TemplateResult {
    const name = fill(this.#photo.show, { paper: paperName(this.stage.words, paper), n: page });
    return html`<button
      type="button"
      aria-label=${isNew ? `${name}. ${this.stage.words.pages.isNew}` : name}
      aria-current=${file === this.at ? 'true' : 'false'}
      @click=${() => this.pick(file)}
    >
      <canvas aria-hidden="true" data-file=${file} width="128" height="152"></canvas>
      <span>${page}</span>
    </button>`;
  }
}
