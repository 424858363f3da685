import { html, type TemplateResult } from 'lit';
import { choices } from '../../shared/choice.js';
import type { CitizenState } from '../citizen-state.js';
import { dayChoices } from './day-choices.js';
import type { Draft } from './draft.js';
import type { FormScreen } from './form-screen.js';

const parts = ['any', 'morning', 'midday', 'afternoon'] as const satisfies readonly Draft['part'][];

/** When? Up to three of the next seven days, or none for any day, and the part of the day. */
export function whenScreen({ state, draft, faults, change }: FormScreen): TemplateResult {
  const words = state.words.form;
  return html`<div class="days">
      ${choices({
        name: 'days',
        label: words.day,
        hint: words.whenHint,
        fault: faults['days'],
        chosen: draft.days,
        entries: dayChoices(state).map(({ day, title, text }) => ({ value: day, label: title, text })),
        change: (days) => {
          change({ days: [...days] });
        },
      })}
    </div>
    ${partChoices(state, draft.part, (part) => {
      change({ part });
    })}`;
}

/** The part of the day. */
export function partChoices(
  { terms, words }: CitizenState,
  chosen: Draft['part'],
  change: (part: Draft['part']) => void,
): TemplateResult {
  return html`<div class="days">
    ${choices({
      name: 'part',
      label: words.form.dayPart,
      one: true,
      chosen: [chosen],
      entries: parts.map((part) => ({ value: part, label: terms.dayPart[part] })),
      change: ([part]) => {
        change(parts.find((one) => one === part) ?? 'any');
      },
    })}
  </div>`;
}
