import type { PayloadFinding } from './verify-payloads.js';
import type { AuditFinding } from './verify.js';

/** What came of checking the log of a city, in sentences; `isGood` when nothing is wrong with it. */
export interface AuditReport {
  readonly isGood: boolean;
  readonly lines: readonly string[];
}

/** Says what was found, the first bad entry first. */
export function report(
  city: string,
  finding: AuditFinding,
  unknownHeads: number,
  payloads: PayloadFinding | undefined,
): AuditReport {
  const { entries, vouched, heads, fault } = finding;
  const bad = [
    ...(fault === undefined ? [] : [fault.words]),
    ...(unknownHeads === 0 ? [] : [`${unknownHeads} heads were signed by no key that is known, or are no heads`]),
    ...(payloads?.fault === undefined ? [] : [payloads.fault.words]),
  ];
  const behind = entries - vouched;
  const good = [
    `${entries} entries follow from each other`,
    heads === 0
      ? 'no signed head was given: that nothing was cut off or rewritten as a whole is not known'
      : `${heads} signed heads agree, the last with entry ${vouched}${behind > 0 ? `; ${behind} behind it are signed by nobody yet` : ''}`,
    ...(payloads === undefined
      ? []
      : [`${payloads.same} payloads are stored as they were noted, ${payloads.erased} were erased and say so`]),
  ];
  const lines = bad.length > 0 ? bad.map((words) => `BAD: ${words}`) : good;
  return { isGood: bad.length === 0, lines: lines.map((line) => `${city}: ${line}`) };
}
