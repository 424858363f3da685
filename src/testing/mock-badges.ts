import {
  BADGE_LIFE_S,
  BADGE_TYP,
  currentVisit,
  disclosureOf,
  matchOf,
  visitAtDoor,
  type BadgeReply,
} from '@halo-pamor/contract';
import { callerOf, jsonResponse, MockProblem, type MockAnswer, type MockCall } from './mock-call.js';
import type { MockParts } from './mock-parts.js';

interface Badge {
  readonly visit: string;
  readonly officer: string;
  readonly jws: string;
  /** Seconds since 1970. */
  readonly until: number;
}

/** A badge with less left than this is made anew. */
const RENEWED_BEFORE_MS = 120_000;

const NONE: BadgeReply = { badge: null, words: [], digits: '', until: null };

/** Answers of the routes of badges: issued at a started visit, for ten minutes by the mock gateway's clock. */
export function badgeAnswers({ register, now, pack, officers, sealing }: MockParts) {
  const badges = new Map<string, Badge>();

  const told = async ({ jws, until }: Badge, isWhole: boolean): Promise<Response> => {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(jws));
    const { words, digits } = matchOf(new Uint8Array(hash));
    const reply: BadgeReply = {
      badge: isWhole ? jws : null,
      words: [...words],
      digits,
      until: new Date(until * 1000).toISOString(),
    };
    return jsonResponse(reply);
  };
  const viewOf = (call: MockCall) => {
    const view = register.seen(call.params['id'] ?? '', callerOf(call));
    if (view === undefined) throw new MockProblem('not-found');
    return view;
  };
  const issueBadge: MockAnswer = async (call) => {
    const actor = callerOf(call);
    const view = viewOf(call);
    if (view.officer?.id !== actor.id) throw new MockProblem('forbidden');
    const visit = visitAtDoor(view, new Date(now()), pack.utcOffset);
    if (visit === undefined) throw new MockProblem('not-found');
    const before = badges.get(view.id);
    const isGood = before?.visit === visit.id && before.officer === actor.id;
    if (isGood && before.until * 1000 - now() > RENEWED_BEFORE_MS) return told(before, true);
    const iat = Math.floor(now() / 1000);
    const until = iat + BADGE_LIFE_S;
    const { id, name } = view.officer;
    const areas = officers.officers.find((officer) => officer.id === id)?.areas ?? actor.areas;
    const claims = {
      city: pack.city.code,
      officer: { id, name, areas: [...areas], photo: null },
      request: view.id,
      code: view.code,
      visit: visit.id,
      iat,
      exp: until,
    };
    const badge = { visit: visit.id, officer: id, jws: await (await sealing.signer()).sign(BADGE_TYP, claims), until };
    badges.set(view.id, badge);
    return told(badge, true);
  };
  const badge: MockAnswer = async (call) => {
    const view = viewOf(call);
    const held = badges.get(view.id);
    const stands =
      held !== undefined &&
      held.until * 1000 > now() &&
      held.visit === currentVisit(view)?.id &&
      held.officer === view.officer?.id;
    return stands ? told(held, disclosureOf[callerOf(call).role] === 'full') : jsonResponse(NONE);
  };
  return { issueBadge, badge };
}
