import { html, nothing } from 'lit';
import { icon } from './icon.js';
import { warningIcon } from './question-icons.js';

/** What every field has. `name` is unique on its screen and is what `change` handlers and tests find it by. */
export interface FieldOptions {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and what to do; shown in words with a sign, and read out with the field. */
  readonly fault?: string | undefined;
  readonly value?: string | undefined;
  readonly required?: boolean | undefined;
  /** Called at each keystroke or choice with the new value. */
  readonly change: (value: string) => void;
}

/** The ids of hint and fault for `aria-describedby`, or nothing. */
export function describedBy(of: Pick<FieldOptions, 'name' | 'hint' | 'fault'>): string | typeof nothing {
  const ids = [of.hint ? `${of.name}-hint` : '', of.fault ? `${of.name}-fault` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

/** The line under a label. */
export function hintLine(of: Pick<FieldOptions, 'name' | 'hint'>): unknown {
  return of.hint ? html`<p class="hint" part="hint" id="${of.name}-hint">${of.hint}</p>` : nothing;
}

/** The line that says what is wrong. */
export function faultLine(of: Pick<FieldOptions, 'name' | 'fault'>): unknown {
  return of.fault
    ? html`<p class="fault" part="error" id="${of.name}-fault">${icon(warningIcon)}<span>${of.fault}</span></p>`
    : nothing;
}
