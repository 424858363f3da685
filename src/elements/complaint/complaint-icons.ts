import type { ComplaintStatus } from '@halo-pamor/contract';
import { doorIcon } from '../shared/icons-work.js';
import type { IconPath } from '../shared/icon.js';
import {
  approvedIcon,
  chatIcon,
  clockIcon,
  hourglassIcon,
  officerIcon,
  paperIcon,
  sendIcon,
  warningIcon,
} from '../shared/icons.js';
import type { Tone } from '../shared/tone.js';
import type { Topic } from './complaint-draft.js';

const noteIcon: IconPath = 'M3 7h18v10H3zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M6 12h.01M18 12h.01';
const bulbIcon: IconPath = 'M9.5 18h5M10 21h4M9 15.5a5.8 5.8 0 1 1 6 0c-.4.3-.5.8-.5 1.5h-5c0-.7-.1-1.2-.5-1.5';

const questionIcon: IconPath =
  'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M9.5 9.6a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7M12 16.7h.01';

/** The picture of what a complaint is about. */
export const topicIcon: Readonly<Record<Topic, IconPath>> = {
  money: noteIcon,
  officer: officerIcon,
  delay: clockIcon,
  service: paperIcon,
  desk: doorIcon,
  other: chatIcon,
  aspiration: bulbIcon,
  information: questionIcon,
};

/** How a status looks. */
export const statusLook: Readonly<Record<ComplaintStatus, { readonly icon: IconPath; readonly tone: Tone }>> = {
  open: { icon: hourglassIcon, tone: 'accent' },
  escalated: { icon: hourglassIcon, tone: 'accent' },
  overdue: { icon: warningIcon, tone: 'danger' },
  answered: { icon: chatIcon, tone: 'ok' },
  'handed-over': { icon: sendIcon, tone: 'calm' },
  closed: { icon: approvedIcon, tone: 'calm' },
};
