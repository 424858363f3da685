import type { CSSResult } from 'lit';
import { choiceStyles } from './choices.styles.js';
import { controls } from './controls.styles.js';
import { layout } from './layout.styles.js';
import { narrow } from './narrow.styles.js';
import { notices } from './notice.styles.js';
import { tokens } from './tokens.styles.js';

/** The sheets of a form's kit that its first question takes, in their order there. */
export const questionKit: CSSResult[] = [tokens, layout, controls, notices, narrow, choiceStyles];
