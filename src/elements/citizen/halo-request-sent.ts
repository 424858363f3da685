import { findVariant, spellTrackingCode, type RequestView } from '@halo-pamor/contract';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { disc, icon } from '../shared/icon.js';
import { approvedIcon, freeIcon, onPhoneIcon, paperIcon, phoneIcon, warningIcon } from '../shared/icons.js';
import { offersOf } from '../shared/household-offers.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import { problemSentence } from '../shared/problem-words.js';
import { screenHeader } from '../shared/screen-header.js';
import { goBackWithin } from '../shared/way-back.js';
import type { CitizenState } from './citizen-state.js';
import { foldStyles } from './fold.styles.js';
import { localTicket } from './local-ticket.js';
import { promiseCard } from './track/promise-card.js';
import { photosCard } from './track/photos-card.js';
import { unknownRequest } from './track/unknown-request.js';
import { DIRECT, newDraft } from './form/draft.js';
import { requestSentStyles } from './halo-request-sent.styles.js';
import { serviceIcon } from './service-icon.js';

/**
 * After sending: saved on this phone, or received with its tracking code once the gateway has answered, and what comes
 * next. The first is never worded as the second, and neither is said of a request that nobody knows.
 *
 * @tagname halo-request-sent
 */
export class HaloRequestSent extends LitElement {
  static override styles = [...formKit, foldStyles, requestSentStyles];
  static override properties: PropertyDeclarations = { state: { attribute: false }, isKept: { attribute: false } };

  declare state: CitizenState;
  /** It was kept on this phone just now; the list of what waits may not have it yet. */
  declare isKept: boolean;

  /** Closes a camera or picture that stands above the screen, for the back key. */
  goBack(): boolean {
    return goBackWithin(this.renderRoot);
  }

  override render(): TemplateResult {
    const { state } = this;
    const { terms, words, route, views, entries } = state;
    const view = views.find(({ id }) => id === route.requestId);
    const entry = entries.find(({ requestId, type }) => requestId === route.requestId && type === 'submit-request');
    if (view === undefined && entry === undefined && !this.isKept) return this.#unknown();
    const refused = view === undefined && entry?.state === 'parked';
    const title = view ? words.sent.receivedTitle : refused ? words.sent.refusedTitle : words.sent.savedTitle;
    const text = view
      ? words.sent.receivedText
      : refused
        ? problemSentence(terms, entry.lastProblem ?? 'unknown')
        : words.sent.savedText;
    const sign = view ? approvedIcon : refused ? warningIcon : onPhoneIcon;
    return html`<div class="screen">
      <div class="head" role="status">
        <div class="sign bar ends ${view ? 'ok' : refused ? 'danger' : 'warn'}">
          ${disc(sign)}<span class="free">${icon(freeIcon)}${terms.free}</span>
        </div>
        <h2 tabindex="-1" data-heading>${title}</h2>
        <p class="lead">${text}</p>
      </div>
      ${
        refused
          ? nothing
          : html`<section class="card code-card" part="card">
              <p class="muted small">${view ? terms.code : words.sent.ticket}</p>
              ${
                view
                  ? html`<p class="code number" part="code" data-code translate="no">${spellTrackingCode(view.code)}</p>
                      <p class="muted small">${words.sent.codeText}</p>`
                  : html`${entry ? html`<p class="code number" part="code" data-ticket translate="no">${localTicket(entry.requestId)}</p>` : nothing}
                      <p class="muted small">${words.sent.codeLater}</p>`
              }
            </section>`
      }
      ${view ? promiseCard(state, view) : nothing} ${view ? photosCard(state, view) : nothing}
      ${refused ? nothing : this.#next(view?.items.map(({ variant }) => variant) ?? [])}
      ${view ? this.#offers(view) : nothing}
      <div class="stack near">
        ${button({
          label: words.sent.toTrack,
          kind: 'main',
          broad: true,
          press: () => ask(this, 'halo-navigate', { view: 'track-one', requestId: route.requestId, replace: true }),
        })}
        ${button({ label: words.sent.toHome, broad: true, press: () => ask(this, 'halo-back', {}) })}
      </div>
    </div>`;
  }

  #unknown(): TemplateResult {
    const { state } = this;
    return html`<div class="screen">
      ${screenHeader(state.terms, { title: state.words.track.one, back: () => ask(this, 'halo-back', {}) })}
      ${unknownRequest(state, this)}
    </div>`;
  }

  /** What somebody of the family seems to lack: one tap begins a request for it, nothing is asked for by itself. */
  #offers(view: RequestView): unknown {
    const { words, pack, dates, now, actor } = this.state;
    const offers = offersOf(pack, view, dates.isoDay(now()));
    if (offers.length === 0) return nothing;
    return html`<section class="stack near" aria-labelledby="offers">
      <h3 id="offers">${words.sent.offers}</h3>
      ${offers.map(({ variant, document, name, plain }) =>
        notice({
          tone: 'accent',
          icon: serviceIcon(variant.split('.')[0] ?? ''),
          title: fill(words.form.documentFor, { document, name }),
          text: plain,
          actions: button({
            label: fill(words.sent.offerTake, { document, name }),
            press: () => {
              const draft = { ...newDraft(actor.name), step: 'documents', happened: DIRECT, forWhom: 'family' };
              ask(this, 'halo-draft', { draft: { ...draft, person: name, variants: [variant] } });
              ask(this, 'halo-navigate', { view: 'request' });
            },
          }),
        }),
      )}
    </section>`;
  }

  #next(variants: readonly string[]): TemplateResult {
    const { words, pack } = this.state;
    const spans = variants.map((code) => findVariant(pack, code)?.completion).filter((one) => one !== undefined);
    const promise = spans.find((one) => one.maxHours !== null) ?? spans[0];
    return html`<section class="stack near" aria-labelledby="next">
      <h3 id="next">${words.sent.next}</h3>
      <ul class="next">
        <li>${icon(phoneIcon)}<span>${words.sent.nextCall}</span></li>
        <li>${icon(paperIcon)}<span>${words.sent.nextPapers}</span></li>
        ${
          promise
            ? html`<li>
                ${icon(approvedIcon)}<span
                  ><span>${promise.text}</span>
                  ${promise.confirmed === 'yes' ? nothing : html`<span class="unsure">${words.form.unsure}</span>`}</span
                >
              </li>`
            : nothing
        }
        <li>${icon(freeIcon)}<span>${words.sent.nextFree}</span></li>
      </ul>
    </section>`;
  }
}
