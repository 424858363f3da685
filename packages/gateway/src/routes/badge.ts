import { createHash } from 'node:crypto';
import {
  BADGE_LIFE_S,
  BADGE_TYP,
  currentVisit,
  disclosureOf,
  matchOf,
  visitAtDoor,
  type BadgeClaims,
  type BadgeReply,
} from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import type { Handler, Services } from '../services.js';
import { putBadge, readBadge, type BadgeRow } from '../store/badges.js';
import { callerOf } from './caller.js';
import { seenRequest } from './request.js';

/** A badge with less left than this is made anew; until then the words stay, so that both sides still read the same. */
const RENEWED_BEFORE_S = 120;

const NONE: BadgeReply = { badge: null, words: [], digits: '', until: null };

const nowInSeconds = () => Math.floor(Date.now() / 1000);

/**
 * `POST /v1/requests/{id}/badge`: the officer of the request, at the door, gets a badge of this visit that is valid for
 * ten minutes; asked again soon, the same one.
 */
export function issueBadge(services: Services): Handler {
  return async (call) => {
    const caller = callerOf(call, services);
    const { view } = await seenRequest(services, caller, call);
    if (view.officer?.id !== caller.actor.id) throw new ProblemError('forbidden');
    const visit = visitAtDoor(view, new Date(services.clock()), caller.desk.rules.utcOffset);
    if (visit === undefined) throw new ProblemError('not-found');
    const { city } = view;
    const { id, name } = view.officer;
    const before = await readBadge(services.database, city, view.id);
    const iat = nowInSeconds();
    if (before?.officer === id && before.visit === visit.id && before.until - iat > RENEWED_BEFORE_S) {
      return told(before, true);
    }
    const areas = caller.desk.officers.find((officer) => officer.id === id)?.areas ?? caller.actor.areas;
    const claims: BadgeClaims = {
      city,
      officer: { id, name, areas: [...areas], photo: (await services.photos(city, id))?.sha256 ?? null },
      request: view.id,
      code: view.code,
      visit: visit.id,
      iat,
      exp: iat + BADGE_LIFE_S,
    };
    const row = { officer: id, visit: visit.id, badge: services.signer.sign(BADGE_TYP, claims), until: claims.exp };
    await putBadge(services.database, city, view.id, row);
    await services.readings.note(caller.actor, 'badge-issued', [view.id]);
    return told(row, true);
  };
}

/**
 * `GET /v1/requests/{id}/badge`: the badge that stands at the door now, for the citizen whose request it is and for the
 * desk; the heads of RW and RT get the words alone, to read to those who have no phone.
 */
export function badge(services: Services): Handler {
  return async (call) => {
    const caller = callerOf(call, services);
    const { view } = await seenRequest(services, caller, call);
    const row = await readBadge(services.database, view.city, view.id);
    const visit = currentVisit(view);
    const stands =
      row !== undefined && row.until > nowInSeconds() && row.visit === visit?.id && row.officer === view.officer?.id;
    if (stands && caller.actor.role !== 'citizen') {
      await services.readings.note(caller.actor, 'badge-read', [view.id]);
    }
    return stands ? told(row, disclosureOf[caller.actor.role] === 'full') : jsonReply(JSON.stringify(NONE));
  };
}

function told({ badge: jws, until }: BadgeRow, isWhole: boolean): Response {
  const { words, digits } = matchOf(createHash('sha256').update(jws).digest());
  const reply: BadgeReply = {
    badge: isWhole ? jws : null,
    words: [...words],
    digits,
    until: new Date(until * 1000).toISOString(),
  };
  return jsonReply(JSON.stringify(reply));
}
