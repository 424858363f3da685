import { areaLevel } from '@halo-pamor/contract';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { chatIcon, paperIcon, pickupIcon, trackIcon } from '../shared/icons.js';
import { kit } from '../shared/kit.styles.js';
import { notice } from '../shared/notice.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { screenHeader } from '../shared/screen-header.js';
import { errorState, loadingState } from '../shared/screen-states.js';
import { tile } from '../shared/tile.js';
import type { HomeState } from './citizen-state.js';
import { homeStyles } from './halo-home.styles.js';
import { helpContacts } from './help-contacts.js';
import { officerCard } from './officer-card.js';
import { isRunning, unanswered } from './own-requests.js';
import { pendingCard, requestCard } from './request-card.js';
import { requestCardStyles } from './request-card.styles.js';

/**
 * Where a citizen starts: ask to be fetched, see the own requests and whose turn it is, reach the officer, get help.
 *
 * @tagname halo-home
 */
export class HaloHome extends LitElement {
  static override styles = [...kit, requestCardStyles, homeStyles];
  static override properties: PropertyDeclarations = { state: { attribute: false } };

  declare state: HomeState;

  override render(): TemplateResult {
    const { state } = this;
    const { words, terms, pack, connection, entries } = state;
    const waiting = entries.filter((entry) => entry.state !== 'parked').length;
    return html`<div class="screen wide">
      ${screenHeader(terms, {
        title: `${greeting(state)}, ${state.actor.name}`,
        lead: words.home.lead,
      })}
      ${offlineBanner(terms, { online: connection.online, waiting })}
      <halo-phone-notice class="phone-notice" .stage=${state}></halo-phone-notice>
      <div class="home">
        <div class="stack">
          <div class="tiles">
            ${tile({
              title: words.home.request,
              text: words.home.requestText,
              icon: pickupIcon,
              first: true,
              press: () => ask(this, 'halo-navigate', { view: 'request' }),
            })}
            ${this.#resume()}
          </div>
          ${this.#requests()}
          <div class="tiles">
            ${tile({
              title: words.home.track,
              text: words.home.trackText,
              icon: trackIcon,
              press: () => ask(this, 'halo-navigate', { view: 'track' }),
            })}
          </div>
        </div>
        <div class="stack">
          <section class="card" part="card badge" aria-labelledby="officer">
            <h3 id="officer">${words.home.officer}</h3>
            ${officerCard(state, this.#officer())}
          </section>
          <section class="card" part="card" aria-labelledby="help">
            <h3 id="help">${words.home.help}</h3>
            ${helpContacts(terms, words.home, pack.contacts)}
          </section>
          ${button({
            label: words.home.complain,
            icon: chatIcon,
            press: () => ask(this, 'halo-navigate', { view: 'complaint' }),
          })}
          ${button({
            label: words.home.standards,
            icon: paperIcon,
            press: () => ask(this, 'halo-navigate', { view: 'standards' }),
          })}
          ${notice({ tone: 'ok', text: pack.freeNotice })}
        </div>
      </div>
    </div>`;
  }

  #resume(): unknown {
    const { words, draft } = this.state;
    if (draft === null || draft === undefined) return nothing;
    return tile({
      title: words.home.resume,
      text: words.home.resumeText,
      icon: paperIcon,
      press: () => ask(this, 'halo-navigate', { view: 'request' }),
    });
  }

  #requests(): unknown {
    const { state } = this;
    const { words, terms, connection, views } = state;
    const pending = unanswered(state);
    const running = views.filter(isRunning);
    if (pending.length + running.length === 0) {
      if (!connection.loaded) return loadingState(terms);
      if (connection.problem !== null && connection.online && views.length === 0) {
        return errorState(terms, connection.problem, () => ask(this, 'halo-retry', {}));
      }
      return views.length > 0 ? nothing : this.#empty();
    }
    const open = (requestId: string) => () => {
      ask(this, 'halo-navigate', { view: 'track-one', requestId });
    };
    return html`<section class="stack near" aria-labelledby="mine">
      <h3 id="mine">${words.home.mine}</h3>
      <ul class="stack near">
        ${pending.map((entry) => pendingCard(state, entry, open(entry.requestId)))}
        ${running.map((view) => requestCard(state, view, open(view.id)))}
      </ul>
    </section>`;
  }

  #empty(): TemplateResult {
    const { words } = this.state;
    return html`<section class="card how" part="card" aria-labelledby="how">
      <h3 id="how">${words.home.how}</h3>
      <ol class="ways">
        ${[words.home.howAsk, words.home.howVisit, words.home.howBring].map((step) => html`<li>${step}</li>`)}
      </ol>
    </section>`;
  }

  /** The officer of the running request, or of the RW in the token, or of the last request. */
  #officer(): { area: string | undefined; id?: string | undefined; name?: string | undefined } {
    const { views, actor } = this.state;
    const latest = views.find(isRunning) ?? views[0];
    const home = actor.areas.find((area) => areaLevel(area) === 'rw' || areaLevel(area) === 'village');
    if (latest?.officer && (home === undefined || home === latest.place)) {
      return { area: latest.place, id: latest.officer.id, name: latest.officer.name };
    }
    return { area: home ?? latest?.place };
  }
}

function greeting({ words, dates, now }: HomeState): string {
  const hour = Number.parseInt(dates.time(now()), 10);
  const { morning, midday, afternoon, evening } = words.home.greeting;
  if (hour < 4 || hour >= 18) return evening;
  return hour < 11 ? morning : hour < 15 ? midday : afternoon;
}
