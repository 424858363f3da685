import { isOver, recordKindOf, type CoverView } from '@halo-pamor/contract';
import { html, LitElement, nothing, type CSSResult, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { CoverTerms } from '../../locale/id-cover.js';
import { button } from '../shared/button.js';
import { CommandForm } from '../shared/command-form.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { entryNotices } from '../shared/entry-notices.js';
import { ask } from '../shared/events.js';
import { facts } from '../shared/facts.js';
import { checkIcon, closeIcon } from '../shared/icons.js';
import { swapIcon } from '../shared/icons-work.js';
import { formKit } from '../shared/form-kit.styles.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { placeWord } from '../shared/places-in.js';
import { screenHeader } from '../shared/screen-header.js';
import { emptyState, loadingState } from '../shared/screen-states.js';
import type { CoverStage } from './cover-stage.js';
import { coverPill, coverTime } from './cover-words.js';

/**
 * Who stands in for whom: what is asked of this officer, what runs or is planned, and what is over. The officer accepts,
 * declines and ends their own; the desk ends any.
 *
 * @tagname halo-cover-list
 * @fires halo-command - `accept-cover`, `decline-cover` and `end-cover`
 */
export class HaloCoverList extends LitElement {
  static override styles: CSSResult[] = [...formKit];
  static override properties = { stage: { attribute: false } };

  declare stage: CoverStage;
  readonly #form = new CommandForm(this);

  get #isOfficer(): boolean {
    return this.stage.actor.role === 'officer';
  }

  override render(): TemplateResult {
    const { terms, words, own, connection, canGoBack, entries, covers, actor } = this.stage;
    const head = this.#isOfficer ? own.mine : own.desk;
    const home = (): void => ask(this, canGoBack ? 'halo-back' : 'halo-navigate', { view: 'home' });
    const kinds: Readonly<Record<string, string>> = recordKindOf;
    const pending = [...new Set(entries.filter(({ type }) => kinds[type] === 'cover').map((each) => each.requestId))];
    const asked = covers.filter((cover) => cover.status === 'proposed' && cover.standIn.id === actor.id);
    return html`<div class="screen">
      ${screenHeader(terms, { title: head.title, lead: head.lead, back: home })}
      ${offlineBanner(terms, { online: connection.online, waiting: 0 })}
      ${pending.map((requestId) =>
        entryNotices({ terms, words, entries, requestId, from: this, root: this.renderRoot }),
      )}
      ${this.#form.notice(terms)} ${this.#group(own.asked, asked)}
      ${
        actor.role === 'auditor'
          ? nothing
          : button({
              label: head.begin,
              icon: swapIcon,
              kind: 'main',
              broad: true,
              press: () => ask(this, 'halo-navigate', { view: 'cover-new' }),
            })
      }
      ${
        covers.length > 0
          ? nothing
          : connection.loaded
            ? emptyState({ icon: swapIcon, title: head.empty, text: head.emptyText })
            : loadingState(terms)
      }
      ${this.#group(
        own.active,
        covers.filter((cover) => !isOver(cover) && !asked.includes(cover)),
      )}
      ${this.#group(own.over, covers.filter(isOver))}
    </div>`;
  }

  #group(title: string, covers: readonly CoverView[]): unknown {
    if (covers.length === 0) return nothing;
    return html`<section class="stack near" aria-label=${title}>
      <h3>${title}</h3>
      ${covers.map((cover) => this.#cover(cover))}
    </section>`;
  }

  #cover(cover: CoverView): TemplateResult {
    const { stage } = this;
    const { own, pack } = stage;
    const name = fill(own.named, { standIn: cover.standIn.name, away: cover.officer.name });
    return html`<article class="card stack near" part="card" aria-label=${name}>
      <h4>${name}</h4>
      <div>${coverPill(stage, cover)}</div>
      ${facts([
        [own.fact.places, cover.areas.map((place) => placeWord(pack, place)).join('; ')],
        [own.fact.when, coverTime(stage, cover)],
        [own.fact.reason, own.reason[cover.reason]],
        [own.fact.note, cover.note],
      ])}
      ${this.#acts(cover, name)}
    </article>`;
  }

  #acts(cover: CoverView, named: string): unknown {
    const { own, actor, entries } = this.stage;
    // What was pressed waits already.
    if (isOver(cover) || entries.some(({ requestId }) => requestId === cover.id)) return nothing;
    const { name } = cover.officer;
    if (cover.status === 'proposed' && cover.standIn.id === actor.id) {
      return html`${button({
        label: fill(own.accept, { name }),
        icon: checkIcon,
        kind: 'main',
        press: () => void this.#form.keep({ type: 'accept-cover', requestId: cover.id, payload: {} }),
      })}
      ${button({ label: fill(own.decline, { name }), icon: closeIcon, press: () => void this.#decline(cover) })}`;
    }
    const mayEnd = this.#isOfficer ? cover.officer.id === actor.id : actor.role !== 'auditor';
    if (!mayEnd) return nothing;
    return button({
      label: endWords(own, cover).yes,
      about: named,
      icon: closeIcon,
      kind: 'quiet',
      press: () => void this.#end(cover),
    });
  }

  async #decline({ id, officer }: CoverView): Promise<void> {
    const { own, terms } = this.stage;
    const label = fill(own.decline, officer);
    const sure = await confirmDialog(this.renderRoot, {
      title: label,
      text: fill(own.declineText, officer),
      yes: label,
      no: terms.cancel,
      danger: true,
    });
    if (sure) await this.#form.keep({ type: 'decline-cover', requestId: id, payload: {} });
  }

  async #end(cover: CoverView): Promise<void> {
    const { id, officer, areas } = cover;
    const { own, pack } = this.stage;
    const words = endWords(own, cover);
    const places = areas.map((place) => placeWord(pack, place)).join('; ');
    const sure = await confirmDialog(this.renderRoot, {
      title: words.title,
      text: fill(words.text, { places, away: officer.name }),
      yes: words.yes,
      no: words.no,
      danger: true,
    });
    if (sure) await this.#form.keep({ type: 'end-cover', requestId: id, payload: {} });
  }
}

/** What runs is ended and its places go back; what is only planned is called off. */
function endWords(own: CoverTerms, { status }: CoverView): CoverTerms['end'] | CoverTerms['callOff'] {
  return status === 'begun' ? own.end : own.callOff;
}
