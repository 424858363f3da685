import { MOST_WEEKS, type SuggestedStop, type UnreachedReply } from '@halo-pamor/contract';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { codeOf, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { formKit } from '../shared/form-kit.styles.js';
import { calendarIcon, hourglassIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { placeWord } from '../shared/places-in.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import { saveSheet } from '../shared/sheet/save-sheet.js';
import type { Sheet } from '../shared/sheet/sheet.js';
import { SUGGESTED_PLACE } from '../shared/suggested-place.js';
import type { CoverageStage } from './coverage-stage.js';
import { tableStyles } from '../shared/table.styles.js';
import { coverageStyles } from './coverage.styles.js';
import { plainNumber, whenWord } from './numbers.js';
import { wideTable } from '../shared/wide-table.js';

/** So many places are drawn at once; the file has all. */
const SHOWN = 40;

/**
 * Who is not reached, place by place and by group, and where the next stop would reach most, with the reckoning in words.
 *
 * @tagname halo-unreached
 * @fires halo-load - `unreached`
 * @fires halo-keep - the place of the stop that is planned next
 */
export class HaloUnreached extends LitElement {
  static override styles = [...formKit, tableStyles, coverageStyles];
  static override properties: PropertyDeclarations = {
    stage: { attribute: false },
    found: { state: true },
    problem: { state: true },
  };

  declare stage: CoverageStage;
  declare private found: UnreachedReply | undefined;
  declare private problem: string | undefined;

  protected override firstUpdated(): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    this.problem = undefined;
    try {
      this.found = await load(this, { what: 'unreached' });
    } catch (error) {
      this.problem = codeOf(error);
    }
  }

  override render(): TemplateResult {
    const { terms, words, canGoBack } = this.stage;
    const back = (): void => ask(this, canGoBack ? 'halo-back' : 'halo-navigate', { view: 'coverage' });
    const { found, problem } = this;
    return html`<div class="screen wide">
      ${screenHeader(terms, { title: words.unreached.title, lead: words.unreached.lead, back })}
      ${
        found !== undefined
          ? this.#found(found)
          : problem === undefined
            ? loadingState(terms)
            : errorState(terms, problem, () => void this.#load())
      }
    </div>`;
  }

  #found(found: UnreachedReply): TemplateResult {
    const { words } = this.stage;
    const { unreached } = words;
    if (found.places.length === 0) {
      return emptyState({ icon: hourglassIcon, title: unreached.empty, text: unreached.emptyText });
    }
    return html`${found.invented ? notice({ tone: 'calm', text: unreached.invented }) : nothing}
      <section class="stack near">
        <h3>${unreached.stops}</h3>
        <p class="muted">${fill(unreached.stopsHow, { weeks: MOST_WEEKS })}</p>
        ${
          found.stops.length === 0
            ? emptyState({ icon: calendarIcon, title: unreached.noStops, text: unreached.noStopsText })
            : html`<ol class="stack near">
                ${found.stops.map((stop) => html`<li>${this.#stop(found, stop)}</li>`)}
              </ol>`
        }
      </section>
      ${this.#places(found)}`;
  }

  #stop(found: UnreachedReply, stop: SuggestedStop): TemplateResult {
    const { pack, words } = this.stage;
    const { unreached } = words;
    const name = placeWord(pack, stop.village);
    const document = documentName(found, stop.document);
    const plan = (): void => {
      ask(this, 'halo-keep', { name: SUGGESTED_PLACE, what: stop.place });
      ask(this, 'halo-navigate', { view: 'outreach-plan' });
    };
    return html`<article class="card stack near" part="card" aria-label=${name}>
      <h4>${name}</h4>
      <p>
        ${fill(unreached.reason, { missing: plainNumber(stop.missing, this.stage.words), document })}
        ${
          stop.lastDay === null
            ? unreached.never
            : fill(unreached.last, { date: whenWord(stop.lastDay, '', this.stage.words), weeks: stop.weeks })
        }
        ${stop.place === stop.village ? nothing : fill(unreached.most, { place: placeWord(pack, stop.place) })}
        ${stop.hiddenPlaces === 0 ? nothing : fill(unreached.veiled, { n: stop.hiddenPlaces })}
      </p>
      ${
        pack.outreach && this.stage.actor.role !== 'auditor'
          ? html`<div>${button({ label: unreached.plan, about: name, icon: calendarIcon, press: plan })}</div>`
          : nothing
      }
    </article>`;
  }

  #places(found: UnreachedReply): TemplateResult {
    const { pack, words } = this.stage;
    const { unreached } = words;
    const heads = [unreached.document, unreached.missing, unreached.of, unreached.groups];
    return html`<section class="stack near">
      <h3>${unreached.places}</h3>
      <p class="muted">${fill(words.parts.note, { n: found.hiddenUnder })}</p>
      ${wideTable(
        unreached.places,
        html`<table part="table">
          <thead>
            <tr>
              <th scope="col">${unreached.place}</th>
              ${heads.map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${found.places.slice(0, SHOWN).map(
              ({ place, document, missing, denominator, groups }) =>
                html`<tr>
                  <th scope="row">${placeWord(pack, place)}</th>
                  <td>${documentName(found, document)}</td>
                  <td>${missing === null ? unreached.few : plainNumber(missing, this.stage.words)}</td>
                  <td>${denominator === null ? '' : plainNumber(denominator, this.stage.words)}</td>
                  <td class="source">${this.#groups(found, groups)}</td>
                </tr>`,
            )}
          </tbody>
        </table>`,
      )}
      ${saveSheet(this.stage.terms, () => this.#sheet(found))}
    </section>`;
  }

  #groups(found: UnreachedReply, groups: UnreachedReply['places'][number]['groups']): string {
    const { unreached } = this.stage.words;
    return groups
      .map(({ group, missing }) =>
        fill(unreached.group, {
          name: found.groups.find(({ code }) => code === group)?.name ?? group,
          missing: missing === null ? unreached.few : plainNumber(missing, this.stage.words),
        }),
      )
      .join(', ');
  }

  #sheet(found: UnreachedReply): Sheet {
    const { pack, words } = this.stage;
    const { unreached, course } = words;
    return {
      file: unreached.file,
      name: unreached.title,
      head: ['', unreached.place, unreached.document, course.when, unreached.missing, unreached.of, unreached.groups],
      rows: found.places.map(({ place, document, date, missing, denominator, groups }) => [
        ...[place, placeWord(pack, place), documentName(found, document), date],
        ...[missing ?? unreached.few, denominator, this.#groups(found, groups)],
      ]),
    };
  }
}

function documentName({ documents }: UnreachedReply, code: string): string {
  return documents.find((document) => document.code === code)?.name ?? code;
}
