import type { Counted, Difference, StopView, Ticket } from './shape.js';

/** Where somebody with a ticket stands. Counting calls against absences gives the same answer in any order. */
export type TicketStatus = 'waiting' | 'called' | 'absent' | 'served';

/** @see TicketStatus */
export function ticketStatus({ served, calls, absences }: Ticket): TicketStatus {
  if (served) return 'served';
  if (absences > 0 && absences >= calls) return 'absent';
  return calls > 0 ? 'called' : 'waiting';
}

/** The reason that a line waits for another phone's work; it may stand for any amount and keeps the line open. */
export const OTHER_PHONE = 'other-phone';

/** One line that has to add up: `whole` must be the sum of `parts`; `difference` is what is missing, below zero when too much. */
export interface SumLine {
  /** `people`, `kits`, `blank:` or `papers:` with the kind of blank. */
  readonly line: string;
  readonly whole: number;
  readonly parts: readonly { readonly part: SumPart; readonly amount: number }[];
  readonly difference: number;
}

/** What a part of a sum counts. */
export type SumPart = 'served' | 'absent' | 'used' | 'spoiled' | 'left' | 'out' | 'kept' | 'back';

/** How many people got a ticket, and what became of them. */
export function peopleOf({ tickets }: Pick<StopView, 'tickets'>): Record<TicketStatus | 'given', number> {
  const people = { given: tickets.length, waiting: 0, called: 0, absent: 0, served: 0 };
  for (const ticket of tickets) people[ticketStatus(ticket)] += 1;
  return people;
}

/** What was used and spoiled of a kind, by everybody, and how many printed documents of it were handed out. */
export function blankSums(view: StopView, kind: string): Record<'brought' | 'used' | 'spoiled' | 'out', number> {
  const own = view.tallies.filter((tally) => tally.kind === kind);
  const add = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
  return {
    brought: view.blanks.find((blank) => blank.kind === kind)?.brought ?? 0,
    used: add(own.map(({ used }) => used)),
    spoiled: add(own.flatMap(({ spoiled }) => spoiled.map(({ times }) => times))),
    out: add(view.tickets.map((ticket) => ticket.out.filter((paper) => paper.kind === kind).length)),
  };
}

/** Every kind of blank that was brought, or used without having been planned. */
export function blankKinds(view: Pick<StopView, 'blanks' | 'tallies'>): string[] {
  return [...new Set([...view.blanks, ...view.tallies].map(({ kind }) => kind))];
}

/**
 * The sums of a stop. People: tickets given = served + absent. Each kind of blank: brought = used + spoiled + left, and
 * used = handed out + kept. Kits: taken along = brought back.
 */
export function sumLines(view: StopView, counted: Counted): SumLine[] {
  const people = peopleOf(view);
  const lines = [
    sum('people', people.given, [
      ['served', people.served],
      ['absent', people.absent],
    ]),
  ];
  for (const kind of blankKinds(view)) {
    const { brought, used, spoiled, out } = blankSums(view, kind);
    const found = counted.blanks.find((blank) => blank.kind === kind);
    lines.push(
      sum(`blank:${kind}`, brought, [
        ['used', used],
        ['spoiled', spoiled],
        ['left', found?.left ?? 0],
      ]),
      sum(`papers:${kind}`, used, [
        ['out', out],
        ['kept', found?.papers ?? 0],
      ]),
    );
  }
  return [...lines, sum('kits', view.kits, [['back', counted.kits]])];
}

function sum(line: string, whole: number, parts: readonly (readonly [SumPart, number])[]): SumLine {
  return {
    line,
    whole,
    parts: parts.map(([part, amount]) => ({ part, amount })),
    difference: parts.reduce((rest, [, amount]) => rest - amount, whole),
  };
}

/** The first line whose difference nobody has named, or `undefined` when everything adds up or is explained. */
export function unnamedLine(
  view: StopView,
  counted: Counted,
  differences: readonly Difference[],
  accepts: (named: Difference, line: SumLine) => boolean,
): SumLine | undefined {
  return sumLines(view, counted).find(
    (line) => line.difference !== 0 && !differences.some((named) => named.line === line.line && accepts(named, line)),
  );
}

/** Whether everything adds up or its difference is named to the piece. What waits for another phone does not. */
export function balanceOf(view: StopView, counted: Counted, differences: readonly Difference[]): 'adds-up' | 'differs' {
  const open = unnamedLine(
    view,
    counted,
    differences,
    (named, line) => named.reason !== OTHER_PHONE && named.amount === line.difference,
  );
  return open === undefined ? 'adds-up' : 'differs';
}
