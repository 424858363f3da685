import type { Reason } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import type { StaffTerms } from '../../locale/staff-terms.js';
import { choices } from './choice.js';
import { areaField } from './field.js';

/** A coded reason of the city and a sentence beside it, as a form holds them. */
export interface PickedReason {
  readonly reason: string;
  readonly note: string;
}

/** A choice among coded reasons with the sentence that the citizen reads, and a note; "other" needs one. */
export function reasonChoice(of: {
  readonly words: StaffTerms;
  readonly reasons: readonly Reason[];
  readonly picked: PickedReason;
  readonly faults: Readonly<Record<string, string>>;
  readonly label?: string;
  readonly change: (picked: PickedReason) => void;
}): TemplateResult {
  const { words, picked } = of;
  return html`${choices({
    name: 'reason',
    label: of.label ?? words.reasonTitle,
    one: true,
    fault: of.faults['reason'],
    chosen: [picked.reason],
    entries: of.reasons.map((reason) => ({ value: reason.code, label: reason.name, text: reason.plain })),
    change: ([reason]) => of.change({ ...picked, reason: reason ?? '' }),
  })}
  ${areaField({
    name: 'note',
    label: picked.reason === 'other' ? words.otherNote : words.note,
    fault: of.faults['note'],
    value: picked.note,
    max: 500,
    change: (note) => of.change({ ...picked, note }),
  })}`;
}

/** What is wrong with a picked reason, by field. */
export function reasonFaults(
  words: StaffTerms,
  picked: PickedReason,
): { readonly reason: string | undefined; readonly note: string | undefined } {
  return {
    reason: picked.reason === '' ? words.reasonFault : undefined,
    note: picked.reason === 'other' && picked.note.trim() === '' ? words.noteFault : undefined,
  };
}

/** The note for a payload: left out when nothing was typed. */
export function noteOf(picked: Pick<PickedReason, 'note'>): { note?: string } {
  const note = picked.note.trim();
  return note === '' ? {} : { note };
}
