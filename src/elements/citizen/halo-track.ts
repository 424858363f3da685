import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { pickupIcon, trackIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import { tile } from '../shared/tile.js';
import type { CitizenState } from './citizen-state.js';
import { isRunning, unanswered } from './own-requests.js';
import { pendingCard, requestCard } from './request-card.js';
import { requestCardStyles } from './request-card.styles.js';

/**
 * All requests of a citizen, and the way to look one up by its code.
 *
 * @tagname halo-track
 */
export class HaloTrack extends LitElement {
  static override styles = [...formKit, requestCardStyles];
  static override properties: PropertyDeclarations = { state: { attribute: false } };

  declare state: CitizenState;

  override render(): TemplateResult {
    const { state } = this;
    const { terms, words, connection, entries } = state;
    return html`<div class="screen">
      ${screenHeader(terms, {
        title: words.track.title,
        lead: words.track.lead,
        back: () => ask(this, 'halo-back', {}),
      })}
      ${offlineBanner(terms, { online: connection.online, waiting: entries.filter((one) => one.state !== 'parked').length })}
      ${this.#list()}
      ${tile({
        title: words.track.byCode,
        text: words.track.byCodeText,
        icon: trackIcon,
        press: () => ask(this, 'halo-navigate', { view: 'track-code' }),
      })}
    </div>`;
  }

  #list(): unknown {
    const { state } = this;
    const { terms, words, connection, views } = state;
    const pending = unanswered(state);
    const open = (requestId: string) => () => {
      ask(this, 'halo-navigate', { view: 'track-one', requestId });
    };
    if (pending.length + views.length === 0) {
      if (!connection.loaded && connection.problem === null) return loadingState(terms);
      if (connection.problem !== null) {
        return errorState(terms, connection.problem, () => ask(this, 'halo-retry', {}));
      }
      return emptyState({
        icon: trackIcon,
        title: words.track.empty,
        text: words.track.emptyText,
        action: button({
          label: words.home.request,
          icon: pickupIcon,
          kind: 'main',
          press: () => ask(this, 'halo-navigate', { view: 'request' }),
        }),
      });
    }
    const running = views.filter(isRunning);
    const finished = views.filter((view) => !isRunning(view));
    return html`${
      pending.length + running.length > 0
        ? html`<ul class="stack near">
            ${pending.map((entry) => pendingCard(state, entry, open(entry.requestId)))}
            ${running.map((view) => requestCard(state, view, open(view.id)))}
          </ul>`
        : nothing
    }
    ${
      finished.length > 0
        ? html`<section class="stack near" aria-labelledby="finished">
            <h3 id="finished">${words.home.finished}</h3>
            <ul class="stack near">
              ${finished.map((view) => requestCard(state, view, open(view.id)))}
            </ul>
          </section>`
        : nothing
    }`;
  }
}
