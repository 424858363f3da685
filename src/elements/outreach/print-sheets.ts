import type { PrintLine, StopView } from '@halo-pamor/contract';
import { css, html } from 'lit';
import { fill } from '../../locale/fill.js';
import { printPage } from '../shared/print-page.js';
import type { OutreachStage } from './outreach-stage.js';
import { serviceWord } from './stop-services.js';
import { stopPlace, stopWhen, wantWords } from './stop-words.js';

const sheet = css`
  p {
    margin: 0 0 2mm;
  }
  .big {
    font-size: 64pt;
    font-weight: 700;
    line-height: 1.1;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 2mm;
    border-bottom: 0.3mm solid #999;
    text-align: start;
    vertical-align: top;
  }
`;

/** Prints the slip that somebody takes along: the number, what for, where and when, and that it costs nothing. */
export function printSlip(
  stage: OutreachStage,
  stop: StopView,
  slip: { readonly label: string; readonly wants: readonly string[] },
): void {
  const title = fill(stage.words.slip.title, { label: slip.label });
  printPage(
    html`<h1>${stage.pack.outreach?.name}</h1>
      <p class="big">${slip.label}</p>
      <p>${wantWords(stage.pack, slip.wants)}</p>
      <p>${stopPlace(stage.pack, stop.place)}<br />${stopWhen(stage, stop)}</p>
      <p>${stage.pack.freeNotice}</p>`,
    { title, language: stage.terms.language, styles: sheet },
  );
}

/** Prints the list of documents that are to be printed and given. */
export function printDocuments(stage: OutreachStage, stop: StopView, lines: readonly PrintLine[]): void {
  const { words, pack } = stage;
  const { columns, steps, sheetTitle } = words.print;
  printPage(
    html`<h1>${sheetTitle}: ${stopPlace(pack, stop.place)}</h1>
      <p>${stopWhen(stage, stop)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${columns.label}</th>
            <th scope="col">${columns.name}</th>
            <th scope="col">${columns.what}</th>
            <th scope="col">${columns.step}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            ({ ticket, service, step }) =>
              html`<tr>
                <td>${ticket.label}</td>
                <td>${ticket.name}</td>
                <td>${serviceWord(pack, service)}</td>
                <td>${steps[step]}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
    { title: sheetTitle, language: stage.terms.language, styles: sheet },
  );
}
