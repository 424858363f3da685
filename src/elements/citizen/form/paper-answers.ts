import { html, type TemplateResult } from 'lit';
import type { CitizenTerms } from '../../../locale/citizen-terms.js';
import type { Draft } from './draft.js';

const answers = ['yes', 'no', 'unsure'] as const satisfies readonly Draft['papers'][string][];

/** Whether a paper is at hand: there, not there, not known yet. */
export function paperAnswers(
  words: CitizenTerms['form'],
  of: {
    readonly name: string;
    readonly at: Draft['papers'][string];
    readonly change: (to: Draft['papers'][string]) => void;
  },
): TemplateResult {
  return html`<div class="answers">
    ${answers.map(
      (answer) =>
        html`<label class="choice"
          ><input
            type="radio"
            name="paper-${of.name}"
            value=${answer}
            .checked=${answer === of.at}
            @change=${() => {
              of.change(answer);
            }}
          /><span><b>${words.atHand[answer]}</b></span></label
        >`,
    )}
  </div>`;
}
