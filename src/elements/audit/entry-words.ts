import type { AuditEntry } from '@halo-pamor/contract';
import { fill } from '../../locale/fill.js';
import type { AuditTerms } from '../../locale/id-audit.js';
import type { Sheet } from '../shared/sheet/sheet.js';

/** What was done, in words; an act that has none here stands with its code. */
export function actWords({ act: words }: AuditTerms, act: string): string {
  const known = Object.entries(words).find(([code]) => code === act);
  return known?.[1] ?? act;
}

/** Who did what, as one line. */
export function entryLine(words: AuditTerms, { actor, act }: AuditEntry): string {
  return fill(words.line, { who: words.role[actor.role], act: actWords(words, act) });
}

/** The entries that are shown, as a table to save: all that the log says of them, so that each can be hashed again. */
export function auditSheet(words: AuditTerms, entries: readonly AuditEntry[]): Sheet {
  const { column } = words;
  return {
    file: words.file,
    name: words.title,
    head: [
      ...[column.seq, column.at, column.role, column.actor, column.act, column.said],
      ...[column.subjects, column.number, column.file, column.payload, column.prev, column.hash],
    ],
    rows: entries.map(({ seq, at, actor, act, subjects, number, file, payload, prev, hash }) => [
      ...[seq, at, words.role[actor.role], actor.id, act, actWords(words, act)],
      ...[subjects.join(' '), number, file, payload, prev, hash],
    ]),
  };
}
