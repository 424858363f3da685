import { html, nothing, type TemplateResult } from 'lit';
import { choices } from '../../shared/choice.js';
import { textField } from '../../shared/field.js';
import { personIcon } from '../../shared/icons.js';
import { familyIcon, otherPersonIcon } from '../answer-icons.js';
import type { FormScreen } from './form-screen.js';
import { DIRECT, type Draft } from './draft.js';

const whom = ['self', 'family', 'someone-else'] as const satisfies readonly Draft['forWhom'][];

/** For whom? Where no event asks who the people are, the name is asked for on the same screen. */
export function forWhomScreen({ state, draft, facts, faults, change }: FormScreen): TemplateResult {
  const words = state.words.form;
  const entries = [
    { value: 'self', label: words.self, icon: personIcon },
    { value: 'family', label: words.family, icon: familyIcon },
    { value: 'someone-else', label: words.someoneElse, icon: otherPersonIcon },
  ];
  const forSelf = facts.bundle?.household.rules.forSelf !== false;
  return html`${choices({
    name: 'forWhom',
    label: words.forWhom,
    labelUnseen: true,
    one: true,
    fault: faults['forWhom'],
    chosen: [draft.forWhom],
    entries: forSelf ? entries : entries.slice(1),
    change: ([chosen]) => {
      change({ forWhom: whom.find((one) => one === chosen) ?? '' });
    },
  })}
  ${
    draft.happened === DIRECT && (draft.forWhom === 'family' || draft.forWhom === 'someone-else')
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
