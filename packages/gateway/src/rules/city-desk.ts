import { randomBytes } from 'node:crypto';
import {
  cityFirstOf,
  cityRules,
  promiseRules,
  covers,
  trackingCode,
  type Actor,
  type CityCoverage,
  type CityKey,
  type CityPack,
  type CityRules,
  type CityStandards,
  type Context,
  type PromiseRules,
  type Texts,
} from '@halo-pamor/contract';
import { publishedStandards, type PageLocale, type PublishedStandards } from './published-standards.js';
import { tagged, type TaggedText } from './tagged-text.js';
import type { HandoverCodes } from '../handover/handover-code.js';

/** An officer of a city. */
export interface DeskOfficer {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly areas: readonly string[];
  readonly invented: boolean;
}

/** A city as the gateway works with it: pack, rules and officers, indexed once. */
export interface CityDesk {
  readonly code: string;
  readonly pack: CityPack;
  /**
   * The pack as JSON text with these sealing keys laid over it and with its texts in one other language, ready to be sent, and
   * its entity tag. A phone speaks one language at a time, and each weighs as much as the Indonesian texts.
   */
  packWith(sealing: readonly CityKey[], locale?: PageLocale): TaggedText;
  /** What the form's first question shows of it, as JSON text. */
  readonly first: TaggedText;
  readonly rules: CityRules;
  /** What its promises are reckoned by. */
  readonly promise: PromiseRules;
  /** What the city publishes about its services; undefined where it publishes nothing. */
  readonly standards: PublishedStandards | undefined;
  /** By what it counts who owns its documents; undefined where it counts nothing. */
  readonly coverage: CityCoverage | undefined;
  readonly officers: readonly DeskOfficer[];
  /** Who serves a place; null where nobody does. */
  officerFor(place: string): { readonly id: string; readonly name: string } | null;
  /** Everything a decision depends on beside the request. */
  context(actor: Actor, now: string, codes: HandoverCodes): Context;
}

/** Sets up a city. */
export function cityDesk(
  pack: CityPack,
  officers: readonly DeskOfficer[],
  beside: { readonly standards?: CityStandards | undefined; readonly coverage?: CityCoverage | undefined } = {},
): CityDesk {
  const rules = cityRules(pack);
  const byId = new Map(officers.map((officer) => [officer.id, officer]));
  const byArea = new Map<string, DeskOfficer>();
  for (const officer of officers) {
    for (const area of officer.areas) if (!byArea.has(area)) byArea.set(area, officer);
  }
  const { texts, ...alone } = pack;
  const packText = JSON.stringify(alone);
  const officerFor: CityDesk['officerFor'] = (place) => {
    const officer = byArea.get(place) ?? byArea.get(place.slice(0, 13));
    return officer === undefined ? null : { id: officer.id, name: officer.name };
  };
  const laid = new Map<PageLocale, TaggedText & { readonly keys: string }>();
  return {
    code: pack.city.code,
    pack,
    packWith: (sealing, locale = 'id') => {
      const keys = JSON.stringify(sealing);
      const before = laid.get(locale);
      if (before?.keys === keys) return before;
      const said = locale === 'id' ? undefined : differing(texts?.[locale] ?? {});
      const besides = said === undefined ? '' : `,"texts":${JSON.stringify({ [locale]: said })}`;
      const now = { keys, ...tagged(`${packText.slice(0, -1)}${besides},"sealing":${keys}}`) };
      laid.set(locale, now);
      return now;
    },
    first: tagged(JSON.stringify(cityFirstOf(pack))),
    rules,
    promise: promiseRules(pack),
    standards: beside.standards && publishedStandards(pack, beside.standards),
    coverage: beside.coverage,
    officers,
    officerFor,
    context: (actor, now, codes) => ({
      now,
      actor,
      rules,
      mintCode: () => trackingCode(randomBytes(10)),
      officerFor,
      officerById: (id) => byId.get(id),
      isHandoverCode: (about, code) => codes.isCodeOf(pack.city.code, about, code),
    }),
  };
}

/** Without names and the like, which are the same in both languages. */
function differing(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([text, said]) => text !== said));
}

/** The officers of an area, and those whose own area holds it. */
export function officersOf(desk: CityDesk, area: string): DeskOfficer[] {
  return desk.officers.filter((officer) => officer.areas.some((own) => covers(area, own) || covers(own, area)));
}
