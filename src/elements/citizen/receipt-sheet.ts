import { spellTrackingCode, type CustodyLine, type Holder, type Receipt, type RequestView } from '@halo-pamor/contract';
import { css, html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { printPage } from '../shared/print-page.js';
import type { CitizenState } from './citizen-state.js';
import { holderName, originalLooks, originalName, originalPlace } from './receipt-words.js';

/** How much of the last hash is printed, enough to tell two receipts apart by eye. */
const MARK_LENGTH = 16;

const sheetStyles = css`
  h2 {
    margin: 6mm 0 2mm;
    font-size: 12pt;
  }
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 1mm 5mm;
    margin-top: 4mm;
  }
  dd {
    font-weight: 600;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  ul > li {
    padding: 3mm 0;
    border-bottom: 0.3mm solid #999;
    break-inside: avoid;
  }
  ol {
    padding-inline-start: 7mm;
  }
  ol > li {
    padding: 0.8mm 0;
    break-inside: avoid;
  }
  .mark,
  footer {
    margin-top: 4mm;
    font-size: 9.5pt;
    overflow-wrap: anywhere;
  }
`;

/** The page: each original as it stands, and below every line of the receipt, where it could be read. */
export function receiptSheet(state: CitizenState, request: RequestView, receipt: Receipt | undefined): TemplateResult {
  const { words, dates, pack } = state;
  const { sheet } = words.receipt;
  return html`<main>
    <h1>${sheet.title}</h1>
    <p>${pack.words.programme}, ${pack.city.name}</p>
    <dl>
      <dt>${sheet.code}</dt>
      <dd>${spellTrackingCode(request.code)}</dd>
      <dt>${sheet.applicant}</dt>
      <dd>${request.applicant.name}</dd>
    </dl>
    <h2>${words.receipt.title}</h2>
    <ul>
      ${(request.originals ?? []).map(
        (original) =>
          html`<li>
            <b>${originalName(state, request, original)}</b>
            <p>${originalPlace(state, original)}.</p>
            <p>${originalLooks(state, original)}</p>
          </li>`,
      )}
    </ul>
    ${receipt === undefined ? nothing : history(state, receipt)}
    <footer>
      <p>${sheet.foot}</p>
      <p>${fill(sheet.made, { when: dates.dayTime(state.now().toISOString()) })}</p>
    </footer>
  </main>`;
}

function history(state: CitizenState, { lines }: Receipt): TemplateResult {
  const { sheet } = state.words.receipt;
  return html`<h2>${sheet.history}</h2>
    <ol>
      ${lines.map(({ line }) => html`<li>${state.dates.dayTime(line.at)}: ${told(state, line)}</li>`)}
    </ol>
    <p class="mark">${fill(sheet.mark, { mark: (lines.at(-1)?.hash ?? '').slice(0, MARK_LENGTH) })}</p>`;
}

function told(state: CitizenState, { act, name, from, to }: CustodyLine): string {
  const { sheet } = state.words.receipt;
  const called = (holder: Holder): string =>
    holder.kind === 'citizen' || holder.kind === 'carrier' ? sheet.somebody[holder.kind] : holderName(state, holder);
  return fill(sheet.act[act], { paper: name, from: called(from), to: called(to) });
}

/**
 * Prints the receipt as a page of its own.
 *
 * @param print how the page is printed; the browser's own way unless told
 */
export function printSheet(
  sheet: TemplateResult,
  of: { readonly title: string; readonly language: string },
  print?: (page: Window) => void,
): void {
  printPage(sheet, { ...of, styles: sheetStyles }, print);
}
