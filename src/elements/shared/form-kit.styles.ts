import type { CSSResult } from 'lit';
import { choiceStyles } from './choices.styles.js';
import { fields } from './fields.styles.js';
import { kit } from './kit.styles.js';

/** The sheets of every view that comes late: the kit, and what it takes to ask something. */
export const formKit: CSSResult[] = [...kit, choiceStyles, fields];
