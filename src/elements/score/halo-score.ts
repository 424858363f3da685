import {
  monthBefore,
  monthOf,
  scoreFigures,
  type CityPack,
  type ScoreFigure,
  type ScoreReply,
  type ScoreRow,
} from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import { fill, withCityWords } from '../../locale/fill.js';
import { idScore, type ScoreTerms } from '../../locale/id-score.js';
import { spoken } from '../../locale/spoken.js';
import { codeOf, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { CommandForm } from '../shared/command-form.js';
import { ask } from '../shared/events.js';
import { areaField } from '../shared/field.js';
import { formKit } from '../shared/form-kit.styles.js';
import { backIcon, nextIcon, officerIcon } from '../shared/icons.js';
import { penIcon } from '../shared/icons-trust.js';
import { notice } from '../shared/notice.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import { figureTiles } from './figure-tiles.js';
import { besideFigures } from './beside-figures.js';
import { saveSheet } from '../shared/sheet/save-sheet.js';
import { scoreSheet } from './score-sheet.js';
import { scoreRow } from './score-row.js';
import type { ScoreGiven } from './score-stage.js';
import { scoreStyles } from './score.styles.js';

/** A week from the 28th on lies in the next month. */
const WEEK_MINUTES = 7 * 24 * 60;

/**
 * An officer's month: in words first, each figure with the rows behind it, and each row open to be contested by its officer.
 * Supervisors and managers read it, once it is open to them.
 *
 * @tagname halo-score
 * @fires halo-load - `score`
 * @fires halo-command - `contest-entry`
 * @fires halo-navigate - to the request behind a row
 */
export class HaloScore extends LitElement {
  static override styles: CSSResult[] = [...formKit, scoreStyles];
  static override properties = {
    given: { attribute: false },
    officer: { attribute: false },
    month: { state: true },
    reply: { state: true },
    problem: { state: true },
    figure: { state: true },
    contested: { state: true },
    text: { state: true },
    sent: { state: true },
  };

  declare given: ScoreGiven;
  /** Whose month; the reader's own while undefined. */
  declare officer: string | undefined;
  declare private month: string | undefined;
  declare private reply: ScoreReply | undefined;
  declare private problem: string | undefined;
  /** The figure whose rows are read. */
  declare private figure: ScoreFigure | undefined;
  /** The row that is being contested. */
  declare private contested: string | undefined;
  declare private text: string;
  /** Rows that were contested on this screen. */
  declare private sent: readonly string[];
  readonly #form = new CommandForm(this);
  #own: ScoreTerms = idScore;
  #city: CityPack['words'] | undefined;
  /** Whose month and which was asked for last. */
  #asked: string | undefined;

  constructor() {
    super();
    this.officer = undefined;
    this.month = undefined;
    this.reply = undefined;
    this.problem = undefined;
    this.figure = undefined;
    this.contested = undefined;
    this.text = '';
    this.sent = [];
  }

  protected override willUpdate(): void {
    const { words } = this.given.pack;
    if (words === this.#city) return;
    this.#city = words;
    this.#own = withCityWords(spoken(this.given.terms, 'score', idScore), words);
  }

  protected override updated(): void {
    const asked = `${this.officer ?? ''} ${this.month ?? ''}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    void this.#read();
  }

  async #read(): Promise<void> {
    const { officer, month } = this;
    try {
      const reply = await load(this, { what: 'score', officer, month });
      if (officer !== this.officer || month !== this.month) return;
      this.reply = reply;
      this.problem = undefined;
    } catch (error) {
      this.problem = codeOf(error);
    }
  }

  override render(): TemplateResult {
    const { terms, connection, canGoBack } = this.given;
    const { reply, figure } = this;
    const own = this.#own;
    const isOwn = this.officer === undefined;
    const home = (): void => {
      if (figure === undefined) ask(this, canGoBack ? 'halo-back' : 'halo-navigate', { view: 'home' });
      else this.#show(undefined);
    };
    const name = reply?.officer.name ?? '';
    const title = figure === undefined ? (isOwn ? own.title : fill(own.titleOf, { name })) : own.figure[figure];
    const lead = figure === undefined ? (isOwn ? own.lead : own.leadOther) : undefined;
    return html`<div class="screen">
      ${screenHeader(terms, { title, lead, back: home })}
      ${offlineBanner(terms, { online: connection.online, waiting: 0 })}
      ${
        reply === undefined
          ? this.problem === undefined
            ? loadingState(terms)
            : errorState(terms, this.problem, () => void this.#read())
          : figure === undefined
            ? this.#overview(reply)
            : this.#rows(reply, figure)
      }
    </div>`;
  }

  #show(figure: ScoreFigure | undefined): void {
    this.figure = figure;
    this.contested = undefined;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[data-heading]')?.focus());
  }

  #overview(reply: ScoreReply): unknown {
    const own = this.#own;
    const { score } = reply;
    if (score === null) {
      const told = { name: reply.officer.name, when: this.given.dates.dayTime(reply.opensAt) };
      return html`${this.#months(reply)}
      ${notice({ tone: 'calm', title: fill(own.closed.title, told), text: fill(own.closed.text, told) })}`;
    }
    const all = scoreFigures.map((figure) => score.figures[figure]);
    const add = (of: 'good' | 'counted' | 'contested'): number => all.reduce((sum, each) => sum + each[of], 0);
    return html`${this.#months(reply)}
      <p class="sum">
        ${add('counted') === 0 ? own.none : fill(own.sum, { good: add('good'), counted: add('counted') })}
      </p>
      ${add('contested') === 0 ? nothing : html`<p>${fill(own.held, { n: add('contested') })}</p>`}
      ${this.officer === undefined ? this.#first(reply) : nothing}
      ${figureTiles({ own, figures: score.figures, open: (figure) => this.#show(figure) })} ${besideFigures(own, score)}
      ${score.rows.length === 0 ? nothing : saveSheet(this.given.terms, () => scoreSheet({ ...this.given, own }, reply, score.rows))}
      <section class="card stack near" part="card">
        <h3>${own.how.title}</h3>
        <ul class="how">
          ${Object.values(own.how.lines).map((line) => html`<li>${line}</li>`)}
        </ul>
      </section>`;
  }

  /** That the officer sees it before anybody else, and until when. */
  #first({ isRunning, isSeen, opensAt }: ScoreReply): unknown {
    const own = this.#own;
    if (!isRunning && isSeen) return nothing;
    return html`<p class="muted">${own.running} ${fill(own.opensAt, { when: this.given.dates.day(opensAt) })}</p>`;
  }

  #months({ month, isRunning }: ScoreReply): TemplateResult {
    const own = this.#own;
    const name = new Intl.DateTimeFormat(own.figures, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    const after = monthOf(`${month}-28T00:00:00Z`, WEEK_MINUTES);
    return html`<div class="bar" role="group" aria-label=${own.month.pick}>
      <h3>${name.format(new Date(`${month}-01T00:00:00Z`))}</h3>
      ${button({
        label: own.month.before,
        icon: backIcon,
        kind: 'quiet',
        press: () => (this.month = monthBefore(month)),
      })}
      ${
        isRunning
          ? nothing
          : button({ label: own.month.after, icon: nextIcon, kind: 'quiet', press: () => (this.month = after) })
      }
    </div>`;
  }

  #rows({ score }: ScoreReply, figure: ScoreFigure): unknown {
    const own = this.#own;
    // What somebody may want to say something about comes first.
    const rows = (['against', 'outside', 'good'] as const).flatMap(
      (outcome) => score?.rows.filter((row) => row.figure === figure && row.outcome === outcome) ?? [],
    );
    if (rows.length === 0) return emptyState({ icon: officerIcon, title: own.rows.none });
    const { pack, dates, now } = this.given;
    const officer = this.officer === undefined ? undefined : this.reply?.officer.name;
    return html`<ul class="stack near" aria-label=${own.rows.title}>
      ${rows.map((row) => scoreRow({ row, own, pack, dates, now, officer, actions: this.#actions(row) }))}
    </ul>`;
  }

  #actions(row: ScoreRow): unknown {
    const own = this.#own;
    const view = this.given.actor.role === 'officer' ? 'request' : 'check';
    const open = button({
      label: own.rows.open,
      about: own.figure[row.figure],
      icon: nextIcon,
      kind: 'quiet',
      press: () => ask(this, 'halo-navigate', { view, requestId: row.request }),
    });
    if (this.officer !== undefined || row.outcome !== 'against' || row.contest !== null) return open;
    if (this.sent.includes(row.id)) return html`${notice({ tone: 'ok', text: own.contest.sent, say: 'soon' })}${open}`;
    if (this.contested === row.id) return this.#contesting(row);
    return html`<div class="bar">
      ${open}
      ${button({
        label: own.contest.do,
        icon: penIcon,
        press: () => {
          this.contested = row.id;
          this.text = '';
          this.#form.reset();
        },
      })}
    </div>`;
  }

  #contesting(row: ScoreRow): TemplateResult {
    const { contest } = this.#own;
    return html`${areaField({
        name: 'text',
        label: contest.text,
        hint: contest.hint,
        fault: this.#form.faults['text'],
        value: this.text,
        max: 1000,
        required: true,
        change: (text) => (this.text = text),
      })}
      ${this.#form.notice(this.given.terms)}
      <div class="bar">
        ${button({
          label: contest.send,
          kind: 'main',
          busy: this.#form.sending,
          press: () => void this.#contest(row),
        })}
        ${button({ label: contest.cancel, kind: 'quiet', press: () => (this.contested = undefined) })}
      </div>`;
  }

  async #contest(row: ScoreRow): Promise<void> {
    const text = this.text.trim();
    const month = this.reply?.month ?? '';
    if (!this.#form.isWhole({ text: text === '' ? this.#own.contest.fault : undefined })) return;
    const payload = { entry: row.id, month, text };
    if (!(await this.#form.judged({ type: 'contest-entry', payload }, () => !this.given.connection.online))) return;
    this.sent = [...this.sent, row.id];
    this.contested = undefined;
    if (this.given.connection.online) await this.#read();
  }
}
