import type { StopView, Ticket } from './shape.js';
import type { StopRules } from './stop-rules.js';

/** A document that somebody was served for and that is printed at the stop. */
export interface PrintLine {
  readonly ticket: Ticket;
  readonly service: string;
  /** The kind of blank it is printed on. */
  readonly kind: string;
  readonly step: 'to-print' | 'printed' | 'out';
}

/** What is to be printed, lies printed, or was handed out, in the order of the tickets. */
export function printList(view: StopView, { blankOf }: Pick<StopRules, 'blankOf'>): PrintLine[] {
  return view.tickets.flatMap((ticket) =>
    ticket.services.flatMap((service): PrintLine[] => {
      const kind = blankOf(service);
      if (kind === undefined) return [];
      if (ticket.out.some((paper) => paper.service === service)) return [{ ticket, service, kind, step: 'out' }];
      const isPrinted = ticket.printed.some((each) => each.service === service && each.times > 0);
      return [{ ticket, service, kind, step: isPrinted ? 'printed' : 'to-print' }];
    }),
  );
}
