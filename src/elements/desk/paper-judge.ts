import type { CityPack, Paper } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { DeskTerms } from '../../locale/desk-terms.js';
import type { SharedTerms } from '../../locale/terms.js';
import { listField, textField } from '../shared/field.js';
import { icon } from '../shared/icon.js';
import { approvedIcon, comesBackIcon, personIcon } from '../shared/icons.js';
import { pictureIcon } from '../shared/picture/picture-icons.js';
import { paperName, reasonOf, sayPaper } from '../shared/staff-words.js';
import type { PaperMark } from './paper-marks.js';

/** One paper on the desk and what a change of its mark does. */
export interface PaperJudgeOptions {
  readonly pack: CityPack;
  readonly terms: SharedTerms;
  readonly words: DeskTerms;
  readonly paper: Paper;
  readonly mark: PaperMark;
  /** It was sent back before and is here again. */
  readonly isAgain: boolean;
  /** Shows its pictures; there when it has any. */
  readonly look: (() => void) | undefined;
  /** Other papers of the request have pictures, so that the want of one is worth a word. */
  readonly pictured: boolean;
  readonly faults: Readonly<Record<string, string>>;
  readonly change: (mark: PaperMark) => void;
}

/** A paper with its verdict; one that goes back gets a reason and shows the sentence that the citizen will read. */
export function paperJudge(of: PaperJudgeOptions): TemplateResult {
  const { words, paper, mark } = of;
  const name = paperName(words, paper);
  const back = mark.verdict === 'return';
  const told = [words.paper[paper.status], paper.note].filter(Boolean).join(': ');
  return html`<li class="judge ${back ? 'danger' : 'ok'}">
    <div class="named">
      ${icon(back ? comesBackIcon : approvedIcon)}
      <div>
        <b>${sayPaper(words, paper)}</b>
        ${of.isAgain ? html`<p class="again small">${words.pages.again}</p>` : nothing}
        <p class="muted small">${words.mode[paper.mode]}</p>
        <p class="muted small">${told}</p>
        ${of.pictured && of.look === undefined ? html`<p class="muted small">${words.pages.noPicture}</p>` : nothing}
        ${
          of.look === undefined
            ? nothing
            : html`<button type="button" class="link" @click=${of.look}>
                ${icon(pictureIcon)}${fill(words.pages.look, { n: (paper.files ?? []).length })}
              </button>`
        }
      </div>
    </div>
    <div class="verdict" role="group" aria-label=${fill(words.check.judge, { paper: name })}>
      <button
        type="button"
        class="filter"
        aria-pressed=${back ? 'false' : 'true'}
        @click=${() => of.change({ verdict: 'accept' })}
      >
        ${words.check.accept}
      </button>
      <button
        type="button"
        class="filter back"
        aria-pressed=${back ? 'true' : 'false'}
        @click=${() => of.change(back ? mark : { verdict: 'return', reason: '', note: '' })}
      >
        ${words.check.sendBack}
      </button>
    </div>
    ${back ? reasonFields(of, mark) : nothing}
  </li>`;
}

function reasonFields(of: PaperJudgeOptions, mark: Extract<PaperMark, { verdict: 'return' }>): TemplateResult {
  const { words, terms, paper, pack, faults } = of;
  const reason = reasonOf(pack.reasons.returnReasons, mark.reason);
  return html`<div class="why stack">
    ${listField({
      name: `reason-${paper.code}`,
      label: words.check.reason,
      empty: terms.choose,
      fault: faults[`reason-${paper.code}`],
      value: mark.reason,
      entries: pack.reasons.returnReasons.map(({ code, name }) => ({ value: code, label: name })),
      change: (code) => of.change({ ...mark, reason: code }),
    })}
    ${textField({
      name: `note-${paper.code}`,
      label: mark.reason === 'other' ? words.otherNote : words.check.note,
      fault: faults[`note-${paper.code}`],
      value: mark.note,
      max: 500,
      change: (note) => of.change({ ...mark, note }),
    })}
    ${reason === undefined ? nothing : citizenReads(words, [reason.plain, mark.note])}
  </div>`;
}

/** What the citizen will read, word for word, before anything is sent. */
export function citizenReads(words: DeskTerms, sentences: readonly string[]): TemplateResult {
  return html`<figure class="reads" aria-live="polite">
    <figcaption>${icon(personIcon)}${words.citizenReads}</figcaption>
    <blockquote>
      ${sentences
        .map((sentence) => sentence.trim())
        .filter(Boolean)
        .join(' ')}
    </blockquote>
  </figure>`;
}
