import { blankKinds, sumLines, type Counted, type SumLine } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { button } from '../shared/button.js';
import { listField, textField } from '../shared/field.js';
import { ask } from '../shared/events.js';
import { checkIcon } from '../shared/icons.js';
import { OutreachScreenElement } from './outreach-screen.js';
import { blankWord } from './stop-services.js';
import { differenceReasons, equation, fitPill, sumTitle } from './sums-table.js';

interface Named {
  readonly reason: string;
  readonly note: string;
}

/**
 * The end of the day: what was counted, the sums that follow from it, and a reason for each line that does not add up.
 *
 * @tagname halo-stop-close
 * @fires halo-command - `close-stop`
 */
export class HaloStopClose extends OutreachScreenElement {
  static override properties = {
    ...OutreachScreenElement.properties,
    typed: { state: true },
    named: { state: true },
  };

  /** What was counted, as typed, by field. */
  declare typed: Readonly<Record<string, string>>;
  /** What was said of a difference, by line. */
  declare named: Readonly<Record<string, Named>>;

  constructor() {
    super();
    this.typed = {};
    this.named = {};
  }

  protected override willUpdate(): void {
    const { closing } = this.kept;
    // Counting again begins with what was counted before.
    if (closing === null || Object.keys(this.typed).length > 0) return;
    const { counted, differences } = closing;
    this.typed = {
      kits: String(counted.kits),
      ...Object.fromEntries(
        counted.blanks.flatMap(({ kind, left, papers }) => [
          [`left-${kind}`, String(left)],
          [`papers-${kind}`, String(papers)],
        ]),
      ),
    };
    this.named = Object.fromEntries(differences.map(({ line, reason, note }) => [line, { reason, note: note ?? '' }]));
  }

  override render(): TemplateResult {
    const { words, pack } = this.stage;
    const kinds = blankKinds(this.stop);
    const lines = sumLines(this.stop, this.#counted());
    return this.frame(
      { title: words.close.title, lead: words.close.lead },
      html`<section class="card" part="card">
          ${kinds.map((kind) => {
            const named = { kind: blankWord(pack, kind) };
            return html`<div class="two">
              ${this.#number(`left-${kind}`, fill(words.close.left, named))}
              ${this.#number(`papers-${kind}`, fill(words.close.papers, named))}
            </div>`;
          })}
          ${this.#number('kits', words.close.kits)}
        </section>
        <section class="card" part="card" aria-label=${words.close.sums}>
          <h3>${words.close.sums}</h3>
          <div class="rows">${lines.map((line) => this.#line(line))}</div>
        </section>
        ${button({
          label: this.stop.closing === null ? words.close.save : words.close.saveAgain,
          icon: checkIcon,
          kind: 'main',
          broad: true,
          busy: this.form.sending,
          press: () => void this.#close(),
        })}`,
    );
  }

  #number(name: string, label: string): TemplateResult {
    return textField({
      name,
      label,
      keyboard: 'numeric',
      fault: this.form.faults[name],
      value: this.typed[name] ?? '',
      max: 4,
      change: (value) => (this.typed = { ...this.typed, [name]: value }),
    });
  }

  #line(line: SumLine): TemplateResult {
    const { stage } = this;
    const { words } = stage;
    const known = this.#isCounted(line);
    return html`<div class="sum">
      <div class="bar ends"><b>${sumTitle(stage, line)}</b>${known ? fitPill(stage, line) : nothing}</div>
      <p class="equation ${known ? '' : 'muted'}">${known ? equation(stage, line) : words.close.uncounted}</p>
      ${
        line.difference === 0 || !known
          ? nothing
          : html`${listField({
              name: `reason-${line.line}`,
              label: `${words.close.reason}: ${sumTitle(stage, line)}`,
              fault: this.form.faults[`reason-${line.line}`],
              value: this.#named(line).reason,
              empty: words.plan.pick,
              entries: differenceReasons(stage),
              change: (reason) => this.#name(line, { reason }),
            })}
            ${textField({
              name: `note-${line.line}`,
              label: words.close.note,
              value: this.#named(line).note,
              max: 300,
              change: (note) => this.#name(line, { note }),
            })}`
      }
    </div>`;
  }

  /** Whether what a line is compared with was counted; people are counted by their tickets. */
  #isCounted({ line }: SumLine): boolean {
    const field = line.replace(/^blank:/, 'left-').replace(/^papers:/, 'papers-');
    return line === 'people' || (this.typed[field] ?? '').trim() !== '';
  }

  #named({ line }: SumLine): Named {
    return this.named[line] ?? { reason: '', note: '' };
  }

  #name(line: SumLine, part: Partial<Named>): void {
    this.named = { ...this.named, [line.line]: { ...this.#named(line), ...part } };
  }

  #counted(): Counted {
    const number = (name: string): number => {
      const value = Number(this.typed[name] ?? '');
      return Number.isInteger(value) && value >= 0 ? value : 0;
    };
    return {
      blanks: blankKinds(this.stop).map((kind) => ({
        kind,
        left: number(`left-${kind}`),
        papers: number(`papers-${kind}`),
      })),
      kits: number('kits'),
    };
  }

  async #close(): Promise<void> {
    const { faults } = this.stage.words.close;
    const counted = this.#counted();
    const fields = ['kits', ...counted.blanks.flatMap(({ kind }) => [`left-${kind}`, `papers-${kind}`])];
    const open = sumLines(this.stop, counted).filter(({ difference }) => difference !== 0);
    const whole = this.form.isWhole({
      ...Object.fromEntries(
        fields.map((name) => [name, /^\d{1,4}$/.test(this.typed[name]?.trim() ?? '') ? undefined : faults.number]),
      ),
      ...Object.fromEntries(
        open.map((line) => [`reason-${line.line}`, this.#named(line).reason === '' ? faults.reason : undefined]),
      ),
    });
    if (!whole) return;
    const differences = open.map((line) => {
      const { reason, note } = this.#named(line);
      return { line: line.line, amount: line.difference, reason, ...(note.trim() === '' ? {} : { note: note.trim() }) };
    });
    if (!(await this.send({ type: 'close-stop', payload: { counted, differences } }))) return;
    ask(this, 'halo-navigate', { view: 'outreach-stop', requestId: this.kept.id, replace: true });
  }
}
