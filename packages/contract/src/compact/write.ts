import { checkOf, labels, MARK, partWords, type CompactRequest } from './compact-request.js';

/** What one SMS holds in the GSM 7-bit alphabet. */
export const SMS_LENGTH = 160;

/** From so many digits on, a number is taken for that of a card or a family, and left out. */
const LONG_NUMBER = /\d(?:[\s.,/_-]*\d){8,}/g;

/**
 * Writes a request as a short text that a person can read and {@link readCompact} can read back, in letters that one SMS
 * holds. Long numbers in the name and the note are left out, whoever typed them, and the note is cut so that the text
 * stays within 160 characters where that is possible.
 */
export function writeCompact(request: CompactRequest): string {
  const { items, place, rt, days, part } = request;
  const before = [
    `${labels.items}: ${items.map((code) => plain(code)).join(', ')}`,
    `${labels.place}: ${place}${rt === null ? '' : ` RT ${rt}`}`,
    `${labels.name}: ${firstName(request.name)}`,
    ...(request.phone === null ? [] : [`${labels.phone}: ${request.phone.replace(/^\+62/, '0')}`]),
    `${labels.times}: ${[...days.map((day) => `${day.slice(8)}/${day.slice(5, 7)}`), partWords[part]].join(' ')}`,
  ].join('. ');
  const room = SMS_LENGTH - `${MARK} ${before}. ${labels.note}: . ${labels.check}: XXX`.length;
  const note = cleanNote(request.note).slice(0, Math.max(0, room)).trim();
  const said = note === '' ? before : `${before}. ${labels.note}: ${note}`;
  return `${MARK} ${said}. ${labels.check}: ${checkOf(said)}`;
}

/** What is left of a note: plain letters, without long numbers and without what would look like a label. */
export function cleanNote(note: string | null): string {
  const text = plain(note ?? '').replace(LONG_NUMBER, ' ');
  return squeezed(text.replace(/[:>]/g, ' ').replace(/\.(?=\s|$)/g, ',')).replace(/^[\s.,;]+|[\s,;]+$/g, '');
}

/** The first name in plain letters, as it stands in the text. */
export function firstName(name: string): string {
  const [first = ''] = squeezed(plain(name).replace(/[^A-Za-z' -]/g, ' ')).split(' ');
  return first.slice(0, 20);
}

/** Letters without their marks, and signs that one SMS holds once each. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[‘’‚′`]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/[^A-Za-z0-9 .,:;/'"()+?!-]/g, (sign) => (/\s/.test(sign) ? ' ' : ''));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
