import { textsRead } from './texts.js';

type Fields = Readonly<Record<string, unknown>>;

/** A city joined with the national catalogue, not yet checked. `loose` names words that the texts use and the city lacks. */
export interface ComposedPack {
  readonly pack: unknown;
  readonly loose: readonly string[];
}

/**
 * Joins what all cities have in common with what one city says of itself.
 *
 * Fields of the city win. Lists of coded entries (`services`, `requirements`, `reasons` …) are changed by an object whose
 * keys are the codes: an entry of that code is changed, a new one is appended, and `null` takes one away. Any other list
 * is replaced; a key that begins with `+` appends to it. `{officer}` and the other words of the city are then filled into
 * every text; `{officer.lower}` is the same in small letters. `texts` are filled on both sides: the Indonesian text with the
 * words as they are, what it is in another language with the words in that language. Those that nobody reads are left out.
 */
export function composePack(catalogue: unknown, city: unknown): ComposedPack {
  const merged = merge(catalogue, city);
  const words = new Map(isFields(merged) && isFields(merged['words']) ? Object.entries(merged['words']) : []);
  const loose = new Set<string>();
  if (!isFields(merged) || !isFields(merged['texts'])) return { pack: filled(merged, words, loose), loose: [...loose] };
  const { texts, ...own } = merged;
  const pack: Record<string, unknown> = { ...own, ...asFields(filled(own, words, loose)) };
  const read = textsRead(pack);
  const languages = Object.entries(texts).flatMap(([language, said]): [string, unknown][] => {
    if (!isFields(said)) return [[language, said]];
    const there = filledTexts(said, words, read, loose);
    return Object.keys(there).length === 0 ? [] : [[language, there]];
  });
  if (languages.length > 0) pack['texts'] = Object.fromEntries(languages);
  return { pack, loose: [...loose] };
}

function filledTexts(
  said: Fields,
  words: ReadonlyMap<string, unknown>,
  read: ReadonlySet<string>,
  loose: Set<string>,
): Fields {
  const there = new Map([...words].map(([name, word]) => [name, said[String(word)] || word]));
  const unused = new Set<string>();
  const entries = Object.entries(said).flatMap(([text, other]): [string, unknown][] => {
    const source = filled(text, words, unused);
    if (typeof source !== 'string' || !read.has(source)) return [];
    return [[source, filled(other, there, loose)]];
  });
  return Object.fromEntries(entries);
}

function asFields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(base: unknown, change: unknown): unknown {
  if (!isFields(change)) return change;
  if (Array.isArray(base)) return mergeCoded(base, change);
  const fields = new Map<string, unknown>(isFields(base) ? Object.entries(base) : []);
  for (const [key, value] of Object.entries(change)) {
    if (value === null) fields.delete(key);
    else if (key.startsWith('+')) fields.set(key.slice(1), [...listOf(fields.get(key.slice(1))), ...listOf(value)]);
    else fields.set(key, merge(fields.get(key), value));
  }
  return Object.fromEntries(fields);
}

function mergeCoded(base: readonly unknown[], changes: Fields): unknown[] {
  const kept = base.flatMap((entry) => {
    const code = isFields(entry) ? entry['code'] : undefined;
    if (typeof code !== 'string' || !Object.hasOwn(changes, code)) return [entry];
    const change = changes[code];
    return change === null ? [] : [merge(entry, change)];
  });
  const known = new Set(base.map((entry) => (isFields(entry) ? entry['code'] : undefined)));
  const added = Object.entries(changes).filter(([code, value]) => !known.has(code) && value !== null);
  return [...kept, ...added.map(([code, value]) => merge({ code }, value))];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** `{item}` is filled in later, when a request is made, and `{name}` when a person is asked about. */
const LATER: readonly string[] = ['item', 'name'];

function filled(value: unknown, words: ReadonlyMap<string, unknown>, loose: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((entry) => filled(entry, words, loose));
  if (isFields(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, words, loose)]));
  }
  if (typeof value !== 'string') return value;
  return value.replace(/\{(\w+)(\.lower)?\}/g, (whole, name: string, lower: string | undefined) => {
    const word = words.get(name);
    if (typeof word === 'string') return lower === undefined ? word : word.toLowerCase();
    if (!LATER.includes(name)) loose.add(whole);
    return whole;
  });
}
