import {
  areaName,
  currentVisit,
  possibleCommands,
  spellTrackingCode,
  statusOf,
  turnIn,
  type RequestView,
} from '@halo-pamor/contract';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { codeOf, command } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import type { ViewName } from '../shared/views/view-name.js';
import { facts } from '../shared/facts.js';
import { disc } from '../shared/icon.js';
import { calendarIcon, onPhoneIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { problemSentence } from '../shared/problem-words.js';
import { screenHeader } from '../shared/screen-header.js';
import { timelineStyles } from '../shared/timeline.styles.js';
import { goBackWithin } from '../shared/way-back.js';
import type { CitizenState } from './citizen-state.js';
import { documentsOf, documentsOfEntry } from './documents-line.js';
import { foldStyles } from './fold.styles.js';
import { requestTrackStyles } from './halo-request-track.styles.js';
import { officerCard } from './officer-card.js';
import { spellPhone } from './spell-phone.js';
import { entryNotices } from './track/entry-notices.js';
import { complaintCard } from './track/complaint-card.js';
import { papersCard, returnedPapers } from './track/papers-card.js';
import { promiseCard } from './track/promise-card.js';
import { photosCard } from './track/photos-card.js';
import { isAtDoor, standingNow } from './track/standing-now.js';
import { timelines } from './track/timelines.js';
import { unknownRequest } from './track/unknown-request.js';

/**
 * The way of one request: whose turn it is now, what came back and why, the visit, each step with its time, the officer,
 * and what the citizen may still do. It shows only what the gateway said, and beside it what is still on this phone.
 *
 * @tagname halo-request-track
 * @fires halo-command `confirm-receipt`
 */
export class HaloRequestTrack extends LitElement {
  static override styles = [...formKit, timelineStyles, foldStyles, requestTrackStyles];
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    problem: { state: true },
    busy: { state: true },
    isRating: { state: true },
  };

  declare state: CitizenState;
  declare private problem: string | null;
  declare private busy: boolean;
  /** The service is being rated. */
  declare private isRating: boolean;

  constructor() {
    super();
    this.problem = null;
    this.busy = false;
    this.isRating = false;
  }

  /** Closes a camera or picture that stands above the screen, or goes back in the survey and out of it, for the back key. */
  goBack(): boolean {
    if (goBackWithin(this.renderRoot)) return true;
    const wasRating = this.isRating;
    this.isRating = false;
    return wasRating;
  }

  override render(): TemplateResult {
    const { state } = this;
    const { route, views, entries, terms, words, connection } = state;
    if (this.isRating) {
      return html`<halo-survey .state=${state} .leave=${() => this.#rate(false)}></halo-survey>`;
    }
    const view = views.find(({ id }) => id === route.requestId);
    const entry = entries.find(({ requestId, type }) => requestId === route.requestId && type === 'submit-request');
    const about = view ? documentsOf(state.pack, view) : entry ? documentsOfEntry(state.pack, entry) : undefined;
    return html`<div class="screen wide">
      ${screenHeader(terms, {
        title: about?.title || words.track.one,
        lead: about?.person && fill(words.track.forPerson, { name: about.person }),
        back: () => ask(this, 'halo-back', {}),
      })}
      ${offlineBanner(terms, { online: connection.online, waiting: 0 })}
      ${
        view
          ? this.#way(view)
          : entry
            ? html`${notice({
                tone: 'warn',
                icon: onPhoneIcon,
                title: words.sent.savedTitle,
                text: words.sent.savedText,
              })}
              ${entry.state === 'parked' ? entryNotices(state, entry.requestId, this) : nothing}`
            : unknownRequest(state, this)
      }
    </div>`;
  }

  /** What is to be done now stands above what is only to be known. */
  #way(view: RequestView): TemplateResult {
    const { state } = this;
    const { terms, words, pack } = state;
    const may = possibleCommands(view, state.actor);
    const turn = turnIn(view);
    const { icon, tone, label, turn: say } = standingNow(state, view);
    const go = (to: ViewName) => () => {
      ask(this, 'halo-navigate', { view: to, requestId: view.id });
    };
    return html`
      <div class="sides">
        <div class="stack">
          <section class="card turn ${tone}" aria-labelledby="turn">
            <div class="by-icon">
              ${disc(icon)}
              <div>
                <p class="muted small">${words.track.now}</p>
                <h3 id="turn" data-status=${statusOf(view)}>${label}</h3>
              </div>
            </div>
            <p class="say" data-turn=${turn}>${say}</p>
            ${
              may.includes('confirm-receipt')
                ? html`<div class="stack near">
                    <p><b>${words.track.confirmText}</b></p>
                    ${button({
                      label: words.track.confirm,
                      kind: 'main',
                      broad: true,
                      busy: this.busy,
                      press: () => void this.#confirm(view.id),
                    })}
                  </div>`
                : nothing
            }
          </section>
          ${
            this.problem === null
              ? nothing
              : notice({
                  tone: 'danger',
                  title: terms.problemTitle,
                  text: problemSentence(terms, this.problem),
                  say: 'now',
                })
          }
          ${this.#missed(view)} ${this.#failedVisit(view)}
          ${
            isAtDoor(state, view) && view.citizen === state.actor.id
              ? html`<halo-badge-check .state=${state} .request=${view}></halo-badge-check>`
              : nothing
          }
          ${
            isOut(view) && view.citizen === state.actor.id
              ? html`<halo-handover-code .state=${state} .request=${view}></halo-handover-code>`
              : nothing
          }
          ${entryNotices(state, view.id, this)} ${returnedPapers(state, view)}
          <halo-survey-offer .state=${state} .request=${view} .open=${() => this.#rate(true)}></halo-survey-offer>
          ${this.#visit(view, may.includes('move-visit') ? go('move') : undefined)} ${promiseCard(state, view)}
          ${photosCard(state, view)} ${timelines(state, view.items)}
        </div>
        <div class="stack">
          <section class="card" part="card badge" aria-labelledby="officer">
            <h3 id="officer">${words.home.officer}</h3>
            ${officerCard(state, { area: view.place, id: view.officer?.id, name: view.officer?.name })}
          </section>
          ${view.citizen === state.actor.id ? complaintCard(view, state.terms, this) : nothing}
          <halo-receipt .state=${state} .request=${view}></halo-receipt>
          ${papersCard(state, view.papers)}
          <section class="card" part="card">
            ${facts([
              [terms.code, html`<span class="number" data-code translate="no">${spellTrackingCode(view.code)}</span>`],
              [words.form.label.forWhom, view.items.find(({ person }) => person)?.person ?? view.applicant.name],
              [words.track.address, html`${view.address.street}<br />${areaName(pack, view.place)}`],
              [
                words.form.phone,
                html`<span class="number" translate="no">${spellPhone(view.applicant.phone ?? '')}</span>`,
              ],
            ])}
            <p class="muted small">${words.sent.codeText}</p>
          </section>
          <div class="stack near">
            ${
              may.includes('amend-request')
                ? button({ label: words.track.amend, broad: true, press: go('amend') })
                : nothing
            }
            ${
              may.includes('cancel-request')
                ? button({ label: words.track.cancel, kind: 'danger', broad: true, press: go('cancel') })
                : nothing
            }
          </div>
        </div>
      </div>
      <p class="muted small">${fill(words.track.changed, { when: state.dates.dayTime(view.changedAt) })}</p>
    `;
  }

  #visit(view: RequestView, move: (() => void) | undefined): unknown {
    const { words, dates, terms } = this.state;
    const visit = currentVisit(view);
    if (visit === undefined) return nothing;
    return html`<section class="card" part="card" aria-labelledby="visit" data-visit>
      <div class="by-icon">
        ${disc(calendarIcon)}
        <div>
          <p class="muted small" id="visit">${words.track.visit}</p>
          <b>${dates.day(visit.from)}</b>
          <p class="number">${dates.span(visit.from, visit.to)} ${zone(dates.dayTime(visit.from))}</p>
        </div>
      </div>
      ${move ? button({ label: words.track.moveVisit, press: move }) : nothing}
      <p class="muted small">${terms.freeNotice}</p>
    </section>`;
  }

  /** A delivery that did not work out and has not been made good yet. */
  #missed(view: RequestView): unknown {
    const { pack, words } = this.state;
    const last = view.deliveries[view.deliveries.length - 1];
    if (last?.outcome !== 'failed') return nothing;
    const why = pack.reasons.deliveryFailReasons.find(({ code }) => code === last.reason)?.plain;
    return notice({ tone: 'warn', title: words.track.missed, text: [why, last.note].filter(Boolean).join(' ') });
  }

  /** A visit that came to nothing, until another is agreed. */
  #failedVisit(view: RequestView): unknown {
    const { words, dates } = this.state;
    const failure = view.visits[view.visits.length - 1]?.failure;
    if (failure === undefined || turnIn(view) === 'nobody') return nothing;
    const title = fill(words.track.visitFailed, { when: dates.shortDay(failure.at) });
    const text = [words.track.visitFailedWhy[failure.reason], failure.note, words.track.visitAgain];
    return notice({ tone: 'warn', title, text: text.filter(Boolean).join(' ') });
  }

  #rate(isRating: boolean): void {
    this.isRating = isRating;
  }

  async #confirm(requestId: string): Promise<void> {
    this.busy = true;
    this.problem = null;
    try {
      await command(this, { type: 'confirm-receipt', requestId, payload: {} });
    } catch (error) {
      this.problem = codeOf(error);
    } finally {
      this.busy = false;
    }
  }
}

function isOut(view: RequestView): boolean {
  return view.items.some(({ status }) => status === 'out-for-delivery');
}

/** The zone's name, which stands last in a written moment ("… pukul 14.30 WIB"). */
function zone(moment: string): string {
  return moment.split(' ').pop() ?? '';
}
