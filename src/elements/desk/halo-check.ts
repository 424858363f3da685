import {
  itemsFor,
  openWarnings,
  possibleCommands,
  spellTrackingCode,
  visitAtDoor,
  type CommandType,
  type Paper,
  type RequestView,
} from '@halo-pamor/contract';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { button } from '../shared/button.js';
import { contactLinks } from '../shared/contact-links.js';
import { entryNotices } from '../shared/entry-notices.js';
import { expectedView } from '../shared/expected-view.js';
import { swapIcon } from '../shared/icons-work.js';
import { icon } from '../shared/icon.js';
import { approvedIcon, comesBackIcon, downIcon, hourglassIcon, printerIcon, refusedIcon } from '../shared/icons.js';
import { focusHeading } from '../shared/focus.js';
import { paperLine } from '../shared/paper-line.js';
import { promiseNotice } from '../shared/promise-line.js';
import { screenHeader } from '../shared/screen-header.js';
import { inSentence } from '../shared/language/in-sentence.js';
import { itemNames, shortPlace } from '../shared/staff-words.js';
import { timelineStyles } from '../shared/timeline.styles.js';
import { checkForm } from './check-form.js';
import { DeskFormElement } from './desk-form.js';
import { HaloDoor } from './halo-door.js';
import { HaloOriginals } from './halo-originals.js';
import { HaloWarnings } from './halo-warnings.js';
import { paperJudge } from './paper-judge.js';
import { paperLineStyles } from '../shared/paper-line.styles.js';
import { cameAgain, firstPage, pagesOf } from './since-return.js';
import { deskPapers, partedItems, returned, returnPayload, type PaperMark, type PaperMarks } from './paper-marks.js';
import { nameOf } from '../shared/own-names.js';

/** Parts that are always there. */
const STANDING = [HaloDoor, HaloOriginals, HaloWarnings];

function isPanel(element: Element): element is DeskFormElement {
  return element instanceof DeskFormElement && !STANDING.some((part) => element instanceof part);
}

/** A form that opens in place of the buttons. */
type Panel = 'refuse' | 'centre' | 'reassign';

/**
 * A request on the desk: what was filled in on one side, the papers on the other, and below what can be done with it now.
 *
 * @tagname halo-check
 * @fires halo-command - `approve-items`, `return-papers`, `print-items`
 */
export class HaloCheck extends DeskFormElement {
  static override styles: CSSResult[] = [...DeskFormElement.styles, timelineStyles, paperLineStyles];
  static override properties = {
    ...DeskFormElement.properties,
    marks: { state: true },
    panel: { state: true },
    at: { state: true },
  };

  declare marks: PaperMarks;
  declare panel: Panel | undefined;
  /** Id of the picture that is looked at. */
  declare at: string | undefined;
  #shown: string | undefined;

  constructor() {
    super();
    this.marks = new Map();
    this.panel = undefined;
    this.at = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('request')) return;
    // What was sent back is judged anew when it comes again, not by the mark it had.
    this.marks = this.#marksOn(deskPapers(this.request));
    if (this.request.id === this.#shown) return;
    this.#shown = this.request.id;
    this.marks = new Map();
    this.panel = undefined;
    this.at = undefined;
    this.form.reset();
  }

  /** A form that opens in place takes the focus from the button that is gone, and gives it back to the heading. */
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('request');
    if (!changed.has('panel') || (before !== undefined && before.id !== this.request.id)) return;
    const part = [...this.renderRoot.querySelectorAll('*')].find(isPanel);
    if (this.panel === undefined) focusHeading(this.renderRoot);
    else void part?.updateComplete.then(() => focusHeading(part.renderRoot));
  }

  override render(): TemplateResult {
    const { stage, request } = this;
    const { words, terms, pack, entries } = stage;
    const view = expectedView(request, entries, stage);
    const can = new Set(possibleCommands(view, stage.actor));
    const judged = can.has('approve-items') ? deskPapers(view) : [];
    return html`<div class="stack">
      ${screenHeader(terms, {
        title: request.applicant.name,
        lead: html`<span class="number" translate="no">${spellTrackingCode(request.code)}</span> ·
          ${shortPlace(pack, request)}`,
        back: () => this.close(),
      })}
      ${entryNotices({ terms, words, entries, requestId: request.id, from: this, root: this.renderRoot })}
      ${promiseNotice(stage, view)}
      ${
        openWarnings(view).length > 0 ? html`<halo-warnings .stage=${stage} .request=${view}></halo-warnings>` : nothing
      }
      ${
        visitAtDoor(request, stage.now(), pack.utcOffset)
          ? html`<halo-door .stage=${stage} .request=${request}></halo-door>`
          : nothing
      }
      ${this.#sides(
        html`${this.#originals(view)} ${this.#papers(judged)} ${this.form.notice(terms)} ${this.#deeds(can, judged)}`,
      )}
    </div>`;
  }

  #originals(request: RequestView): unknown {
    if ((request.originals ?? []).length === 0) return nothing;
    return html`<halo-originals .stage=${this.stage} .request=${request} .look=${this.#show}></halo-originals>`;
  }

  /** Pictures on one side and all that is written on the other; without pictures the form stands beside the papers. */
  #sides(work: TemplateResult): TemplateResult {
    const { stage, request } = this;
    const form = checkForm(stage, request);
    const pages = pagesOf(request);
    if (pages.length === 0) {
      return html`<div class="sides">
        ${form}
        <div class="stack">${work}</div>
      </div>`;
    }
    const at = pages.find(({ file }) => file === this.at) ?? firstPage(request);
    return html`<div class="sides pictured">
      <halo-pages
        class="pages"
        .stage=${stage}
        .requestId=${request.id}
        .pages=${pages}
        .at=${at?.file ?? ''}
        .pick=${this.#pick}
      ></halo-pages>
      <div class="stack">${form} ${work}</div>
    </div>`;
  }

  readonly #pick = (file: string): void => {
    this.at = file;
  };

  /** Shows the pictures of a paper, and goes there where they stand above or below. */
  #look(paper: Paper): (() => void) | undefined {
    const file = paper.files?.[0]?.id;
    if (file === undefined) return undefined;
    return () => this.#show(file);
  }

  readonly #show = (file: string): void => {
    this.at = file;
    this.renderRoot.querySelector(nameOf('halo-pages'))?.scrollIntoView({ block: 'nearest' });
  };

  #papers(judged: readonly Paper[]): TemplateResult {
    const { request, stage } = this;
    const { words, terms, pack } = stage;
    const others = request.papers.filter((paper) => !judged.some((each) => each.code === paper.code));
    // What was fine before is not asked about again, and does not stand in the way of what is.
    const settled = judged.length > 0 ? others.filter(({ status }) => status === 'accepted') : [];
    const rest = others.filter((paper) => !settled.includes(paper));
    const pictured = pagesOf(request).length > 0;
    return html`<section class="card" part="card" aria-labelledby="papers">
      <h3 id="papers">${words.check.papers}</h3>
      ${judged.length > 0 ? html`<p class="muted small">${words.check.papersText}</p>` : nothing}
      ${request.papers.length === 0 ? html`<p class="muted">${words.check.noPapers}</p>` : nothing}
      ${judged.length > 0 && !pictured ? html`<p class="muted small">${words.pages.nonePictured}</p>` : nothing}
      <ul class="rows">
        ${judged.map((paper) =>
          paperJudge({
            pack,
            terms,
            words,
            paper,
            mark: this.marks.get(paper.code) ?? { verdict: 'accept' },
            isAgain: cameAgain(request, paper),
            look: this.#look(paper),
            pictured,
            faults: this.form.faults,
            change: (mark) => this.#judge(paper.code, mark),
          }),
        )}
        ${rest.map((paper) => paperLine(pack, words, paper))}
      </ul>
      ${
        settled.length === 0
          ? nothing
          : html`<details>
              <summary>${icon(downIcon)}<span>${fill(words.pages.settled, { n: settled.length })}</span></summary>
              <ul class="rows">
                ${settled.map((paper) => paperLine(pack, words, paper))}
              </ul>
            </details>`
      }
    </section>`;
  }

  #deeds(can: ReadonlySet<CommandType>, judged: readonly Paper[]): TemplateResult {
    const { stage, request } = this;
    const part = { stage, request, done: this.done };
    const back = (): void => {
      this.panel = undefined;
    };
    switch (this.panel) {
      case 'refuse':
        return html`<halo-refuse
          .stage=${part.stage}
          .request=${request}
          .done=${part.done}
          .close=${back}
        ></halo-refuse>`;
      case 'centre':
        return html`<halo-await-centre
          .stage=${part.stage}
          .request=${request}
          .done=${part.done}
          .close=${back}
        ></halo-await-centre>`;
      case 'reassign':
        return html`<halo-reassign
          .stage=${part.stage}
          .request=${request}
          .done=${back}
          .close=${back}
        ></halo-reassign>`;
      default:
        return html`${
          can.has('mark-ready')
            ? html`<halo-mark-ready .stage=${part.stage} .request=${request} .done=${part.done}></halo-mark-ready>`
            : nothing
        }
        ${can.has('approve-items') ? this.#judgement(judged) : nothing} ${this.#others(can)}`;
    }
  }

  /** Approve, or send back what is marked; documents that need nothing of it may still go on. */
  #judgement(judged: readonly Paper[]): TemplateResult {
    const { words } = this.stage;
    const view = expectedView(this.request, this.stage.entries, this.stage);
    const marks = this.#marksOn(judged);
    const { back, on } = partedItems(view, marks);
    const approve = (main: boolean): TemplateResult =>
      button({
        label: main ? words.check.approve : fill(words.check.approveSome, { items: itemNames(on) }),
        icon: approvedIcon,
        kind: main ? 'main' : 'plain',
        busy: this.form.sending,
        press: () => void this.send({ type: 'approve-items', payload: { items: on.map((item) => item.id) } }, back),
      });
    if (back.length === 0) return html`<div class="deeds">${approve(true)}</div>`;
    return html`<p class="muted small">
        ${inSentence(words.check.returnsItems, { items: back.map(({ name }) => name) })}
      </p>
      <div class="deeds">
        ${button({
          label: fill(words.check.returnCount, { n: returned(marks).length }),
          icon: comesBackIcon,
          kind: 'main',
          busy: this.form.sending,
          press: () => void this.#return(marks, on),
        })}
        ${on.length > 0 ? approve(false) : nothing}
      </div>`;
  }

  /** Takes down a verdict, and what was wrong with the one before. */
  #judge(code: string, mark: PaperMark): void {
    this.marks = new Map([...this.marks, [code, mark]]);
    this.form.mended(`reason-${code}`, `note-${code}`);
  }

  #marksOn(judged: readonly Paper[]): PaperMarks {
    return new Map([...this.marks].filter(([code]) => judged.some((paper) => paper.code === code)));
  }

  async #return(marks: PaperMarks, on: readonly { id: string }[]): Promise<void> {
    const { words } = this.stage;
    const faults = returned(marks).flatMap(([code, mark]) => [
      [`reason-${code}`, mark.reason === '' ? words.reasonFault : undefined] as const,
      [`note-${code}`, mark.reason === 'other' && mark.note.trim() === '' ? words.noteFault : undefined] as const,
    ]);
    if (!this.form.isWhole(Object.fromEntries(faults))) return;
    await this.send({ type: 'return-papers', payload: returnPayload(marks) }, on);
  }

  #others(can: ReadonlySet<CommandType>): TemplateResult {
    const { words, terms } = this.stage;
    const { applicant } = this.request;
    const open = (panel: Panel) => () => {
      this.panel = panel;
    };
    const printable = itemsFor(this.request, 'print-items').map((item) => item.id);
    const office: readonly CommandType[] = [
      'approve-items',
      'mark-ready',
      'print-items',
      'await-centre',
      'refuse-items',
      'accept-originals',
      'hand-over-originals',
    ];
    return html`${
        office.some((type) => can.has(type)) || this.stage.actor.role !== 'operator'
          ? nothing
          : html`<p class="muted">${words.check.nothingToDo}</p>`
      }
      <div class="deeds">
        ${
          can.has('print-items')
            ? button({
                label: words.check.print,
                icon: printerIcon,
                kind: can.has('approve-items') ? 'plain' : 'main',
                busy: this.form.sending,
                press: () => void this.send({ type: 'print-items', payload: { items: printable } }),
              })
            : nothing
        }
        ${
          can.has('await-centre')
            ? button({ label: words.centre.open, icon: hourglassIcon, press: open('centre') })
            : nothing
        }
        ${
          can.has('reassign-officer')
            ? button({ label: words.officer.reassign, icon: swapIcon, press: open('reassign') })
            : nothing
        }
        ${
          can.has('refuse-items')
            ? button({ label: words.check.refuse, icon: refusedIcon, kind: 'danger', press: open('refuse') })
            : nothing
        }
      </div>
      ${contactLinks(terms, { phone: applicant.phone, name: applicant.name })}`;
  }
}
