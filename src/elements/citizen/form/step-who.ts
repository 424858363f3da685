import { checkNik } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { areaField, textField } from '../../shared/field.js';
import { notice } from '../../shared/notice.js';
import type { FormScreen } from './form-screen.js';

/** Who can be reached? Name and phone, the NIK for those who have it by them, and a note for the officer. */
export function whoScreen({ state, draft, faults, change }: FormScreen): TemplateResult {
  const { terms } = state;
  const words = state.words.form;
  const doubts = checkNik(draft.nik).warnings;
  return html`${textField({
    name: 'name',
    label: words.name,
    fault: faults['name'],
    value: draft.name,
    required: true,
    autocomplete: 'name',
    max: 120,
    change: (name) => {
      change({ name });
    },
  })}
  ${textField({
    name: 'phone',
    label: words.phone,
    hint: words.phoneHint,
    fault: faults['phone'],
    value: draft.phone,
    required: true,
    type: 'tel',
    keyboard: 'tel',
    autocomplete: 'tel',
    max: 24,
    change: (phone) => {
      change({ phone });
    },
  })}
  ${textField({
    name: 'nik',
    label: `${words.nik} (${terms.optional})`,
    hint: words.nikHint,
    fault: faults['nik'],
    value: draft.nik,
    keyboard: 'numeric',
    max: 24,
    change: (nik) => {
      change({ nik });
    },
  })}
  ${doubts.length === 0 ? nothing : notice({ tone: 'warn', text: doubts.map((doubt) => words.nikDoubt[doubt]).join(' '), say: 'soon' })}
  ${areaField({
    name: 'note',
    label: `${words.note} (${terms.optional})`,
    hint: words.noteHint,
    value: draft.note,
    max: 500,
    change: (note) => {
      change({ note });
    },
  })}`;
}
