import type { MonitorTerms } from '../../locale/id-monitor.js';
import type { Part } from './breakdown.js';

/** What spreadsheets take for a formula when a cell begins with it (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The table as CSV (RFC 4180) with a byte order mark, by which spreadsheets know that it is UTF-8. */
export function boardCsv({ table }: MonitorTerms, parts: readonly Part[]): Blob {
  const head = ['', table.area, table.open, table.late, table.centre, table.visits, table.originals, table.exceptions];
  const rows = parts.map(({ code, name, figures, exceptions }) => [
    code,
    name,
    figures.open,
    figures.late,
    figures.centre,
    figures.visits,
    figures.originals,
    exceptions,
  ]);
  const text = [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
  return new Blob(['\u{feff}', text, '\r\n'], { type: 'text/csv;charset=utf-8' });
}
