/**
 * Puts values into the places of a text: `fill('Langkah {n} dari {of}', { n: 2, of: 7 })`. A place without a value stays.
 * `{n?request is:requests are}` is the first where `n` is 1, else the second: all that the plurals of our languages need.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  if (!text.includes('{')) return text;
  return text.replace(
    /\{(\w+)(?:\?([^:}]*):([^}]*))?\}/g,
    (place: string, name: string, one: string | undefined, more: string) => {
      const value = values[name];
      if (value === undefined) return place;
      if (one === undefined) return String(value);
      return String(value) === '1' ? one : more;
    },
  );
}

/**
 * Puts a city's own words (`words` of the pack: `{officerShort}`, `{areaUnit}`, `{host}` …) into all terms of an area.
 * The provider does this once; views then only fill in what changes. Places that the city does not name stay.
 */
export function withCityWords<T extends object>(terms: T, words: Readonly<Record<string, string>>): T {
  const changed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(terms)) changed[key] = filled(value, words);
  return { ...terms, ...changed };
}

function filled(value: unknown, words: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return fill(value, words);
  return typeof value === 'object' && value !== null ? withCityWords(value, words) : value;
}
