import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import { describedBy, faultLine, hintLine, type FieldOptions } from './field-lines.js';
import { downIcon } from './icons.js';

/** A field of one line, by the kinds that phones have keyboards for. */
export interface TextFieldOptions extends FieldOptions {
  readonly type?: 'text' | 'tel' | 'date' | 'time' | 'search' | undefined;
  readonly keyboard?: 'text' | 'tel' | 'numeric' | undefined;
  readonly autocomplete?: AutoFill | undefined;
  readonly max?: number | undefined;
  /** Earliest and latest day for `date`, `YYYY-MM-DD`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** One choice of a list. */
export interface ListEntry {
  readonly value: string;
  readonly label: string;
}

function valueOf(event: Event): string {
  const control = event.target;
  return control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement ||
    control instanceof HTMLSelectElement
    ? control.value
    : '';
}

function frame(of: FieldOptions, control: TemplateResult): TemplateResult {
  return html`<div class="field" part="field">
    <label part="label" for=${of.name}>${of.label}</label>${hintLine(of)}${control}${faultLine(of)}
  </div>`;
}

/** A field of one line with its label, hint and fault. */
export function textField(of: TextFieldOptions): TemplateResult {
  return frame(
    of,
    html`<input
      id=${of.name}
      name=${of.name}
      type=${of.type ?? 'text'}
      inputmode=${of.keyboard ?? nothing}
      autocomplete=${of.autocomplete ?? 'off'}
      maxlength=${of.max ?? nothing}
      min=${of.from ?? nothing}
      max=${of.to ?? nothing}
      aria-required=${of.required ? 'true' : nothing}
      aria-invalid=${of.fault ? 'true' : nothing}
      aria-describedby=${describedBy(of)}
      .value=${of.value ?? ''}
      @input=${(event: Event) => {
        of.change(valueOf(event));
      }}
    />`,
  );
}

/** A field of several lines. `max` is its most characters. */
export function areaField(of: FieldOptions & { readonly max?: number | undefined }): TemplateResult {
  return frame(
    of,
    html`<textarea
      id=${of.name}
      name=${of.name}
      rows="3"
      maxlength=${of.max ?? nothing}
      aria-required=${of.required ? 'true' : nothing}
      aria-invalid=${of.fault ? 'true' : nothing}
      aria-describedby=${describedBy(of)}
      .value=${of.value ?? ''}
      @input=${(event: Event) => {
        of.change(valueOf(event));
      }}
    ></textarea>`,
  );
}

/** A native list. `empty` is the first line while nothing is chosen. */
export function listField(
  of: FieldOptions & { readonly entries: readonly ListEntry[]; readonly empty: string },
): TemplateResult {
  return frame(
    of,
    html`<span class="select"
      ><select
        id=${of.name}
        name=${of.name}
        aria-required=${of.required ? 'true' : nothing}
        aria-invalid=${of.fault ? 'true' : nothing}
        aria-describedby=${describedBy(of)}
        @change=${(event: Event) => {
          of.change(valueOf(event));
        }}
      >
        <option value="" ?selected=${!of.value}>${of.empty}</option>
        ${of.entries.map(
          (entry) => html`<option value=${entry.value} .selected=${entry.value === of.value}>${entry.label}</option>`,
        )}</select
      >${icon(downIcon)}</span
    >`,
  );
}
