import type { CityPack, SelfCheckReply } from '@halo-pamor/contract';
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fill, withCityWords } from '../../locale/fill.js';
import { idSelfCheck, type SelfCheckTerms } from '../../locale/id-self-check.js';
import { spoken } from '../../locale/spoken.js';
import { codeOf, load } from '../shared/asking.js';
import { ask } from '../shared/events.js';
import { listField } from '../shared/field.js';
import { formKit } from '../shared/form-kit.styles.js';
import { hourglassIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import type { RoleView } from '../shared/session-state.js';
import { saveSheet } from '../shared/sheet/save-sheet.js';
import type { Sheet } from '../shared/sheet/sheet.js';
import { tableStyles } from '../shared/table.styles.js';
import { evidenceList, proofLine } from './evidence-list.js';
import { headRow, wideTable } from '../shared/wide-table.js';

/** What the room is given by the desk. */
export type SelfCheckGiven = Readonly<Omit<RoleView, 'route'>>;

type Scored = SelfCheckReply['assessments'][number];
type Dimension = Scored['dimensions'][number];

/**
 * How a city stands by its own evidence, for each way of assessing: dimension by dimension, each point with what proves it, and
 * the grades with their bounds. Nothing has a number without its source.
 *
 * @tagname halo-self-check
 * @fires halo-load - `self-check`
 */
export class HaloSelfCheck extends LitElement {
  static override styles = [
    ...formKit,
    tableStyles,
    css`
      .large {
        display: block;
        font-size: 1.9em;
        line-height: 1.2;
        color: var(--_accent);
      }
      details summary {
        min-height: var(--_target);
        padding-block: 10px;
        cursor: pointer;
      }
      code {
        overflow-wrap: anywhere;
      }
      .point {
        padding-block: 10px;
        border-top: 1px solid var(--_line);
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    given: { attribute: false },
    reply: { state: true },
    problem: { state: true },
    way: { state: true },
  };

  declare given: SelfCheckGiven;
  declare private reply: SelfCheckReply | undefined;
  declare private problem: string | undefined;
  /** Code of the way of assessing that is looked at; the first, while empty. */
  declare private way: string;
  #words: SelfCheckTerms = idSelfCheck;
  #city: CityPack['words'] | undefined;

  constructor() {
    super();
    this.way = '';
  }

  protected override willUpdate(): void {
    const { words } = this.given.pack;
    if (words === this.#city) return;
    this.#city = words;
    this.#words = withCityWords(spoken(this.given.terms, 'selfCheck', idSelfCheck), words);
  }

  protected override firstUpdated(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    this.problem = undefined;
    try {
      this.reply = await load(this, { what: 'self-check' });
    } catch (error) {
      this.problem = codeOf(error);
    }
  }

  override render(): TemplateResult {
    const { terms, canGoBack } = this.given;
    const words = this.#words;
    const { reply, problem } = this;
    return html`<div class="screen">
      ${screenHeader(terms, {
        title: words.title,
        lead: words.lead,
        back: () => ask(this, canGoBack ? 'halo-back' : 'halo-navigate', { view: 'home' }),
      })}
      ${
        reply !== undefined
          ? this.#reply(reply)
          : problem === undefined
            ? loadingState(terms)
            : errorState(terms, problem, () => void this.#load())
      }
    </div>`;
  }

  #reply(reply: SelfCheckReply): TemplateResult {
    const words = this.#words;
    const shown = reply.assessments.find(({ code }) => code === this.way) ?? reply.assessments[0];
    return html`${listField({
      name: 'way',
      label: words.way,
      empty: words.pick,
      value: shown?.code ?? '',
      entries: reply.assessments.map(({ code, name }) => ({ value: code, label: name })),
      change: (code) => (this.way = code),
    })}
    ${shown === undefined ? nothing : this.#assessment(shown)} ${this.#bounds(reply)} ${this.#given(reply)}`;
  }

  #assessment(of: Scored): TemplateResult {
    const words = this.#words;
    const { score, category } = of;
    const proved = fill(words.proved, { proved: of.proved, of: of.of });
    const bounds =
      category === null
        ? nothing
        : html`${fill(words.category, {
            ...{ code: category.code, name: category.name },
            ...{ from: this.#two(category.from), to: this.#two(category.to) },
          })}${category.confirmed === 'no' ? ` (${words.bounds.no})` : ''}.`;
    return html`${
        score === null
          ? emptyState({ icon: hourglassIcon, title: words.noScore, text: words.noScoreText })
          : html`<section class="card stack near" part="card">
              <p><b class="large">${fill(words.score, { score: this.#two(score) })}</b>${bounds}</p>
              <p class="muted">${proved}</p>
            </section>`
      }
      ${of.note === null ? nothing : notice({ tone: 'calm', text: of.note })}
      ${of.confirmed === 'no' ? notice({ tone: 'warn', text: words.unsureWay }) : nothing}
      ${of.dimensions.map((dimension) => this.#dimension(dimension))}
      ${saveSheet(this.given.terms, () => this.#sheet(of))}
      <p class="muted small">${fill(words.sources, { sources: of.sources.join('; ') })}</p>`;
  }

  #dimension(of: Dimension): TemplateResult {
    const words = this.#words;
    const weight = `${fill(words.weight, { weight: this.#two(of.weight) })}${of.weightConfirmed ? '' : ` (${words.unsureWeight})`}`;
    const score = of.score === null ? words.dimensionNone : fill(words.dimension, { score: this.#two(of.score) });
    return html`<section class="card stack near" part="card" aria-label=${of.name}>
      <h3>${of.name}</h3>
      <p class="muted">${of.plain}</p>
      <p><b>${score}</b> · ${weight}</p>
      <ul>
        ${of.points.map(
          ({ name, mark, evidence, wanted }) =>
            html`<li class="point">
              <p><b>${name}</b> · ${mark === null ? words.noProof : fill(words.mark, { mark })}</p>
              ${
                evidence.length > 0
                  ? evidenceList(words, evidence)
                  : wanted === null
                    ? nothing
                    : html`<p class="muted small">${fill(words.wanted, { what: wanted })}</p>`
              }
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #bounds({ categories, categorySources }: SelfCheckReply): TemplateResult {
    const { bounds, sources } = this.#words;
    const heads = [bounds.code, bounds.name, bounds.from, bounds.to, bounds.sure];
    return html`<section class="stack near">
      <h3>${bounds.title}</h3>
      ${wideTable(
        bounds.title,
        html`<table part="table">
          ${headRow(heads)}
          <tbody>
            ${categories.map(
              ({ code, name, from, to, confirmed }) =>
                html`<tr>
                  <th scope="row">${code}</th>
                  <td>${name}</td>
                  <td>${this.#two(from)}</td>
                  <td>${this.#two(to)}</td>
                  <td>${bounds[confirmed]}</td>
                </tr>`,
            )}
          </tbody>
        </table>`,
      )}
      <p class="muted small">${fill(sources, { sources: categorySources.join('; ') })}</p>
    </section>`;
  }

  #given({ given }: SelfCheckReply): TemplateResult {
    const words = this.#words;
    return html`<section class="stack near">
      <h3>${words.given.title}</h3>
      ${
        given.length === 0
          ? html`<p>${words.given.none}</p>`
          : html`<ul class="stack near">
              ${given.map(
                ({ year, score, category, sources, note }) =>
                  html`<li>
                    <b>${fill(words.given.line, { year, score: this.#two(score) })}</b
                    >${category === null ? nothing : ` (${category.code})`} ${note ?? nothing}
                    <div class="muted small">${fill(words.sources, { sources: sources.join('; ') })}</div>
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }

  #sheet({ dimensions, name: way }: Scored): Sheet {
    const { table, file } = this.#words;
    return {
      file,
      name: way,
      head: [table.dimension, table.weight, table.point, table.mark, table.evidence, table.proof],
      rows: dimensions.flatMap(({ name, weight, points }) =>
        points.map((point) => [
          ...[name, weight, point.name, point.mark],
          point.evidence.map(({ id }) => id).join('; '),
          point.evidence.map(({ proof }) => proofLine(proof)).join(' | '),
        ]),
      ),
    };
  }

  #two(value: number): string {
    return value.toLocaleString(this.#words.figures, { maximumFractionDigits: 2 });
  }
}
