import { html } from 'lit';
import { lateImport } from '../../late-import.js';
import { coverScreen, loadCovers } from '../cover/late.js';
import { dutyScreen, loadDuties } from '../duty/late.js';
import { loadOutreach, outreachScreen } from '../outreach/late.js';
import { loadScore, scoreScreen } from '../score/late.js';
import { inboxIcon, listIcon, playIcon, swapIcon } from '../shared/icons-work.js';
import { lockIcon, shieldIcon } from '../shared/icons-trust.js';
import { calendarIcon, chatIcon, phoneIcon } from '../shared/icons.js';
import type * as OutboxPart from '../outbox/elements.js';
import type * as VaultPart from '../vault/elements.js';
import type * as GuidancePart from './guidance/elements.js';
import type * as IntakePart from './intake/elements.js';
import type * as PracticePart from './practice/elements.js';
import type { OfficerRoom } from './room.js';

const loadIntake = lateImport<typeof IntakePart>(() => import('./intake/elements.js'), 'intakeElements');
const loadGuidance = lateImport<typeof GuidancePart>(() => import('./guidance/elements.js'), 'guidanceElements');
const loadPractice = lateImport<typeof PracticePart>(() => import('./practice/elements.js'), 'practiceElements');
const loadOutbox = lateImport<typeof OutboxPart>(() => import('../outbox/elements.js'), 'outboxElements');
const loadVault = lateImport<typeof VaultPart>(() => import('../vault/elements.js'), 'vaultElements');

/**
 * The rooms of the officer beside the day list, in the order of their tiles. A room that is not built has no entry, so it
 * has no tile.
 */
export const officerRooms: readonly OfficerRoom[] = [
  {
    name: 'intake',
    icon: phoneIcon,
    load: async () => (await loadIntake()).intakeElements,
    screen: (stage, { requestId }) => html`<halo-intake .stage=${stage} .ticket=${requestId}></halo-intake>`,
  },
  {
    name: 'duties',
    icon: listIcon,
    load: async () => (await loadDuties()).dutyElements,
    screen: dutyScreen,
  },
  {
    name: 'cover',
    icon: swapIcon,
    load: async () => (await loadCovers()).coverElements,
    screen: coverScreen,
  },
  {
    name: 'outreach',
    icon: calendarIcon,
    load: async () => (await loadOutreach()).outreachElements,
    screen: outreachScreen,
  },
  {
    name: 'score',
    icon: shieldIcon,
    load: async () => (await loadScore()).scoreElements,
    screen: scoreScreen,
  },
  {
    name: 'outbox',
    icon: inboxIcon,
    load: async () => (await loadOutbox()).outboxElements,
    screen: (stage) => html`<halo-outbox .stage=${stage}></halo-outbox>`,
  },
  {
    name: 'guidance',
    icon: chatIcon,
    load: async () => (await loadGuidance()).guidanceElements,
    screen: (stage) => html`<halo-guidance .stage=${stage}></halo-guidance>`,
  },
  {
    name: 'practice',
    icon: playIcon,
    load: async () => (await loadPractice()).practiceElements,
    screen: (stage) => html`<halo-practice .stage=${stage}></halo-practice>`,
  },
  {
    name: 'pin',
    icon: lockIcon,
    load: async () => (await loadVault()).vaultElements,
    screen: ({ terms }) => html`<halo-vault task="manage" .terms=${terms}></halo-vault>`,
  },
];
