import type { CoverageTerms } from '../../locale/id-coverage.js';

/** A number as people read it: `1.018`. */
export function plainNumber(value: number, { figures }: CoverageTerms): string {
  return value.toLocaleString(figures);
}

/** A percentage without its sign: `98,46`. */
export function percentWord(percent: number, { figures }: CoverageTerms): string {
  return percent.toLocaleString(figures, { maximumFractionDigits: 2 });
}

/** A day or a year as people say it: `31 Desember 2025`, `2021`; `unknown` where there is none. */
export function whenWord(when: string, unknown: string, { months }: CoverageTerms): string {
  const [year = '', month, day] = when.split('-');
  if (month === undefined || day === undefined) return year === '' ? unknown : year;
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}
