import { answeredEntries } from './answered.js';
import type { Case, ScoreRules } from './case.js';
import type { OfficersEntry } from './entry.js';
import { originalEntries } from './originals.js';
import { promiseEntries } from './promised.js';
import { visitEntries } from './visited.js';

/** Every entry that a request gives, whosoever's: made from what happened to it, by the same rules for all. */
export function entriesOf(of: Case, rules: ScoreRules): OfficersEntry[] {
  return [
    ...answeredEntries(of, rules),
    ...promiseEntries(of, rules),
    ...visitEntries(of, rules),
    ...originalEntries(of, rules),
  ];
}
