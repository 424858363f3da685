import { html, type TemplateResult } from 'lit';
import { lateImport } from '../../../late-import.js';
import { idSheet } from '../../../locale/id-sheet.js';
import type { SharedTerms } from '../../../locale/terms.js';
import { spoken } from '../../../locale/spoken.js';
import { button } from '../button.js';
import { saveFile } from '../save-file.js';
import { csvOf, type Sheet } from './sheet.js';
import type * as XlsxPart from './xlsx.js';

const loadXlsx = lateImport<typeof XlsxPart>(() => import('./xlsx.js'), 'xlsxOf');

/**
 * The two ways to save a table: for a spreadsheet, and as plain CSV. What writes a spreadsheet is fetched when it is asked for;
 * where it cannot be had, the table is saved as CSV instead, which every spreadsheet opens.
 *
 * @param sheet makes the table when it is asked for
 */
export function saveSheet(terms: SharedTerms, sheet: () => Sheet): TemplateResult {
  const words = spoken(terms, 'sheet', idSheet);
  return html`<div class="bar">
    ${button({ label: words.xlsx, press: () => void saveXlsx(sheet()) })}
    ${button({ label: words.csv, kind: 'quiet', press: () => saveCsv(sheet()) })}
  </div>`;
}

function saveCsv(sheet: Sheet): void {
  saveFile(csvOf(sheet), `${sheet.file}.csv`);
}

async function saveXlsx(sheet: Sheet): Promise<void> {
  try {
    const { xlsxOf } = await loadXlsx();
    saveFile(xlsxOf(sheet), `${sheet.file}.xlsx`);
  } catch {
    saveCsv(sheet);
  }
}
