import type { StopView, TicketRange } from './shape.js';

/** What stands on a ticket of this number: at least three digits. */
export function ticketLabel(number: number): string {
  return String(number).padStart(3, '0');
}

/** The ranges that this phone reserved. */
export function rangesOf({ ranges }: StopView, phone: string, officer: string): TicketRange[] {
  return ranges.filter((range) => range.phone === phone && range.officer.id === officer);
}

/** The next number of the phone's own ranges and how many are left with it; `null` when all are given out. */
export function nextNumber(
  view: StopView,
  phone: string,
  officer: string,
): { readonly label: string; readonly left: number } | null {
  const given = new Set(view.tickets.map(({ label }) => label));
  let first: string | undefined;
  let left = 0;
  for (const { from, until } of rangesOf(view, phone, officer)) {
    for (let number = from; number <= until; number += 1) {
      const label = ticketLabel(number);
      if (given.has(label)) continue;
      first ??= label;
      left += 1;
    }
  }
  return first === undefined ? null : { label: first, left };
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A spare number for a phone that has none left, from four random bytes: no two letters of it look alike. */
export function spareLabel(random: Uint8Array): string {
  return `C-${[...random.subarray(0, 4)].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('')}`;
}
