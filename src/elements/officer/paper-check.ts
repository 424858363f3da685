import { canBeLent, isOriginalTaken, staysWithOffice, type Paper, type RequestView } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { OfficerTerms } from '../../locale/officer-terms.js';
import { conditionChoice, notNoted } from '../shared/condition-choice.js';
import { textField } from '../shared/field.js';
import { icon } from '../shared/icon.js';
import { approvedIcon } from '../shared/icons.js';
import { inSentence } from '../shared/language/in-sentence.js';
import { sayPaper } from '../shared/staff-words.js';
import type { PaperMark } from './collect-draft.js';

/** A paper at the door: how it is marked, and what a change does. `undefined` takes the mark away. */
export interface PaperCheckOptions {
  readonly words: OfficerTerms;
  readonly view: RequestView;
  readonly paper: Paper;
  readonly mark: PaperMark | undefined;
  readonly fault: string | undefined;
  /** What the desk said, when it sent the paper back. */
  readonly reason: string | undefined;
  readonly change: (mark: PaperMark | undefined) => void;
  /** Its pictures. */
  readonly photos: unknown;
}

/** A large row for one paper: what to do with it, the tick that it is done, and the way to say that it is not needed. */
export function paperCheck(of: PaperCheckOptions): TemplateResult {
  const { words, view, paper, mark } = of;
  const items = view.items.filter((item) => paper.needs.some((need) => need.item === item.id));
  const optional = paper.needs.every((need) => !need.required && need.group === null);
  const toggle = (outcome: PaperMark['outcome']) => (event: Event) => {
    const on = event.target instanceof HTMLInputElement && event.target.checked;
    of.change(on ? { outcome, note: mark?.note ?? '' } : undefined);
  };
  const waived = mark?.outcome === 'waived';
  return html`<div class="check" role="group" aria-labelledby="paper-${paper.code}">
    <label class="choice">
      <input
        type="checkbox"
        class="main-tick"
        name="paper-${paper.code}"
        aria-describedby="how-${paper.code}"
        .checked=${mark?.outcome === 'collected'}
        @change=${toggle('collected')}
      />
      <span>
        <b id="paper-${paper.code}">${sayPaper(words, paper)}</b>
        <span class="doing">${words.collect.tick[paper.mode]}</span>
      </span>
    </label>
    <div class="how" id="how-${paper.code}">
      ${of.reason ? html`<p class="reason">${of.reason}</p>` : nothing}
      <p>${words.mode[paper.mode]}. ${words.atHand[paper.atHand]}.</p>
      ${paper.condition ? html`<p>${optional ? `${words.optionalPaper}. ` : ''}<span>${paper.condition}</span></p>` : nothing}
      ${view.items.length > 1 ? html`<p>${inSentence(words.collect.forItems, { items: items.map((item) => item.name) })}</p>` : nothing}
    </div>
    ${of.photos} ${original(of, mark)}
    <label class="choice waive">
      <input type="checkbox" name="waive-${paper.code}" .checked=${waived} @change=${toggle('waived')} />
      <span
        ><b
          >${words.collect.waive}<span class="unseen">: <span>${sayPaper(words, paper)}</span></span></b
        ></span
      >
    </label>
    ${
      waived
        ? textField({
            name: `note-${paper.code}`,
            label: words.collect.waiveNote,
            hint: words.collect.waiveHint,
            fault: of.fault,
            value: mark.note,
            max: 500,
            required: true,
            change: (note) => of.change({ outcome: 'waived', note }),
          })
        : nothing
    }
  </div>`;
}

/**
 * How the original looks, asked once the paper is ticked: of what stays with the office in any case, of another paper when
 * the officer takes it along. One that was taken along before and is not back is not asked of again.
 */
function original({ words, view, paper, change }: PaperCheckOptions, mark: PaperMark | undefined): unknown {
  if (mark?.outcome !== 'collected' || isOriginalTaken(view, paper.code)) return nothing;
  const isLent = canBeLent(paper);
  if (!isLent && !staysWithOffice(paper)) return nothing;
  const lend = (event: Event): void => {
    const on = event.target instanceof HTMLInputElement && event.target.checked;
    change({ ...mark, original: on ? notNoted : undefined });
  };
  return html`${
    isLent
      ? html`<label class="choice lent">
          <input type="checkbox" name="lent-${paper.code}" .checked=${mark.original !== undefined} @change=${lend} />
          <span
            ><b
              >${words.collect.lent}<span class="unseen">: <span>${sayPaper(words, paper)}</span></span></b
            ></span
          >
        </label>`
      : nothing
  }
  ${
    isLent && mark.original === undefined
      ? nothing
      : conditionChoice({
          name: paper.code,
          words: words.custody,
          noted: mark.original ?? notNoted,
          change: (noted) => change({ ...mark, original: noted }),
        })
  }`;
}

/** A paper that came back and has its new picture: nothing is left to mark. */
export function photographedCheck(words: OfficerTerms, paper: Paper, photos: unknown): TemplateResult {
  return html`<div class="check whole" role="group" aria-labelledby="paper-${paper.code}">
    <div class="by-icon ok">
      ${icon(approvedIcon)}
      <div>
        <b id="paper-${paper.code}">${sayPaper(words, paper)}</b>
        <p class="muted small">${words.collect.photographed}</p>
      </div>
    </div>
    ${photos}
  </div>`;
}
