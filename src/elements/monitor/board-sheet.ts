import type { MonitorTerms } from '../../locale/id-monitor.js';
import type { Sheet } from '../shared/sheet/sheet.js';
import type { Part } from './breakdown.js';

/** The table of the board as it is saved. */
export function boardSheet({ table, title }: MonitorTerms, parts: readonly Part[]): Sheet {
  return {
    file: table.file,
    name: title,
    head: ['', table.area, table.open, table.late, table.centre, table.visits, table.originals, table.exceptions],
    rows: parts.map(({ code, name, figures, exceptions }) => [
      code,
      name,
      figures.open,
      figures.late,
      figures.centre,
      figures.visits,
      figures.originals,
      exceptions,
    ]),
  };
}
