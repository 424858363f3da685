/** A number as people read it: `1.018`. */
export function plainNumber(value: number): string {
  return value.toLocaleString('id-ID');
}

/** A percentage without its sign: `98,46`. */
export function percentWord(percent: number): string {
  return percent.toLocaleString('id-ID', { maximumFractionDigits: 2 });
}

const months = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus'];
const late = ['September', 'Oktober', 'November', 'Desember'];

/** A day or a year as people say it: `31 Desember 2025`, `2021`; `unknown` where there is none. */
export function whenWord(when: string, unknown: string): string {
  const [year = '', month, day] = when.split('-');
  if (month === undefined || day === undefined) return year === '' ? unknown : year;
  return `${Number(day)} ${[...months, ...late][Number(month) - 1] ?? month} ${year}`;
}
