/**
 * A request that goes by SMS or WhatsApp when nothing else goes: what is wanted, where, and whom to call. It says nothing
 * that identifies a person beyond the first name and the phone from which it is sent anyway, and never a number of a card.
 */
export interface CompactRequest {
  /** Codes of the variants, as in the city pack; 1 to 10. */
  readonly items: readonly string[];
  /** Area code down to the RW, or the village. */
  readonly place: string;
  /** Three digits, or null. */
  readonly rt: string | null;
  /** The first name of the person to ask for. */
  readonly name: string;
  /** E.164, or null. */
  readonly phone: string | null;
  /** Up to three days as `YYYY-MM-DD`; none means any day. */
  readonly days: readonly string[];
  readonly part: 'morning' | 'midday' | 'afternoon' | 'any';
  readonly note: string | null;
}

/** A part of the text, by its label. */
export type CompactField = 'items' | 'place' | 'name' | 'phone' | 'times' | 'note' | 'check';

/** The labels that people read and the machine looks for, in the order of the text. */
export const labels: Readonly<Record<CompactField, string>> = {
  items: 'Minta',
  place: 'Di',
  name: 'Nama',
  phone: 'HP',
  times: 'Waktu',
  note: 'Ket',
  check: 'Cek',
};

/** The first word, by which a text is known among others. */
export const MARK = 'PAMOR';

/** The words of the parts of a day. */
export const partWords = { any: 'kapan saja', morning: 'pagi', midday: 'siang', afternoon: 'sore' } as const;

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * Three check characters over what a text says. Case, blanks and punctuation do not count, because phones and people
 * change them on the way.
 */
export function checkOf(said: string): string {
  let sum = 0;
  for (const sign of said.toUpperCase().replace(/[^0-9A-Z]/g, '')) sum = (sum * 31 + sign.charCodeAt(0) + 7) % 32_749;
  return [1024, 32, 1].map((unit) => ALPHABET[Math.floor(sum / unit) % 32]).join('');
}
