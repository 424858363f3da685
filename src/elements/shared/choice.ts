import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, faultLine, hintLine } from './field-lines.js';
import { icon, type IconPath } from './icon.js';

/** One card of a choice. */
export interface ChoiceEntry {
  readonly value: string;
  readonly label: string;
  readonly text?: unknown;
  readonly icon?: IconPath | undefined;
}

/** A question answered by cards: `one` with radio buttons, otherwise any number with check boxes. */
export interface ChoiceOptions {
  readonly name: string;
  readonly label: string;
  /** Hides the label from sight where the screen's heading already asks the question; it is still read out. */
  readonly labelUnseen?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly one?: boolean | undefined;
  readonly entries: readonly ChoiceEntry[];
  readonly chosen: readonly string[];
  /** Called with all values that are chosen now, in the order of the entries. */
  readonly change: (chosen: readonly string[]) => void;
}

/**
 * Cards of at least 48 px, a native radio button or check box inside each. What is wrong stands above them: the first takes the
 * focus then, and below a long list nobody would see it.
 */
export function choices(of: ChoiceOptions): TemplateResult {
  const toggle = (value: string, event: Event): void => {
    const control = event.target;
    if (!(control instanceof HTMLInputElement)) return;
    const on = control.checked;
    // What is chosen flows down: the control shows the press only when the next rendering says so.
    control.checked = of.chosen.includes(value);
    const keeps = (other: string): boolean => (other === value ? on : !of.one && of.chosen.includes(other));
    of.change(of.entries.map((entry) => entry.value).filter(keeps));
  };
  return html`<fieldset class="field" part="field" aria-describedby=${describedBy(of)}>
    <legend part="label" class=${of.labelUnseen ? 'unseen' : ''}>${of.label}</legend>
    ${hintLine(of)} ${faultLine(of)}
    <div class="choices">
      ${of.entries.map(
        (entry) =>
          html`<label class="choice"
            ><input
              type=${of.one ? 'radio' : 'checkbox'}
              name=${of.name}
              value=${entry.value}
              .checked=${of.chosen.includes(entry.value)}
              @change=${(event: Event) => {
                toggle(entry.value, event);
              }}
            /><span><b>${entry.label}</b>${entry.text ? html`<span>${entry.text}</span>` : nothing}</span
            >${entry.icon ? icon(entry.icon) : nothing}</label
          >`,
      )}
    </div>
  </fieldset>`;
}
