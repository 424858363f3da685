import { possibleCommands, visitFailReasons, type RequestCommandType, type RequestView } from '@halo-pamor/contract';
import { command, tomorrow, uuidv7 } from '../support/commands.js';
import type { PersonName } from '../support/people.js';

/** One throw of the dice: who acts, with which of the possible commands, and how the rest is chosen. */
export interface Throw {
  readonly who: number;
  readonly what: number;
  readonly dice: readonly number[];
}

const actors = ['citizen', 'officer', 'operator', 'courier', 'supervisor'] as const satisfies readonly PersonName[];
const SIGNED = {
  kind: 'signature',
  strokes: '100,200 300,150',
  witness: { name: 'Tini Rekaan', relation: 'rt-head' },
} as const;
const officers = ['satgas-32.75.01.1001-007', 'satgas-32.75.01.1001-001'];

/** The person and the command that a throw leads to. Some of them fit the request, some do not. */
export function commandOf(view: RequestView, { who, what, dice }: Throw): { by: PersonName; command: unknown } {
  const able = actors.filter((name) => possibleCommands(view, { role: name }).length > 0);
  const by = pick(able.length > 0 && who % 5 !== 0 ? able : actors, who);
  const possible = possibleCommands(view, { role: by });
  const type = pick(possible.length > 0 ? possible : (['cancel-request', 'approve-items'] as const), what);
  return { by, command: build(type, view, (index) => dice[index] ?? 0) };
}

function build(type: RequestCommandType, view: RequestView, die: (index: number) => number): unknown {
  const { id } = view;
  const some = <T>(list: readonly T[]) => {
    const chosen = list.filter((_one, index) => (die(0) >> index) % 2 === 0);
    return chosen.length > 0 ? chosen : list.slice(0, 1);
  };
  // Mostly items that stand alike, sometimes a mixture that must be refused.
  const standing = pick(view.items, die(1)).status;
  const alike = die(2) % 8 === 0 ? view.items : view.items.filter(({ status }) => status === standing);
  const items = some(alike.map((item) => item.id));
  const papers = view.papers.map(({ code }) => code);
  const note = die(3) % 2 === 0 ? null : `catatan ${die(3)}`;
  switch (type) {
    case 'submit-request':
      return command(type, id, { items: [], applicant: { name: '-', phone: null } } as never);
    case 'amend-request':
      return command(type, id, { note, times: [{ day: null, part: pick(['morning', 'any'] as const, die(4)) }] });
    case 'cancel-request':
      return command(type, id, { ...(die(4) % 4 === 0 ? {} : { items }), reason: 'other', note });
    case 'reassign-officer':
      return command(type, id, { officer: pick(officers, die(4)) });
    case 'agree-visit':
      return command(type, id, { ...tomorrow(), purpose: pick(['collect', 'deliver'] as const, die(4)) });
    case 'move-visit':
      return command(type, id, { ...tomorrow(), note });
    case 'fail-visit':
      return command(type, id, { reason: pick(visitFailReasons, die(5)), note: 'Pagar terkunci.' });
    case 'start-visit':
    case 'renew-handover-code':
    case 'confirm-receipt':
      return command(type, id, {});
    case 'collect-papers':
      return command(type, id, {
        papers: (die(4) % 3 === 0 ? some(papers) : papers).map((code) =>
          die(5) % 4 === 0 ? { code, outcome: 'waived', note: 'sudah ada' } : { code, outcome: 'collected' },
        ),
      });
    case 'attach-file':
      return command(type, id, { paper: pick(papers, die(4)), file: uuidv7(), page: 1, sha256: 'a'.repeat(64) });
    case 'detach-file':
      return command(type, id, { paper: pick(papers, die(4)), file: uuidv7() });
    case 'hand-over-originals':
      return command(type, id, {
        originals: originals(view),
        to: pick(
          [
            { kind: 'desk', servicePoint: 'KEC-BEKASI-TIMUR' },
            { kind: 'officer', id: pick(officers, die(5)) },
            { kind: 'citizen' },
          ] as const,
          die(4),
        ),
      });
    case 'accept-originals':
      return command(type, id, {
        originals: originals(view).map((each) => ({
          id: each,
          condition: pick(['good', 'damaged'] as const, die(4)),
          note,
        })),
      });
    case 'dispute-originals':
      return command(type, id, { originals: originals(view), reason: 'missing', note });
    case 'close-warning':
      return command(type, id, { warning: String(die(4) % 3), note });
    case 'report-badge':
      return command(type, id, { reason: pick(['forged', 'other'] as const, die(4)), note });
    case 'file-items':
      return command(type, id, { items, reference: note });
    case 'return-papers':
      return command(type, id, { papers: some(papers).map((code) => ({ code, reason: 'blurred', note })) });
    case 'approve-items':
    case 'print-items':
    case 'take-out':
      return command(type, id, { items });
    case 'refuse-items':
      return command(type, id, { items, reason: 'not-eligible', note });
    case 'await-centre':
      return command(type, id, { items, cause: 'quota', note });
    case 'mark-ready':
      return command(type, id, { items, servicePoint: 'KEC-BEKASI-TIMUR' });
    case 'fail-delivery':
      return command(type, id, { items, reason: 'nobody-home', next: pick(['retry', 'back'] as const, die(4)) });
    case 'deliver-items':
      return command(type, id, { items, receivedBy: { name: 'Siti Rekaan', relation: 'self' }, note, proof: SIGNED });
  }
}

/** The originals that stand alike: mostly one person's, so that the command may fit. */
function originals({ originals: all = [] }: RequestView): string[] {
  const out = all.filter(({ ended }) => ended === null);
  const [first] = out;
  const alike = out.filter(
    ({ holder, leg }) => holder.id === first?.holder.id && (leg === null) === (first.leg === null),
  );
  return alike.length > 0 ? alike.map(({ id }) => id) : ['1'];
}

function pick<T>(list: readonly T[], die: number): T {
  const chosen = list[Math.abs(die) % list.length];
  if (chosen === undefined) throw new RangeError('nothing to choose from');
  return chosen;
}
