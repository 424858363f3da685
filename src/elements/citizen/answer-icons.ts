import type { IconPath } from '../shared/icon.js';
import { birthIcon, childCardIcon, familySheetIcon, idCardIcon } from '../shared/icons.js';
import { house, ringsIcon } from './happening-icons.js';

/** Two people. */
export const familyIcon: IconPath =
  'M9 11.2a3.1 3.1 0 1 0 0-6.2 3.1 3.1 0 0 0 0 6.2M3.2 19c.4-3.2 2.7-5 5.8-5s5.4 1.8 5.8 5M15.4 5.3a3 3 0 0 1 0 5.6M17 14.4c2 .7 3.3 2.3 3.7 4.6';

/** A person and another. */
export const otherPersonIcon: IconPath =
  'M10 11.4a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4M4 19.2c.5-3.2 2.8-5 6-5s5.5 1.8 6 5M18.8 8v5M16.3 10.5h5';

const answers: Readonly<Record<string, IconPath>> = {
  'what ktp': idCardIcon,
  'what kk': familySheetIcon,
  'what kia': childCardIcon,
  'what akta': birthIcon,
  'lacks akta': birthIcon,
  'lacks kia': childCardIcon,
  'lacks ktp': idCardIcon,
  'card parents': familyIcon,
  'card own': familySheetIcon,
  'house own': house,
  'left spouse': ringsIcon,
  'left adults': familyIcon,
  'left minors': childCardIcon,
};

/** The drawing of an answer about the family, where it names a thing that has one. */
export function answerIcon(question: string, answer: string): IconPath | undefined {
  return answers[`${question} ${answer}`];
}
