import { html, nothing, type TemplateResult } from 'lit';
import { choices } from '../../shared/choice.js';
import { textField } from '../../shared/field.js';
import { notice } from '../../shared/notice.js';
import { isDay } from './bundle.js';
import { UNKNOWN } from './draft.js';
import type { FormScreen } from './form-screen.js';

/** When did it happen? A late report is met with the pack's kind sentence; nobody has to know the day. */
export function sinceScreen(screen: FormScreen): TemplateResult {
  const { state, draft, facts, faults, change } = screen;
  const words = state.words.form;
  const { bundle } = facts;
  const since = bundle?.household.rules.since;
  const late = isDay(draft.since) && (bundle?.household.late ?? 0) > 0;
  return html`${dayField(screen, since?.plain ?? '', faults['since'])}
  ${choices({
    name: 'since-unknown',
    label: words.sinceUnknown,
    labelUnseen: true,
    chosen: draft.since === UNKNOWN ? [UNKNOWN] : [],
    entries: [{ value: UNKNOWN, label: words.sinceUnknown }],
    change: (chosen) => {
      change({ since: chosen.length > 0 ? UNKNOWN : '' });
    },
  })}
  ${late ? kindly(screen, since?.from) : nothing}`;
}

/** The field for the day of an event, none in the future. */
export function dayField({ today, draft, change }: FormScreen, label: string, fault?: string): TemplateResult {
  return textField({
    name: 'since',
    label,
    fault,
    type: 'date',
    value: isDay(draft.since) ? draft.since : '',
    from: '1900-01-01',
    to: today,
    change: (day) => {
      change({ since: day });
    },
  });
}

/** What is said to those who come late: no threat, and that it is still free. */
function kindly({ state }: FormScreen, from: string | undefined): unknown {
  const question = state.pack.triage.find(({ since }) => since === from);
  const text = question?.answers.find(({ code }) => code === 'late')?.text;
  return text === undefined ? nothing : notice({ tone: 'ok', title: state.words.form.lateTitle, text, say: 'soon' });
}
