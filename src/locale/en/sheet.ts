import type { SheetTerms } from '../id-sheet.js';

/** The words of saving a table, in English. */
export const sheet: SheetTerms = {
  xlsx: 'Save the table (Excel)',
  csv: 'Save the table (CSV)',
  column: {
    status: 'State',
    opened: 'Came in',
    happened: 'Time',
    day: 'Day',
    due: 'Due',
    closed: 'Closed',
    place: 'Place',
    officer: 'Officer',
    category: 'Category',
    topic: 'About',
    service: 'Service',
    people: 'Number of people',
    figure: 'Measure',
    outcome: 'Outcome',
    why: 'Why',
    items: 'Documents',
    contest: 'Objection',
    request: 'Request',
    line: 'Line',
    whole: 'Whole',
    difference: 'Difference',
    reason: 'Reason',
  },
};
