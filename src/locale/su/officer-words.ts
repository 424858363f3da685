import type { Words } from '../spoken.js';
import { cover } from './cover.js';
import { duty } from './duty.js';
import { guidance } from './guidance.js';
import { intake } from './intake.js';
import { officer } from './officer.js';
import { outreach } from './outreach.js';
import { practice } from './practice.js';
import { score } from './score.js';
import { sheet } from './sheet.js';

/** What an officer reads beside what citizens read, in Sundanese. The desk has some of these rooms too. */
export const words = {
  officer,
  intake,
  guidance,
  practice,
  duty,
  cover,
  outreach,
  score,
  sheet,
} satisfies Partial<Words>;
