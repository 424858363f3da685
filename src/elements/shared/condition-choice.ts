import type { PaperCondition } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { CustodyTerms } from '../../locale/custody-terms.js';
import { choices } from './choice.js';
import { textField } from './field.js';
import type { IconPath } from './icon.js';
import { missingSheetIcon, soundPaperIcon, tornPaperIcon, wornPaperIcon } from './icons-custody.js';

/** What somebody noted of how an original looks. `not-noted` until one of the choices is tapped. */
export interface NotedCondition {
  readonly condition: PaperCondition;
  readonly note: string;
}

/** Nothing was said yet. */
export const notNoted: NotedCondition = { condition: 'not-noted', note: '' };

const looks: readonly (readonly [PaperCondition, IconPath])[] = [
  ['good', soundPaperIcon],
  ['worn', wornPaperIcon],
  ['damaged', tornPaperIcon],
  ['incomplete', missingSheetIcon],
];

const isSpoilt = ({ condition }: NotedCondition): boolean => condition === 'damaged' || condition === 'incomplete';

/** The question how an original looks: one tap, and a line for what is broken or missing only where something is. */
export function conditionChoice(of: {
  /** Tells the papers of a screen apart. */
  readonly name: string;
  readonly words: CustodyTerms;
  readonly label?: string;
  readonly noted: NotedCondition;
  readonly fault?: string | undefined;
  readonly change: (noted: NotedCondition) => void;
}): TemplateResult {
  const { name, words, noted } = of;
  return html`<div class="conditions stack near">
    ${choices({
      name: `condition-${name}`,
      label: of.label ?? words.conditionTitle,
      one: true,
      fault: of.fault,
      chosen: [noted.condition],
      entries: looks.map(([value, icon]) => ({ value, icon, label: words.condition[value] })),
      change: ([picked]) => {
        const condition = looks.find(([value]) => value === picked)?.[0];
        if (condition !== undefined) of.change({ ...noted, condition });
      },
    })}
    ${
      isSpoilt(noted)
        ? textField({
            name: `condition-note-${name}`,
            label: words.conditionNote,
            hint: words.conditionHint,
            value: noted.note,
            max: 200,
            change: (note) => of.change({ ...noted, note }),
          })
        : nothing
    }
  </div>`;
}

/** The condition as commands carry it: with a note only where something is broken or missing, and was said. */
export function conditionOf(noted: NotedCondition): { readonly condition: PaperCondition; readonly note?: string } {
  const note = isSpoilt(noted) ? noted.note.trim() : '';
  return { condition: noted.condition, ...(note === '' ? {} : { note }) };
}
