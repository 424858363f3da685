import { html, nothing, type TemplateResult } from 'lit';
import type { DeskTab } from '../../locale/desk-terms.js';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import { icon } from '../shared/icon.js';
import { shieldIcon } from '../shared/icons-trust.js';
import { inboxIcon, listIcon, swapIcon } from '../shared/icons-work.js';
import { approvedIcon, calendarIcon, chatIcon, checkIcon, freeIcon, personIcon, warningIcon } from '../shared/icons.js';
import type { DeskStage } from './desk-stage.js';
import { deskTabs } from './queue-tabs.js';

function leadOf({ actor: { role }, words: { queue } }: DeskStage): string {
  if (role === 'auditor') return queue.readsAll;
  return role === 'operator' ? queue.lead : queue.readOnly;
}

/** The head of the desk: what it is, and its tabs with what is known of their counts. */
export function deskBar(
  stage: DeskStage,
  of: {
    readonly tab: DeskTab;
    readonly counts: Readonly<Partial<Record<DeskTab, string>>>;
    /** A request is open: its heading takes the focus, not this one. */
    readonly open: boolean;
    readonly pick: (tab: DeskTab) => void;
    readonly from: HTMLElement;
  },
): TemplateResult {
  const { words, terms, actor, pack } = stage;
  return html`<header class="desk-bar">
    <div class="bar">
      <div>
        <h2 tabindex="-1" ?data-heading=${!of.open}>${words.queue.title}</h2>
        <p class="muted">${leadOf(stage)}</p>
      </div>
      ${
        actor.role === 'operator'
          ? nothing
          : html`${button({
              label: words.rooms.board,
              icon: inboxIcon,
              kind: 'main',
              press: () => ask(of.from, 'halo-navigate', { view: 'board' }),
            })}
            ${button({
              label: words.rooms.complaints,
              icon: chatIcon,
              press: () => ask(of.from, 'halo-navigate', { view: 'complaints' }),
            })}
            ${button({
              label: words.rooms.coverage,
              icon: personIcon,
              press: () => ask(of.from, 'halo-navigate', { view: 'coverage' }),
            })}
            ${
              actor.role === 'supervisor'
                ? nothing
                : button({
                    label: words.rooms.selfCheck,
                    icon: checkIcon,
                    press: () => ask(of.from, 'halo-navigate', { view: 'self-check' }),
                  })
            }`
      }
      ${
        actor.role === 'operator'
          ? nothing
          : button({
              label: words.rooms.satisfaction,
              icon: approvedIcon,
              press: () => ask(of.from, 'halo-navigate', { view: 'satisfaction' }),
            })
      }
      ${
        actor.role === 'auditor'
          ? button({
              label: words.rooms.patterns,
              icon: warningIcon,
              press: () => ask(of.from, 'halo-navigate', { view: 'patterns' }),
            })
          : nothing
      }
      ${
        pack.outreach
          ? button({
              label: pack.outreach.name,
              icon: calendarIcon,
              press: () => ask(of.from, 'halo-navigate', { view: 'outreach' }),
            })
          : nothing
      }
      ${button({
        label: words.rooms.duties,
        icon: listIcon,
        press: () => ask(of.from, 'halo-navigate', { view: 'duties' }),
      })}
      ${button({
        label: words.rooms.cover,
        icon: swapIcon,
        press: () => ask(of.from, 'halo-navigate', { view: 'cover' }),
      })}
      ${
        actor.role === 'supervisor' || actor.role === 'manager'
          ? button({
              label: words.rooms.fairness,
              icon: shieldIcon,
              press: () => ask(of.from, 'halo-navigate', { view: 'fairness' }),
            })
          : nothing
      }
      <span class="free">${icon(freeIcon)}${terms.free}</span>
    </div>
    <div class="chips" role="group" aria-label=${words.queue.tabs}>
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
