import type { StopEvent, StopEventOf, StopEventType } from './events.js';
import { balanceOf } from './reconcile.js';
import type { BlankTally, StopView, Ticket } from './shape.js';

/**
 * The stop after one more event.
 *
 * @throws RangeError when the first event is not `stop-planned`, or a later one is
 */
export function evolveStop(view: StopView | null, event: StopEvent): StopView {
  if (event.type === 'stop-planned') {
    if (view !== null) throw new RangeError('a stop is planned once');
    return begin(event);
  }
  if (view === null) throw new RangeError(`a stop cannot begin with ${event.type}`);
  return balanced({ ...view, ...change(view, event), version: view.version + 1, changedAt: event.at });
}

function begin({ data, at }: StopEventOf<'stop-planned'>): StopView {
  const { stopId, ...plan } = data;
  return {
    kind: 'stop',
    id: stopId,
    version: 1,
    ...plan,
    officer: plan.team[0] ?? null,
    changedAt: at,
    plannedAt: at,
    status: 'planned',
    ranges: [],
    roster: [],
    tickets: [],
    tallies: [],
    closing: null,
  };
}

/** What was counted once is compared with everything that is known now, also what came late. */
function balanced(view: StopView): StopView {
  const { closing } = view;
  if (closing === null) return view;
  const balance = balanceOf(view, closing.counted, closing.differences);
  return balance === closing.balance ? view : { ...view, closing: { ...closing, balance } };
}

type LaterType = Exclude<StopEventType, 'stop-planned'>;

const changes: { readonly [T in LaterType]: (view: StopView, event: StopEventOf<T>) => Partial<StopView> } = {
  'stop-changed': (_view, { data }) => ({ ...said(data), ...(data.team && { officer: data.team[0] ?? null }) }),
  'roster-loaded': (view, { data }) => ({ roster: [...view.roster, ...data.lines] }),
  'tickets-reserved': (view, { data }) => ({ ranges: [...view.ranges, data.range] }),
  'stop-opened': (view) => (view.status === 'planned' ? { status: 'open' } : {}),
  'ticket-given': (view, { data, command, by }) => ({
    tickets: sorted(
      [
        ...view.tickets,
        {
          id: command,
          ...data,
          by: by.id,
          calls: 0,
          absences: 0,
          served: false,
          services: [],
          biometric: false,
          requests: [],
          printed: [],
          out: [],
        },
      ],
      ({ label }) => label.padStart(6, '0'),
    ),
  }),
  'ticket-called': (view, { data }) => onTicket(view, data.ticket, ({ calls }) => ({ calls: calls + 1 })),
  'ticket-left': (view, { data }) => onTicket(view, data.ticket, ({ absences }) => ({ absences: absences + 1 })),
  'ticket-served': (view, { data }) =>
    onTicket(view, data.ticket, ({ services, biometric, requests }) => ({
      served: true,
      services: union(services, data.services),
      biometric: biometric || data.biometric,
      requests: data.request === null ? requests : union(requests, [data.request]),
    })),
  'blank-used': (view, { data, by }) => ({
    ...counted(view, data.kind, by.id, ({ used }) => ({ used: used + 1 })),
    ...(data.for && printed(view, data.for, data.kind, 1)),
  }),
  'blank-spoiled': (view, { data, by }) => counted(view, data.kind, by.id, spoiling(data.reason, 1)),
  'blank-taken-back': (view, { data, by }) => ({
    ...counted(
      view,
      data.kind,
      by.id,
      data.reason === null ? ({ used }) => ({ used: used - 1 }) : spoiling(data.reason, -1),
    ),
    ...(data.for && printed(view, data.for, data.kind, -1)),
  }),
  'papers-handed-out': (view, { data }) =>
    onTicket(view, data.ticket, ({ out }) => {
      const fresh = data.papers.filter((paper) => !out.some(({ service }) => service === paper.service));
      return { out: sorted([...out, ...fresh], ({ service }) => service) };
    }),
  'stop-closed': (_view, { data, at }) => ({ status: 'closed', closing: { at, ...data, balance: 'differs' } }),
};

function change<T extends LaterType>(view: StopView, event: StopEventOf<T>): Partial<StopView> {
  return changes[event.type](view, event);
}

// A member that is there without a value says nothing; the compiler cannot see that they were taken out.
function said<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> };
function said(parts: object): object {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

function onTicket(view: StopView, id: string, next: (ticket: Ticket) => Partial<Ticket>): Partial<StopView> {
  return { tickets: view.tickets.map((ticket) => (ticket.id === id ? { ...ticket, ...next(ticket) } : ticket)) };
}

function printed(
  view: StopView,
  meant: { readonly ticket: string; readonly service: string },
  kind: string,
  by: 1 | -1,
): Partial<StopView> {
  const { service } = meant;
  return onTicket(view, meant.ticket, (ticket) => {
    const same = ticket.printed.find((each) => each.service === service && each.kind === kind);
    const others = ticket.printed.filter((each) => each !== same);
    const times = (same?.times ?? 0) + by;
    const all = times === 0 ? others : [...others, { service, kind, times }];
    return { printed: sorted(all, (each) => `${each.service} ${each.kind}`) };
  });
}

function counted(
  view: StopView,
  kind: string,
  by: string,
  next: (tally: BlankTally) => Partial<BlankTally>,
): Partial<StopView> {
  const same = view.tallies.find((tally) => tally.kind === kind && tally.by === by);
  const tally = same ?? { kind, by, used: 0, spoiled: [] };
  const others = view.tallies.filter((each) => each !== same);
  return { tallies: sorted([...others, { ...tally, ...next(tally) }], (each) => `${each.kind} ${each.by}`) };
}

function spoiling(reason: string, by: 1 | -1): (tally: BlankTally) => Partial<BlankTally> {
  return ({ spoiled }) => {
    const times = (spoiled.find((each) => each.reason === reason)?.times ?? 0) + by;
    const others = spoiled.filter((each) => each.reason !== reason);
    return { spoiled: sorted(times === 0 ? others : [...others, { reason, times }], (each) => each.reason) };
  };
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])].sort();
}

function sorted<T>(list: readonly T[], key: (each: T) => string): T[] {
  return [...list].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
