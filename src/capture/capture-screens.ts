import { html, nothing, svg, type TemplateResult } from 'lit';
import { button } from '../elements/shared/button.js';
import { icon } from '../elements/shared/icon.js';
import { approvedIcon, checkIcon, closeIcon, freeIcon, refreshIcon } from '../elements/shared/icons.js';
import { notice } from '../elements/shared/notice.js';
import type { CaptureTerms } from '../locale/capture-terms.js';
import { fill } from '../locale/fill.js';
import type { CapturedPage } from './capture-draft.js';
import { addIcon, cameraIcon, picturesIcon } from './capture-icons.js';
import type { Warning } from './picture/findings.js';

/** How often a page must have been warned of before it may be used all the same. */
const TRIES = 2;

/** What a screen may do. */
export interface CaptureDeeds {
  readonly take: () => void;
  readonly pick: (event: Event) => void;
  readonly use: () => void;
  readonly add: () => void;
  readonly finish: () => void;
  readonly change: () => void;
  readonly remove: () => void;
  readonly show: (index: number) => void;
  readonly shoot: () => void;
  readonly stop: () => void;
}

/** What is said of something: from the words of the element. */
export const told = (
  { title, text }: { readonly title: string; readonly text: string },
  values: Readonly<Record<string, string | number>> = {},
): { title: string; text: string } => ({ title: fill(title, values), text: fill(text, values) });

/** The head of every screen; how to hold the paper is said as long as there is nothing to look at. */
export function head(terms: CaptureTerms, title: string, isFirst: boolean): TemplateResult {
  return html`<header class="head">
    <div class="bar">
      <h2 tabindex="-1" data-heading>${title}</h2>
      <span class="free">${icon(freeIcon)}${terms.free}</span>
    </div>
    ${isFirst ? html`<p class="lead">${terms.guidance}</p>` : nothing}
  </header>`;
}

const drawing = svg`<path class="table" d="M0 0h240v180H0z" /><path class="sheet" d="M62 22h116v136H62z" />
<path class="print" d="M78 46h84M78 66h70M78 86h84M78 106h60M78 126h84" />
<path class="corner" d="M40 34V10h24M200 34V10h-24M40 146v24h24M200 146v24h-24" />`;

/** Before the first picture: how to hold it, and the two ways to get one. */
export function emptyScreen(terms: CaptureTerms, { take, pick }: CaptureDeeds): TemplateResult {
  return html`<div class="stack sides">
    <div class="guide"><svg viewBox="0 0 240 180" aria-hidden="true">${drawing}</svg></div>
    <div class="stack">
      <ol class="steps">
        ${terms.steps.map((step) => html`<li><span>${step}</span></li>`)}
      </ol>
      ${waysIn(terms, take, pick)}
    </div>
  </div>`;
}

function waysIn(terms: CaptureTerms, take: CaptureDeeds['take'], pick: CaptureDeeds['pick']): TemplateResult {
  return html`<div class="stack near">
    ${button({ label: terms.take, icon: cameraIcon, kind: 'main', broad: true, press: take })}
    ${button({ label: terms.pick, icon: picturesIcon, broad: true, press: pick })}
  </div>`;
}

/** The camera's own picture, and the shutter. */
export function cameraScreen(terms: CaptureTerms, { shoot, stop }: CaptureDeeds, isReady: boolean): TemplateResult {
  return html`<div class="frame"><video autoplay muted playsinline aria-label=${terms.guidance}></video></div>
    <div class="stack near">
      ${button({ label: terms.shutter, icon: cameraIcon, kind: 'main', broad: true, disabled: !isReady, press: shoot })}
      ${button({ label: terms.stop, icon: closeIcon, broad: true, press: stop })}
    </div>`;
}

/** While the worker is at it. */
export function workingScreen({ working }: CaptureTerms): TemplateResult {
  return html`<div class="state" role="status">
    <span class="spinner"></span>
    <h3>${working.title}</h3>
    <p class="lead">${working.text}</p>
    <progress aria-label=${working.title}></progress>
  </div>`;
}

/** The picture large, what the checks warned of, and what to do with it. */
export function lookScreen(
  terms: CaptureTerms,
  deeds: CaptureDeeds,
  of: { readonly warnings: readonly Warning[]; readonly tries: number },
): TemplateResult {
  const [first] = of.warnings;
  const mayUse = first === undefined || of.tries >= TRIES;
  const again = button({
    label: terms.retake,
    icon: refreshIcon,
    kind: first === undefined ? 'plain' : 'main',
    broad: true,
    press: deeds.take,
  });
  const use = button({
    label: first === undefined ? terms.use : terms.useAnyway,
    icon: checkIcon,
    kind: first === undefined ? 'main' : 'plain',
    broad: true,
    press: deeds.use,
  });
  return html`<div class="stack sides">
    <div class="frame"><canvas role="img" aria-label=${terms.picture} data-page="new"></canvas></div>
    <div class="stack">
      ${
        first === undefined
          ? html`<div>
              <h3>${terms.look.title}</h3>
              <p>${terms.look.text}</p>
            </div>`
          : of.warnings.map((warning) => notice({ tone: 'warn', ...terms.warning[warning], say: 'soon' }))
      }
      ${first === undefined ? nothing : html`<p>${mayUse ? terms.secondTry : terms.firstTry}</p>`}
      <div class="stack near">${first === undefined ? [use, again] : [again, mayUse ? use : nothing]}</div>
    </div>
  </div>`;
}

/** The pages so far; one of them is shown large. */
export function pagesScreen(
  terms: CaptureTerms,
  deeds: CaptureDeeds,
  of: { readonly pages: readonly CapturedPage[]; readonly shown: number; readonly isWhole: boolean },
): TemplateResult {
  const page = of.pages[of.shown];
  if (page === undefined) return html``;
  return html`<div class="stack sides">
    <div class="frame">
      <canvas role="img" aria-label=${fill(terms.pageAlt, { n: of.shown + 1 })} data-page=${page.id}></canvas>
    </div>
    <div class="stack">
      <h3>${fill(terms.pages, { n: of.pages.length })}</h3>
      <ul class="strip">
        ${of.pages.map((each, index) => {
          const name = fill(terms.showPage, { n: index + 1 });
          return html`<li>
            <button
              type="button"
              aria-label=${name}
              aria-current=${index === of.shown ? 'true' : 'false'}
              @click=${() => deeds.show(index)}
            >
              <canvas aria-hidden="true" data-page=${each.id}></canvas>
              <span>${fill(terms.page, { n: index + 1 })}</span>
            </button>
          </li>`;
        })}
      </ul>
      <div class="stack near">
        ${button({ label: terms.finish, icon: checkIcon, kind: 'main', broad: true, press: deeds.finish })}
        ${of.isWhole ? nothing : button({ label: terms.addPage, icon: addIcon, broad: true, press: deeds.add })}
        <div class="bar even">
          ${button({ label: terms.retake, icon: refreshIcon, press: deeds.take })}
          ${button({ label: terms.removePage, icon: closeIcon, kind: 'danger', press: deeds.remove })}
        </div>
      </div>
    </div>
  </div>`;
}

/** The paper is finished. */
export function doneScreen(terms: CaptureTerms, deeds: CaptureDeeds, pages: number, paper: string): TemplateResult {
  return html`${notice({ tone: 'ok', icon: approvedIcon, ...told(terms.done, { n: pages, paper }), say: 'soon' })}
  ${button({ label: terms.change, icon: refreshIcon, broad: true, press: deeds.change })}`;
}
