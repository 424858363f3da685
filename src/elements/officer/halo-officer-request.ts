import { acceptedBy, currentVisit, handedOverBy, spellTrackingCode, type Item } from '@halo-pamor/contract';
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { OfficerStep } from '../../locale/officer-terms.js';
import { button } from '../shared/button.js';
import { contactLinks } from '../shared/contact-links.js';
import { entryNotices } from '../shared/entry-notices.js';
import { ask } from '../shared/events.js';
import { facts } from '../shared/facts.js';
import { disc, icon } from '../shared/icon.js';
import { clockIcon, downIcon, paperIcon } from '../shared/icons.js';
import { promiseNotice } from '../shared/promise-line.js';
import { failedVisit, itemReason, itemSteps, sayItem, shortPlace, takenIn, wishes } from '../shared/staff-words.js';
import { notice } from '../shared/notice.js';
import { statusPill } from '../shared/status-pill.js';
import { timelineStyles } from '../shared/timeline.styles.js';
import { timeline } from '../shared/timeline.js';
import { OfficerScreenElement } from './officer-screen.js';
import { iconOfStep, screenOfStep, stepsOf } from './officer-steps.js';
import { paperLine } from '../shared/paper-line.js';
import { offersNotice, toldCard } from './told-card.js';

/**
 * One request as the officer needs it: the next step first, then how to reach the citizen, the documents and their way,
 * the papers, and everything that was said.
 *
 * @tagname halo-officer-request
 * @fires halo-navigate - to the screen of a step
 * @fires halo-command - `start-visit`, when the officer stands at the door
 */
export class HaloOfficerRequest extends OfficerScreenElement {
  static override styles: CSSResult[] = [...OfficerScreenElement.styles, timelineStyles];

  override render(): TemplateResult {
    const { request: view, stage } = this;
    const { words, terms, entries, pack } = stage;
    const { main, others } = stepsOf(this.expected, stage);
    return this.frame(
      { title: view.applicant.name, lead: `${view.address.street} · ${shortPlace(pack, view)}` },
      html`${entryNotices({ terms, words, entries, requestId: view.id, from: this, root: this.renderRoot })}
        ${this.#failed()} ${promiseNotice(stage, view)} ${this.#nextStep(main)} ${this.badgeButton()} ${this.#contact()}
        ${
          (view.originals ?? []).length === 0
            ? nothing
            : html`<halo-officer-originals .stage=${stage} .request=${view}></halo-officer-originals>`
        }
        <section class="stack">
          <h3>${words.request.documents}</h3>
          <ul class="card rows" part="card">
            ${view.items.map((item) => this.#document(item))}
          </ul>
        </section>
        ${
          view.papers.length === 0
            ? nothing
            : html`<section class="stack">
                <h3>${words.request.papers}</h3>
                <ul class="card rows" part="card">
                  ${view.papers.map((paper) => paperLine(pack, words, paper))}
                </ul>
              </section>`
        }
        ${toldCard(stage, view)} ${offersNotice(stage, view)} ${this.#facts()} ${this.#others(others)}`,
    );
  }

  #nextStep(step: OfficerStep | undefined): TemplateResult {
    const { words } = this.stage;
    const at = this.#visitWhen();
    if (step === undefined) {
      const { expected } = this;
      const hasOriginal = [handedOverBy, acceptedBy].some((of) => of(expected, this.stage.actor).length > 0);
      return html`<section class="nextstep calm">
        ${disc(hasOriginal ? paperIcon : clockIcon)}
        <h3>${hasOriginal ? words.originals.waits : words.request.waits}</h3>
      </section>`;
    }
    return html`<section class="nextstep" aria-labelledby="next-step">
      ${disc(iconOfStep[step])}
      <div>
        <h3 id="next-step">${words.request.nextStep}</h3>
        <p>${step === 'start' && at ? at : words.stepText[step]}</p>
      </div>
      ${button({
        label: words.step[step],
        kind: 'main',
        broad: true,
        busy: this.form.sending,
        press: () => void this.#take(step),
      })}
    </section>`;
  }

  #failed(): unknown {
    const { words, dates } = this.stage;
    const text = failedVisit(words, dates, this.expected);
    return text === undefined ? nothing : notice({ tone: 'warn', text });
  }

  #visitWhen(): string {
    const visit = currentVisit(this.expected);
    const { dates } = this.stage;
    return visit ? `${dates.day(visit.from)}, ${dates.span(visit.from, visit.to)}` : '';
  }

  async #take(step: OfficerStep): Promise<void> {
    const visit = currentVisit(this.expected);
    if (step === 'start' && !(await this.send({ type: 'start-visit', payload: {} }))) return;
    const leads = step !== 'start' || visit?.purpose === 'collect';
    if (leads) ask(this, 'halo-navigate', { view: screenOfStep[step], requestId: this.request.id });
  }

  #contact(): unknown {
    const { words, terms, pack } = this.stage;
    const { phone, name } = this.request.applicant;
    if (phone === null) return html`<p class="muted">${words.request.noPhone}</p>`;
    const text = fill(words.request.greeting, { ...pack.words });
    return html`<section class="stack near" aria-label=${words.request.call}>
      ${contactLinks(terms, { phone, name, text })}
    </section>`;
  }

  #document(item: Item): TemplateResult {
    const { words, terms, dates, pack } = this.stage;
    const reason = itemReason(pack, item);
    return html`<li class="document">
      <b>${sayItem(words, item)}</b>
      ${statusPill(terms, item.status)} ${reason ? html`<p class="muted">${reason}</p>` : nothing}
      <details>
        <summary>
          ${icon(downIcon)}<span
            >${words.way}<span class="unseen">: <span>${item.name}</span></span></span
          >
        </summary>
        ${timeline(terms, itemSteps(terms, dates, pack, item))}
      </details>
    </li>`;
  }

  #facts(): TemplateResult {
    const { request: view } = this;
    const { words, terms, dates, pack } = this.stage;
    const references = view.items.map((item) => item.reference).filter(Boolean);
    return html`<section class="stack">
      <h3>${words.request.details}</h3>
      <div class="card" part="card">
        ${facts([
          [words.fact.forWhom, words.forWhom[view.forWhom]],
          [words.fact.address, view.address.street],
          [words.fact.area, shortPlace(pack, view)],
          [words.fact.landmark, view.address.landmark],
          [words.fact.visit, this.#visitWhen()],
          [words.fact.wishes, wishes(terms, dates, view).join('; ')],
          [words.fact.citizenNote, view.note],
          [words.fact.submitted, `${dates.shortDay(view.submittedAt)}, ${dates.time(view.submittedAt)}`],
          [words.fact.channel, words.channel[view.channel]],
          ...takenIn(words, view),
          [words.fact.reference, references.join(', ')],
          [terms.code, html`<span class="number" translate="no">${spellTrackingCode(view.code)}</span>`],
        ])}
      </div>
    </section>`;
  }

  #others(steps: readonly OfficerStep[]): unknown {
    const { words } = this.stage;
    if (steps.length === 0) return nothing;
    return html`<section class="stack near">
      <h3>${words.request.others}</h3>
      ${steps.map((step) =>
        button({
          label: words.step[step],
          icon: iconOfStep[step],
          kind: step === 'cancel' ? 'danger' : 'plain',
          broad: true,
          press: () => void this.#take(step),
        }),
      )}
    </section>`;
  }
}
