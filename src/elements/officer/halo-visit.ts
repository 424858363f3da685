import { takesFiles, type Paper } from '@halo-pamor/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { button } from '../shared/button.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { ask } from '../shared/events.js';
import { icon } from '../shared/icon.js';
import { approvedIcon, officerIcon, warningIcon } from '../shared/icons.js';
import { inSentence, listedApart } from '../shared/language/in-sentence.js';
import { notice } from '../shared/notice.js';
import { CaptureReady } from '../shared/photos/capture-ready.js';
import { isPictured, picturedPaper } from '../shared/photos/pictured.js';
import { paperName, sayItem, sayPaper, shortPlace } from '../shared/staff-words.js';
import {
  collectPapers,
  collectPayload,
  paperGroups,
  stillMissing,
  waivedWithoutNote,
  type CollectDraft,
  type PaperMark,
} from './collect-draft.js';
import { OfficerScreenElement } from './officer-screen.js';
import { iconOfStep, stepsOf } from './officer-steps.js';
import { keptVisit, readVisitDraft } from './visit-draft.js';
import { offersNotice } from './told-card.js';
import { paperCheck, photographedCheck } from './paper-check.js';
import { paperLine, returnReason } from '../shared/paper-line.js';
import { goBackWithin } from '../shared/way-back.js';

const codeOf = ({ code }: Paper): string => code;

/**
 * At the door: the papers one by one, what to do with each, and what each document would still lack. Works without signal;
 * what is saved stands on this phone until the gateway has it, and the request's screen says so.
 *
 * @tagname halo-visit
 * @fires halo-command - `collect-papers`
 */
export class HaloVisit extends OfficerScreenElement {
  static override properties = { ...OfficerScreenElement.properties, draft: { state: true } };

  declare draft: CollectDraft;

  readonly #capture = new CaptureReady(this);

  constructor() {
    super();
    this.draft = new Map();
  }

  /** Closes a camera or picture that stands above the screen, for the back key. */
  goBack(): boolean {
    return goBackWithin(this.renderRoot);
  }

  /** Takes up what was noted before the page was lost, as far as it still can be collected. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('request') || changed.get('request')?.id === this.request.id) return;
    const { open } = collectPapers(this.expected);
    const kept = readVisitDraft(this.stage.draft, this.request.id);
    this.draft = new Map([...kept].filter(([code]) => open.some((paper) => paper.code === code)));
  }

  override render(): TemplateResult {
    const { stage, request } = this;
    const { words, pack } = stage;
    const { open, settled } = collectPapers(this.expected);
    const photographed = collectPapers(request).open.filter(
      ({ code }) => ![...open, ...settled].some((paper) => paper.code === code),
    );
    return this.frame(
      {
        title: words.collect.title,
        lead: `${request.applicant.name} · ${shortPlace(pack, request)}`,
      },
      html`${notice({ tone: 'ok', icon: officerIcon, title: words.collect.lead, text: words.collect.startHint })}
        ${this.badgeButton()}
        <form
          class="stack"
          @submit=${(event: Event) => {
            event.preventDefault();
            void this.#save();
          }}
        >
          <div class="checks">
            ${paperGroups(open).map(({ alternatives, papers }) =>
              alternatives
                ? html`<div class="either" role="group" aria-label=${words.oneOf}>
                    <h3>${words.oneOf}</h3>
                    ${this.#checks(papers)}
                  </div>`
                : this.#checks(papers),
            )}
            ${repeat(photographed, codeOf, (paper) => photographedCheck(words, paper, this.#photos(paper)))}
          </div>
          ${
            settled.length === 0
              ? nothing
              : html`<section class="stack near">
                  <h3>${words.collect.acceptedGroup}</h3>
                  <ul class="card rows" part="card">
                    ${settled.map((paper) => [paperLine(pack, words, paper), this.#settledPhotos(paper)])}
                  </ul>
                </section>`
          }
          ${this.#result()} ${offersNotice(stage, request)}
          ${this.form.faults['none'] ? html`<p class="fault" role="alert">${icon(warningIcon)}<span>${this.form.faults['none']}</span></p>` : nothing}
          ${
            open.length === 0 && stepsOf(this.expected, stage).main === 'file'
              ? button({
                  label: words.step.file,
                  icon: iconOfStep.file,
                  kind: 'main',
                  broad: true,
                  press: () => ask(this, 'halo-navigate', { view: 'file', requestId: request.id, replace: true }),
                })
              : button({
                  label: words.collect.save,
                  kind: 'main',
                  type: 'submit',
                  broad: true,
                  busy: this.form.sending,
                })
          }
        </form>`,
    );
  }

  /** Each paper keeps its own part of the page, however the papers around it come and go while a camera is open. */
  #checks(papers: readonly Paper[]): unknown {
    return repeat(papers, codeOf, (paper) => this.#check(paper));
  }

  #check(paper: Paper): TemplateResult {
    return paperCheck({
      words: this.stage.words,
      view: this.request,
      paper,
      mark: this.draft.get(paper.code),
      fault: this.form.faults[paper.code],
      reason: paper.status === 'returned' ? returnReason(this.stage.pack, paper) : undefined,
      change: (mark) => this.#mark(paper.code, mark),
      photos: this.#photos(paper),
    });
  }

  /** The pictures of a paper that can have any. One of which a picture is all that is asked is done with it. */
  #photos(paper: Paper): unknown {
    const { stage } = this;
    if (!isPictured(paper)) return nothing;
    return html`<halo-photos
      class="photos"
      .of=${picturedPaper(this.request, paper.code)}
      .name=${paperName(stage.words, paper)}
      .entries=${stage.entries}
      .online=${stage.connection.online}
      .terms=${stage.terms}
      .openMaker=${this.#capture.lend}
      .taken=${() => {
        if (paper.mode === 'photo' && paper.status === 'needed') {
          this.#mark(paper.code, { ...this.draft.get(paper.code), outcome: 'collected', note: '' });
        }
      }}
    ></halo-photos>`;
  }

  #settledPhotos(paper: Paper): unknown {
    return takesFiles(this.request, paper) && isPictured(paper) ? html`<li>${this.#photos(paper)}</li>` : nothing;
  }

  #mark(code: string, mark: PaperMark | undefined): void {
    const draft = new Map(this.draft);
    if (mark === undefined) draft.delete(code);
    else draft.set(code, mark);
    this.draft = draft;
    ask(this, 'halo-draft', { draft: keptVisit(this.request.id, draft) });
  }

  #result(): TemplateResult {
    const { words } = this.stage;
    const names = (papers: readonly Paper[]): TemplateResult => {
      const all = listedApart(
        papers.map((paper) => html`${sayPaper(words, paper)}`),
        ' / ',
      );
      return html`${papers.length === 1 ? all : inSentence(words.collect.anyOf, { papers: html`${all}` })}`;
    };
    const results = stillMissing(this.expected, this.draft);
    if (results.length === 0) return html``;
    return html`<section class="stack near">
      <h3>${words.collect.result}</h3>
      <ul class="card rows" part="card" aria-live="polite">
        ${results.map(({ item, missing }) => {
          const whole = missing.length === 0;
          return html`<li class="result ${whole ? 'ok' : 'warn'}">
            ${icon(whole ? approvedIcon : warningIcon)}
            <div>
              <b>${sayItem(words, item)}</b>
              <p>
                ${whole ? words.collect.complete : inSentence(words.collect.stillMissing, { papers: html`${listedApart(missing.map(names), '; ')}` })}
              </p>
            </div>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  async #save(): Promise<void> {
    const { words } = this.stage;
    const without = waivedWithoutNote(this.draft);
    const whole = this.form.isWhole({
      none: this.draft.size === 0 ? words.collect.nothing : undefined,
      ...(without === undefined ? {} : { [without]: words.collect.waiveFault }),
    });
    if (!whole) return;
    const part = stillMissing(this.expected, this.draft).some(({ missing }) => missing.length > 0);
    const sure =
      !part ||
      (await confirmDialog(this.renderRoot, {
        title: words.collect.partTitle,
        text: words.collect.partText,
        yes: words.collect.partYes,
        no: words.collect.partNo,
      }));
    if (sure && (await this.send({ type: 'collect-papers', payload: collectPayload(this.draft, this.request) }))) {
      this.draft = new Map();
      ask(this, 'halo-draft', { draft: null });
      this.leave();
    }
  }
}
