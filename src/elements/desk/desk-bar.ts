import { html, nothing, type TemplateResult } from 'lit';
import type { DeskTab } from '../../locale/desk-terms.js';
import { icon } from '../shared/icon.js';
import { freeIcon } from '../shared/icons.js';
import type { DeskStage } from './desk-stage.js';
import { deskTabs } from './queue-tabs.js';
import { roomRow } from './room-row.js';

function leadOf({ actor: { role }, words: { queue } }: DeskStage): string {
  if (role === 'auditor') return queue.readsAll;
  return role === 'operator' ? queue.lead : queue.readOnly;
}

/** The head of the desk: what it is, the ways into its rooms, and its tabs with what is known of their counts. */
export function deskBar(
  stage: DeskStage,
  of: {
    readonly tab: DeskTab;
    readonly counts: Readonly<Partial<Record<DeskTab, string>>>;
    /** A request is open: its heading takes the focus, not this one. */
    readonly open: boolean;
    /** It is shown beside the queue, and says that all of this is free. */
    readonly shown: boolean;
    readonly pick: (tab: DeskTab) => void;
    readonly from: HTMLElement;
  },
): TemplateResult {
  const { words, terms } = stage;
  return html`<header class="desk-bar">
    <div class="bar">
      <div>
        <h2 tabindex="-1" ?data-heading=${!of.open}>${words.queue.title}</h2>
        <p class="muted">${leadOf(stage)}</p>
      </div>
      ${of.shown ? nothing : html`<span class="free">${icon(freeIcon)}${terms.free}</span>`}
    </div>
    ${roomRow(stage, of.from)}
    <div class="strip" role="group" aria-label=${words.queue.tabs}>
      ${deskTabs.map((tab) => {
        const count = of.counts[tab];
        return html`<button
          type="button"
          class="filter"
          aria-pressed=${tab === of.tab ? 'true' : 'false'}
          @click=${() => of.pick(tab)}
        >
          ${words.queue.tab[tab]}${count === undefined ? nothing : html`<span class="count">${count}</span>`}
        </button>`;
      })}
    </div>
  </header>`;
}
