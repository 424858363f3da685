/**
 * JSON in the one way that RFC 8785 allows, so that the same value always gives the same hash: members in the order of
 * their names by UTF-16 units, no blanks, numbers and texts as ECMAScript writes them.
 *
 * @param value a value as `JSON.parse` gives it; members that are `undefined` are left out
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  // No two names are the same, so the default order by units is enough.
  const byName = members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${byName.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
}
