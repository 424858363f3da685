import assert from 'node:assert/strict';
import { problemKinds } from '../problem-kinds.js';
import { decide } from './decide.js';
import { eventShape, type RequestEvent, type StoredEvent } from './events.js';
import { evolve } from './evolve.js';
import { parseCommand } from './parse-command.js';
import { contextFor, fulfil, LIFE_ID, type Attempt, type Wish } from './random-life.test-support.js';
import type { RequestView } from './view.js';

/** A life as it went. */
export interface Lived {
  view: RequestView | null;
  events: StoredEvent[];
  accepted: number;
}

/**
 * Lets a life happen: each attempt is read and judged, what is accepted is folded. Every refusal must be one of a command.
 *
 * @param look at the request before and after each accepted attempt, and at its events
 */
export function live(
  wishes: readonly Wish[],
  look: (before: RequestView | null, after: RequestView, attempt: Attempt, events: readonly RequestEvent[]) => void,
): Lived {
  const lived: Lived = { view: null, events: [], accepted: 0 };
  for (const [n, wish] of wishes.entries()) {
    const attempt = fulfil(wish, lived.view);
    const id = `0193d5a0-0000-7000-8000-${String(n + 1).padStart(12, '0')}`;
    const read = parseCommand({
      id,
      type: attempt.type,
      requestId: LIFE_ID,
      at: '2026-11-21T00:00:00Z',
      payload: attempt.payload,
    });
    if (!read.ok) {
      assert.equal(read.problem.code, 'invalid-payload');
      continue;
    }
    const decision = decide(lived.view, read.command, contextFor(attempt.role, n));
    if (!decision.ok) {
      const kind = problemKinds[decision.refusal.code];
      assert.equal(kind.place, 'command', `${decision.refusal.code} is not a refusal of a command`);
      if (decision.events === undefined) continue;
    } else lived.accepted += 1;
    const before = lived.view;
    for (const event of decision.events ?? []) {
      lived.view = evolve(lived.view, event);
      const sent: unknown = JSON.parse(JSON.stringify({ ...event, number: lived.events.length + 1 }));
      lived.events.push(eventShape().parse(sent));
    }
    if (lived.view !== null) look(before, lived.view, attempt, decision.events ?? []);
  }
  return lived;
}
