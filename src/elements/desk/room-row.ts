import type { Role } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { ask } from '../shared/events.js';
import type { IconPath } from '../shared/icon.js';
import { shieldIcon } from '../shared/icons-trust.js';
import { inboxIcon, listIcon, swapIcon } from '../shared/icons-work.js';
import { approvedIcon, calendarIcon, chatIcon, checkIcon, personIcon, warningIcon } from '../shared/icons.js';
import type { ViewName } from '../shared/views/view-name.js';
import type { DeskStage } from './desk-stage.js';

interface Room {
  /** The view that the route names. */
  readonly view: ViewName;
  readonly label: string;
  readonly icon: IconPath;
  readonly roles: readonly Role[];
}

const all: readonly Role[] = ['operator', 'supervisor', 'manager', 'auditor'];
const watching: readonly Role[] = ['supervisor', 'manager', 'auditor'];

/** What this person may open beside the queue, what is looked at most first. */
function roomsFor({ words: { rooms }, pack, actor }: DeskStage): readonly Room[] {
  const known: readonly Room[] = [
    { view: 'board', label: rooms.board, icon: inboxIcon, roles: watching },
    { view: 'complaints', label: rooms.complaints, icon: chatIcon, roles: watching },
    { view: 'patterns', label: rooms.patterns, icon: warningIcon, roles: ['auditor'] },
    { view: 'audit', label: rooms.audit, icon: listIcon, roles: ['auditor'] },
    { view: 'satisfaction', label: rooms.satisfaction, icon: approvedIcon, roles: watching },
    { view: 'coverage', label: rooms.coverage, icon: personIcon, roles: watching },
    { view: 'self-check', label: rooms.selfCheck, icon: checkIcon, roles: ['manager', 'auditor'] },
    { view: 'outreach', label: pack.outreach?.name ?? '', icon: calendarIcon, roles: pack.outreach ? all : [] },
    { view: 'duties', label: rooms.duties, icon: listIcon, roles: all },
    { view: 'cover', label: rooms.cover, icon: swapIcon, roles: all },
    { view: 'fairness', label: rooms.fairness, icon: shieldIcon, roles: ['supervisor', 'manager'] },
  ];
  return known.filter(({ roles }) => roles.includes(actor.role));
}

/** The ways from the queue into the other rooms of the desk. */
export function roomRow(stage: DeskStage, from: HTMLElement): TemplateResult {
  return html`<nav class="rooms strip" aria-label=${stage.words.rooms.all}>
    ${roomsFor(stage).map(({ view, label, icon }) =>
      button({
        label,
        icon,
        kind: view === 'board' ? 'main' : 'plain',
        press: () => ask(from, 'halo-navigate', { view }),
      }),
    )}
  </nav>`;
}
