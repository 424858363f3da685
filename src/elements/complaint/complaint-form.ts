import { html, nothing, type TemplateResult } from 'lit';
import type { ComplaintWords } from '../../locale/id-complaint.js';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { areaField, listField, textField } from '../shared/field.js';
import { lockIcon, shieldIcon } from '../shared/icons-trust.js';
import { personIcon, sendIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import type { ComplaintDraft, Who } from './complaint-draft.js';
import type { ComplaintStage } from './complaint-stage.js';

/** What the form is shown from. */
export interface ComplaintForm {
  readonly stage: ComplaintStage;
  readonly own: ComplaintWords;
  readonly draft: ComplaintDraft;
  readonly faults: Readonly<Record<string, string | undefined>>;
  readonly busy: boolean;
  /** Already known from the request that it is about. */
  readonly place: string;
  readonly hasRequest: boolean;
  readonly set: (part: Partial<ComplaintDraft>) => void;
  readonly send: () => void;
}

const who: readonly { readonly value: Exclude<Who, ''>; readonly icon: string }[] = [
  { value: 'anonymous', icon: shieldIcon },
  { value: 'confidential', icon: lockIcon },
  { value: 'named', icon: personIcon },
];

/** The form: what happened, where, and who may be known. Whoever has no login is anonymous or gives a name. */
export function complaintForm(of: ComplaintForm): TemplateResult {
  const { own, draft, faults, set, stage } = of;
  const { form } = own;
  const hasLogin = stage.actor !== undefined;
  return html`<form
    class="stack"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      of.send();
    }}
  >
    ${
      draft.topic === 'officer' || draft.topic === 'money'
        ? notice({ tone: 'ok', icon: shieldIcon, text: form.officer })
        : nothing
    }
    ${areaField({
      name: 'text',
      label: form.text,
      hint: form.textHint,
      fault: faults['text'],
      value: draft.text,
      max: 2000,
      required: true,
      change: (text) => set({ text }),
    })}
    ${of.place === '' ? places(of) : nothing}
    ${choices({
      name: 'who',
      label: form.who,
      one: true,
      fault: faults['who'],
      chosen: [draft.who],
      entries: who
        .filter(({ value }) => hasLogin || value !== 'confidential')
        .map(({ value, icon }) => ({ value, icon, label: form[value], text: form[`${value}Text`] })),
      change: ([value = '']) => set({ who: who.find((each) => each.value === value)?.value ?? '' }),
    })}
    ${draft.who === 'anonymous' && of.hasRequest ? html`<p class="muted">${form.noRequest}</p>` : nothing}
    ${draft.who === 'named' ? person(of, hasLogin) : nothing}
    ${button({ label: form.send, icon: sendIcon, kind: 'main', type: 'submit', broad: true, busy: of.busy })}
  </form>`;
}

function places({ stage, own, draft, faults, set }: ComplaintForm): TemplateResult {
  const { areas } = stage.pack;
  const district = areas.find(({ code }) => code === draft.district);
  return html`${listField({
    name: 'district',
    label: own.form.district,
    fault: district === undefined ? faults['village'] : undefined,
    value: draft.district,
    empty: stage.terms.choose,
    required: true,
    entries: areas.map(({ code, name }) => ({ value: code, label: name })),
    change: (code) => set({ district: code, village: '' }),
  })}
  ${
    district === undefined
      ? nothing
      : listField({
          name: 'village',
          label: own.form.village,
          fault: faults['village'],
          value: draft.village,
          empty: stage.terms.choose,
          required: true,
          entries: district.villages.map(({ code, name }) => ({ value: code, label: name })),
          change: (village) => set({ village }),
        })
  }`;
}

function person({ own, draft, faults, set }: ComplaintForm, hasLogin: boolean): TemplateResult {
  const { form } = own;
  return html`${
    hasLogin
      ? nothing
      : textField({
          name: 'name',
          label: form.name,
          fault: faults['name'],
          value: draft.name,
          max: 120,
          autocomplete: 'name',
          required: true,
          change: (name) => set({ name }),
        })
  }
  ${textField({
    name: 'phone',
    label: form.phone,
    fault: faults['phone'],
    value: draft.phone,
    type: 'tel',
    keyboard: 'tel',
    max: 30,
    autocomplete: 'tel',
    change: (phone) => set({ phone }),
  })}`;
}
