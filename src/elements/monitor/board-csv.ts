import { csvText } from '@halo-pamor/contract';
import type { MonitorTerms } from '../../locale/id-monitor.js';
import type { Part } from './breakdown.js';

/** The table as a file of CSV. */
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
  return new Blob([csvText([head, ...rows])], { type: 'text/csv;charset=utf-8' });
}
