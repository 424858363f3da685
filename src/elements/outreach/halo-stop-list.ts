import type { StopView } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { calendarIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, loadingState } from '../shared/screen-states.js';
import { tile } from '../shared/tile.js';
import type { OutreachStage } from './outreach-stage.js';
import { stopPill, stopPlace, stopWhen } from './stop-words.js';

/**
 * All stops of the person's areas and teams, and for the desk the way to plan another.
 *
 * @tagname halo-stop-list
 * @fires halo-navigate - when a stop or the plan is opened
 */
export class HaloStopList extends LitElement {
  static override styles: CSSResult[] = [...formKit];
  static override properties = { stage: { attribute: false } };

  declare stage: OutreachStage;

  override render(): TemplateResult {
    const { stage } = this;
    const { pack, terms, words, connection, actor } = stage;
    const home = (): void => ask(this, stage.canGoBack ? 'halo-back' : 'halo-navigate', { view: 'home' });
    return html`<div class="screen">
      ${screenHeader(terms, { title: pack.outreach?.name ?? '', lead: pack.outreach?.plain, back: home })}
      ${offlineBanner(terms, { online: connection.online, waiting: 0, brief: true })}
      ${
        actor.role === 'officer'
          ? nothing
          : button({
              label: words.list.plan,
              icon: calendarIcon,
              kind: 'main',
              broad: true,
              press: () => ask(this, 'halo-navigate', { view: 'outreach-plan' }),
            })
      }
      ${this.#stops()}
    </div>`;
  }

  #stops(): TemplateResult {
    const { stops, connection, terms, words } = this.stage;
    if (stops.length === 0 && !connection.loaded) return loadingState(terms);
    if (stops.length === 0) {
      return emptyState({ icon: calendarIcon, title: words.list.empty, text: words.list.emptyText });
    }
    return html`<div class="stack">${stops.map((stop) => this.#stop(stop))}</div>`;
  }

  #stop(stop: StopView): TemplateResult {
    const { stage } = this;
    return tile({
      title: stopPlace(stage.pack, stop.place),
      text: html`${stopWhen(stage, stop)}<br />${stopPill(stage, stop)}`,
      icon: calendarIcon,
      press: () => ask(this, 'halo-navigate', { view: 'outreach-stop', requestId: stop.id }),
    });
  }
}
