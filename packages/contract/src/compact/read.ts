import { PLACE_PATTERN } from '../area.js';
import { normalisePhone } from '../phone.js';
import { checkOf, labels, MARK, partWords, type CompactField, type CompactRequest } from './compact-request.js';

/** What a text said, and what could not be read in it. `check` among `unread`: something was changed or cut on the way. */
export interface CompactReading {
  readonly request: Partial<CompactRequest>;
  readonly unread: readonly CompactField[];
}

const fields: readonly CompactField[] = ['items', 'place', 'name', 'phone', 'times', 'note', 'check'];
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Reads a text of {@link writeCompact} as it arrives: forwarded, quoted, broken into lines, with a signature below. A note
 * may be missing, everything else that is missing or cannot be read is named.
 *
 * @param today the day in the city's zone as `YYYY-MM-DD`, by which the year of a day is known
 * @returns undefined when there is no such text in it
 */
export function readCompact(text: string, today: string): CompactReading | undefined {
  const line = oneLine(text);
  const at = line.toUpperCase().lastIndexOf(`${MARK} `);
  if (at < 0) return undefined;
  const body = line.slice(at + MARK.length + 1);
  const said = saidIn(body);
  const request: Mutable<Partial<CompactRequest>> = {};
  const items = (said.items ?? '').toUpperCase().match(/[A-Z0-9]+(?:[.-][A-Z0-9]+)*/g) ?? [];
  if (items.length > 0) request.items = [...new Set(items)].slice(0, 10);
  const place = /\d{2}(?:\.\d{2}){2}\.\d{4}(?:\/\d{3})?/.exec(said.place ?? '')?.[0];
  if (place !== undefined && new RegExp(PLACE_PATTERN).test(place)) {
    request.place = place;
    request.rt = /RT\s*(\d{1,3})/i.exec(said.place ?? '')?.[1]?.padStart(3, '0') ?? null;
  }
  const name = said.name?.replace(/[^A-Za-z' -]/g, '').trim();
  if (name) request.name = name;
  const phone = said.phone === undefined ? undefined : normalisePhone(said.phone);
  if (phone !== undefined) request.phone = phone;
  const part = Object.entries(partWords).find(([, word]) => said.times?.toLowerCase().includes(word))?.[0];
  if (isPart(part)) {
    request.part = part;
    request.days = (said.times?.match(/\d{1,2}\/\d{1,2}/g) ?? [])
      .flatMap((day) => dayNear(day, today) ?? [])
      .slice(0, 3);
  }
  if (said.note) request.note = said.note;
  const unread = fields.filter((field) => {
    if (field === 'note') return false;
    if (field === 'check') return said.check?.toUpperCase() !== checkOf(beforeCheck(body));
    return field === 'times' ? request.part === undefined : request[field] === undefined;
  });
  return { request, unread };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The text in one line, without the marks that forwarding and quoting leave at the beginning of lines. */
function oneLine(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’′]/g, "'")
    .replace(/^[\s>|*_]+/gm, '')
    .replace(/[\u200b-\u200f\u2060-\u2064\ufeff]/g, '')
    .replace(/[*_~]/g, '')
    .replace(/\s+/g, ' ');
}

function saidIn(body: string): Partial<Record<CompactField, string>> {
  const found = fields.flatMap((field) => {
    const at = new RegExp(`(?:^|[^A-Za-z])(${labels[field]})\\s*:`, 'i').exec(body);
    return at === null ? [] : [{ field, from: at.index, to: at.index + at[0].length }];
  });
  const said: Partial<Record<CompactField, string>> = {};
  for (const { field, to } of found) {
    const next = Math.min(body.length, ...found.filter(({ from }) => from >= to).map(({ from }) => from));
    const value = body.slice(to, next).replace(/^[\s.]+|[\s.]+$/g, '');
    said[field] = field === 'check' ? value.slice(0, 3) : value;
  }
  return said;
}

function beforeCheck(body: string): string {
  const at = new RegExp(`[^A-Za-z]${labels.check}\\s*:`, 'i').exec(body);
  return at === null ? body : body.slice(0, at.index);
}

function isPart(part: string | undefined): part is CompactRequest['part'] {
  return part !== undefined && Object.hasOwn(partWords, part);
}

/** The day with this day and month that is nearest to today: half a year back to half a year ahead. */
function dayNear(written: string, today: string): string | undefined {
  const [day = 0, month = 0] = written.split('/').map(Number);
  const now = new Date(`${today}T00:00:00Z`);
  const near = [-1, 0, 1]
    .map((years) => new Date(Date.UTC(now.getUTCFullYear() + years, month - 1, day)))
    .filter((date) => date.getUTCMonth() === month - 1 && date.getUTCDate() === day)
    .find((date) => Math.abs(date.getTime() - now.getTime()) <= 183 * DAY_MS);
  return near?.toISOString().slice(0, 10);
}
