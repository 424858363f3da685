import { html, nothing, type TemplateResult } from 'lit';
import { choices } from '../../shared/choice.js';
import { textField } from '../../shared/field.js';
import { personIcon } from '../../shared/icons.js';
import { familyIcon, otherPersonIcon } from '../happening-icons.js';
import type { FormScreen } from './form-screen.js';
import type { Draft } from './draft.js';

const whom = ['self', 'family', 'someone-else'] as const satisfies readonly Draft['forWhom'][];

/** For whom? For another person the name is asked for on the same screen. */
export function forWhomScreen({ state, draft, faults, change }: FormScreen): TemplateResult {
  const words = state.words.form;
  return html`${choices({
    name: 'forWhom',
    label: words.forWhom,
    labelUnseen: true,
    one: true,
    fault: faults['forWhom'],
    chosen: [draft.forWhom],
    entries: [
      { value: 'self', label: words.self, icon: personIcon },
      { value: 'family', label: words.family, icon: familyIcon },
      { value: 'someone-else', label: words.someoneElse, icon: otherPersonIcon },
    ],
    change: ([chosen]) => {
      change({ forWhom: whom.find((one) => one === chosen) ?? '' });
    },
  })}
  ${
    draft.forWhom === 'family' || draft.forWhom === 'someone-else'
      ? textField({
          name: 'person',
          label: words.personName,
          hint: words.personNameHint,
          fault: faults['person'],
          value: draft.person,
          required: true,
          max: 120,
          change: (person) => {
            change({ person });
          },
        })
      : nothing
  }`;
}
