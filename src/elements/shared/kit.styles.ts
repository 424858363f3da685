import type { CSSResult } from 'lit';
import { cards } from './cards.styles.js';
import { controls } from './controls.styles.js';
import { layout } from './layout.styles.js';
import { narrow } from './narrow.styles.js';
import { notices } from './notice.styles.js';
import { tokens } from './tokens.styles.js';

/** The sheets every view starts from: `static styles = [...kit, own]`. One constructed sheet each, shared by all elements. */
export const kit: CSSResult[] = [tokens, layout, cards, controls, notices, narrow];
