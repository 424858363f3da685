import type { PayloadInput } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import type { OfficerTerms } from '../../locale/officer-terms.js';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { describedBy, faultLine } from '../shared/field-lines.js';
import { textField } from '../shared/field.js';
import { keyIcon, penIcon } from '../shared/icons-trust.js';
import { HaloSignaturePad } from './halo-signature-pad.js';

type Proof = PayloadInput<'deliver-items'>['proof'];
const relations = ['rt-head', 'neighbour', 'family', 'other'] as const satisfies readonly NonNullable<
  Proof['witness']
>['relation'][];
type WitnessRelation = (typeof relations)[number];

/** What the officer has noted so far to show that documents came into the right hands. */
export interface ProofDraft {
  /** `mark`: the name typed for somebody who cannot draw. */
  readonly way: 'code' | 'strokes' | 'mark';
  readonly code: string;
  readonly strokes: string;
  readonly mark: string;
  readonly witness: string;
  readonly relation: WitnessRelation | undefined;
}

/** Nothing noted yet. */
export function emptyProof(way: ProofDraft['way']): ProofDraft {
  return { way, code: '', strokes: '', mark: '', witness: '', relation: undefined };
}

/** What is still wrong, by field. */
export function proofFaults(draft: ProofDraft, words: OfficerTerms): Readonly<Record<string, string | undefined>> {
  const { proof } = words;
  if (draft.way === 'code') return { code: /^\d{6}$/.test(draft.code) ? undefined : proof.codeFault };
  return {
    strokes: draft.way === 'strokes' && draft.strokes === '' ? proof.signFault : undefined,
    mark: draft.way === 'mark' && draft.mark.trim() === '' ? words.handover.nameFault : undefined,
    witnessRelation: draft.relation === undefined ? proof.witnessRelationFault : undefined,
    witness: draft.witness.trim() === '' ? proof.witnessFault : undefined,
  };
}

/** The proof as the command takes it; undefined while something is missing. */
export function proofOf(draft: ProofDraft): Proof | undefined {
  if (draft.way === 'code') return { kind: 'code', code: draft.code };
  if (draft.relation === undefined) return undefined;
  const witness = { name: draft.witness.trim(), relation: draft.relation };
  return draft.way === 'mark'
    ? { kind: 'signature', mark: draft.mark.trim(), witness }
    : { kind: 'signature', strokes: draft.strokes, witness };
}

/** What the fields need. */
export interface ProofFields {
  readonly words: OfficerTerms;
  readonly draft: ProofDraft;
  readonly faults: Readonly<Record<string, string | undefined>>;
  /** Whether somebody could read a code at all. */
  readonly hasCode: boolean;
  readonly change: (noted: Partial<ProofDraft>) => void;
}

/** The citizen's code, or what stands for it where there is no phone. */
export function proofFields(of: ProofFields): TemplateResult {
  return of.draft.way === 'code' ? codeField(of) : signatureFields(of);
}

function codeField({ words: { proof }, draft, faults, change }: ProofFields): TemplateResult {
  return html`<div class="stack near code-field">
    ${textField({
      name: 'code',
      label: proof.code,
      hint: proof.codeHint,
      fault: faults['code'],
      value: draft.code,
      keyboard: 'numeric',
      autocomplete: 'off',
      // Room for the blank with which people write it in two groups.
      max: 8,
      required: true,
      change: (typed) => change({ code: typed.replace(/\D/g, '') }),
    })}
    ${button({
      label: proof.noPhone,
      icon: penIcon,
      kind: 'quiet',
      press: () => change({ way: 'strokes' }),
    })}
  </div>`;
}

function signatureFields({ words: { proof }, draft, faults, hasCode, change }: ProofFields): TemplateResult {
  const sees = (event: Event): void => {
    if (event.target instanceof HaloSignaturePad) change({ strokes: event.target.strokes });
  };
  return html`<section class="stack near" aria-labelledby="signature">
    <h3 id="signature">${proof.sign}</h3>
    ${
      draft.way === 'mark'
        ? textField({
            name: 'mark',
            label: proof.mark,
            hint: proof.markHint,
            fault: faults['mark'],
            value: draft.mark,
            max: 120,
            required: true,
            change: (mark) => change({ mark }),
          })
        : html`<div
            role="group"
            aria-label=${proof.sign}
            aria-describedby=${describedBy({ name: 'strokes', fault: faults['strokes'] })}
          >
            <halo-signature-pad
              .strokes=${draft.strokes}
              .label=${proof.sign}
              .again=${proof.signAgain}
              @change=${sees}
            ></halo-signature-pad>
            ${faultLine({ name: 'strokes', fault: faults['strokes'] })}
          </div>`
    }
    ${button({
      label: draft.way === 'mark' ? proof.draw : proof.cannotSign,
      icon: penIcon,
      kind: 'quiet',
      press: () => change({ way: draft.way === 'mark' ? 'strokes' : 'mark' }),
    })}
    ${choices({
      name: 'witnessRelation',
      label: proof.witnessRelationTitle,
      one: true,
      fault: faults['witnessRelation'],
      chosen: draft.relation === undefined ? [] : [draft.relation],
      entries: relations.map((value) => ({ value, label: proof.witnessRelation[value] })),
      change: ([chosen]) => change({ relation: relations.find((each) => each === chosen) }),
    })}
    ${textField({
      name: 'witness',
      label: proof.witness,
      hint: proof.witnessHint,
      fault: faults['witness'],
      value: draft.witness,
      max: 120,
      required: true,
      change: (witness) => change({ witness }),
    })}
    ${
      hasCode
        ? button({
            label: proof.useCode,
            icon: keyIcon,
            kind: 'quiet',
            press: () => change({ way: 'code' }),
          })
        : ''
    }
  </section>`;
}
