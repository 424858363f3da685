import assert from 'node:assert/strict';
import { decideStop } from './decide.js';
import type { StopDecision } from './decision.js';
import { evolveStop } from './evolve.js';
import type { StopCommand, StopCommandType } from './kinds.js';
import type { StopView } from './shape.js';
import type { StopRules } from './stop-rules.js';

/** Rules of an invented place: two services with a document, one that travels along. */
const rules: StopRules = {
  city: '64.11',
  isPlace: (area) => area === '64.11.04.2001',
  isService: (code) => ['KTP-EL', 'KK', 'VAKSIN'].includes(code),
  isBlank: (kind) => ['KTP-EL', 'KERTAS'].includes(kind),
  blankOf: (service) => ({ 'KTP-EL': 'KTP-EL', KK: 'KERTAS' })[service],
  isSpoilReason: (code) => code === 'misprint',
  isDifferenceReason: (code) => code === 'other-phone' || code === 'lost',
};

/** Officers of the team, each with a phone, and one who is not on it. */
export const people = {
  ani: { id: 'ani', name: 'Ani Rekaan', role: 'officer', city: '64.11', areas: ['64.11.04.2001'] },
  budi: { id: 'budi', name: 'Budi Rekaan', role: 'officer', city: '64.11', areas: [] },
  lain: { id: 'lain', name: 'Lain Rekaan', role: 'officer', city: '64.11', areas: ['64.11.04.2001'] },
  desk: { id: 'desk', name: 'Meja Rekaan', role: 'operator', city: '64.11', areas: ['64.11'] },
  warga: { id: 'warga', name: 'Warga Rekaan', role: 'citizen', city: '64.11', areas: [] },
} as const;

/** Who may act in a test. */
export type Who = keyof typeof people;

let minted = 0;
/** A fresh id. */
export function freshId(): string {
  minted += 1;
  return `00000000-0000-7000-8000-${String(minted).padStart(12, '0')}`;
}

/** Something that somebody does; `id` is that of the command. */
export interface Deed {
  readonly id: string;
  readonly who: Who;
  readonly type: StopCommandType;
  readonly payload: unknown;
}

/** A deed with a fresh id. */
export function deed(who: Who, type: StopCommandType, payload: unknown = {}): Deed {
  return { id: freshId(), who, type, payload };
}

// A test writes type and payload side by side; that they fit is what the judged command shows.
function asCommand(parts: object): StopCommand;
function asCommand(parts: object): object {
  return parts;
}

const NOW = '2026-03-02T01:00:00.000Z';

/** What the rulebook says. */
export function judged(view: StopView | null, { id, who, type, payload }: Deed, now = NOW): StopDecision {
  return decideStop(view, asCommand({ id, type, requestId: STOP, at: now, payload }), {
    now,
    actor: people[who],
    rules,
    officerById: (officer) => Object.values(people).find((each) => each.role === 'officer' && each.id === officer),
  });
}

/** The id of the stop in these tests. */
const STOP = '00000000-0000-7000-8000-00000000feed';

/** The stop after deeds that are all accepted. */
export function after(view: StopView | null, deeds: readonly Deed[]): StopView {
  for (const each of deeds) {
    const decision = judged(view, each);
    assert.ok(decision.ok, `${each.type} was refused: ${JSON.stringify(decision)}`);
    for (const event of decision.events) view = evolveStop(view, event);
  }
  assert.ok(view);
  return view;
}

/** The refusal of a deed. */
export function refusal(view: StopView | null, each: Deed): { code: string; line?: string } {
  const decision = judged(view, each);
  assert.ok(!decision.ok, `${each.type} was accepted`);
  return decision.refusal;
}

/** The plan of the stop in these tests. */
export const plan = {
  place: '64.11.04.2001',
  day: '2026-03-02',
  from: '08:00',
  until: '15:00',
  services: ['KTP-EL', 'KK', 'VAKSIN'],
  team: ['ani', 'budi'],
  expected: 40,
  blanks: [
    { kind: 'KTP-EL', brought: 20 },
    { kind: 'KERTAS', brought: 30 },
  ],
  kits: 2,
};

/** A stop on the morning of its day: opened, ten numbers for each of two phones, one person served by nobody yet. */
export function morning(): StopView {
  return after(null, [
    deed('desk', 'plan-stop', plan),
    deed('ani', 'reserve-tickets', { phone: freshId(), count: 10 }),
    deed('budi', 'reserve-tickets', { phone: freshId(), count: 10 }),
    deed('ani', 'open-stop'),
  ]);
}
