/** A day as `YYYY-MM-DD` from what people write: `1990-03-05`, `5/3/1990`, `05-03-1990`. Null when empty, undefined when it is no day. */
export function readDay(written: string, today: string): string | null | undefined {
  if (written === '') return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
  const usual = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(written);
  const [year, month, day] = iso ? iso.slice(1) : usual ? usual.slice(1).reverse() : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
  return exists && text <= today && text >= '1900-01-01' ? text : undefined;
}
