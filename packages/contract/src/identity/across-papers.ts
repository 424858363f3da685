import { digitsOf, type NumberFault } from './identity-number.js';
import { checkKk, type KkWarning } from './kk.js';
import { checkNik, type KnownPerson, type NikWarning } from './nik.js';

/** A number that somebody read from a paper. `paper` and `person` are the caller's own keys; what they mean is not looked at. */
export interface NumberOnPaper extends KnownPerson {
  readonly kind: 'nik' | 'kk';
  readonly paper: string;
  /** Whose number it is. Several persons share the number of a family card. */
  readonly person: string;
  readonly typed: string;
}

/** What the numbers of several papers say together. No finding holds a number: it may be shown and logged. */
export type NumberFinding =
  | { readonly finding: 'impossible'; readonly paper: string; readonly person: string; readonly fault: NumberFault }
  | {
      readonly finding: 'doubtful';
      readonly paper: string;
      readonly person: string;
      readonly warning: NikWarning | KkWarning;
    }
  | { readonly finding: 'same-number'; readonly papers: readonly string[]; readonly persons: readonly string[] };

/**
 * Looks at the numbers of all papers of a request, which needs no reading of pictures: the shape of each, the birth date
 * against the NIK, and one NIK on two persons. A number that stands on two papers of one person is as it should be, and
 * so is the number of a family card on all its members. Nothing here stops anybody: `impossible` is for a person to mend,
 * the others are for a person to look at.
 */
export function compareNumbers(numbers: readonly NumberOnPaper[]): NumberFinding[] {
  return [...numbers.flatMap(ofOne), ...sharedNiks(numbers)];
}

function ofOne(number: NumberOnPaper): NumberFinding[] {
  const { paper, person } = number;
  const { errors, warnings } = number.kind === 'nik' ? checkNik(number.typed, number) : checkKk(number.typed);
  return [
    ...errors.map((fault): NumberFinding => ({ finding: 'impossible', paper, person, fault })),
    ...warnings.map((warning): NumberFinding => ({ finding: 'doubtful', paper, person, warning })),
  ];
}

function sharedNiks(numbers: readonly NumberOnPaper[]): NumberFinding[] {
  const holders = new Map<string, NumberOnPaper[]>();
  for (const number of numbers) {
    if (number.kind !== 'nik' || checkNik(number.typed).errors.length > 0) continue;
    const digits = digitsOf(number.typed);
    holders.set(digits, [...(holders.get(digits) ?? []), number]);
  }
  return [...holders.values()].flatMap((of): NumberFinding[] => {
    const persons = [...new Set(of.map(({ person }) => person))];
    if (persons.length < 2) return [];
    return [{ finding: 'same-number', papers: [...new Set(of.map(({ paper }) => paper))], persons }];
  });
}
