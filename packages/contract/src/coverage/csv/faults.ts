/** What can be wrong with a line of a table of counts. The first four are about the first line, the columns. */
export const coverageFaultKinds = [
  'column-missing',
  'column-unknown',
  'column-twice',
  'no-counts',
  'not-text',
  'line-too-long',
  'quote-open',
  'cells',
  'document-unknown',
  'area-unknown',
  'group-unknown',
  'date-wrong',
  'date-future',
  'numerator-wrong',
  'denominator-wrong',
  'numerator-above',
  'source-missing',
  'duplicate',
] as const;
/** @see coverageFaultKinds */
export type CoverageFaultKind = (typeof coverageFaultKinds)[number];

/** Something wrong with a line, counted from 1 with the first line among them. `found` is what stood there, in short. */
export interface CoverageFault {
  readonly line: number;
  readonly kind: CoverageFaultKind;
  readonly found: string;
}
