import { html, type TemplateResult } from 'lit';
import { choices } from '../../shared/choice.js';
import type { FormScreen } from './form-screen.js';

/** The city's consent text, whole, and a box that nobody has ticked before. */
export function consentScreen({ state, draft, faults, change }: FormScreen): TemplateResult {
  const { consent } = state.pack;
  return html`<div class="card consent" part="card">
      ${consent.text.split(/(?<=\.) /).map((sentence) => html`<p>${sentence}</p>`)}
    </div>
    ${choices({
      name: 'consent',
      label: state.words.form.consent,
      labelUnseen: true,
      fault: faults['consent'],
      chosen: draft.consent === consent.version ? ['yes'] : [],
      entries: [{ value: 'yes', label: state.words.form.consentAgree }],
      change: (chosen) => {
        change({ consent: chosen.length > 0 ? consent.version : '' });
      },
    })}`;
}
