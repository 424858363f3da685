import {
  consentWays,
  districtOf,
  findVariant,
  once,
  rwOf,
  villageOf,
  type Actor,
  type CityPack,
  type CompactRequest,
  type ConsentWay,
} from '@halo-pamor/contract';
import * as z from 'zod/mini';
import type { IntakeChannel } from '../../../locale/intake-terms.js';
import { readDraft } from '../../citizen/form/draft-shape.js';
import { DIRECT, newDraft, type Draft } from '../../citizen/form/draft.js';

/** The channels by which a request reaches an officer, in the order of the screen. */
export const intakeChannels = ['phone', 'text', 'walk-in'] as const satisfies readonly IntakeChannel[];

const keptShape = once(() =>
  z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      channel: z.enum(intakeChannels),
      how: z.enum(consentWays),
      at: z.string(),
      ticket: z.optional(z.object({ id: z.string(), label: z.string(), stop: z.string() })),
      draft: z.unknown(),
    }),
  ),
);

/** The number by which somebody was called at a stop of an outreach day; `stop` is its id. */
export interface IntakeTicket {
  readonly id: string;
  readonly label: string;
  readonly stop: string;
}

/** A request that is being filled in for one person. `at`: when it was begun, RFC 3339. */
export interface IntakeDraft {
  readonly id: string;
  /** With whom the officer speaks, as the banner says. */
  readonly name: string;
  readonly channel: IntakeChannel;
  readonly how: ConsentWay;
  readonly at: string;
  readonly ticket?: IntakeTicket | undefined;
  readonly draft: Draft;
}

/** Reads what was kept; what cannot be read is left out. */
export function readIntakes(kept: unknown): IntakeDraft[] {
  const read = keptShape().safeParse(kept);
  if (!read.success) return [];
  return read.data.flatMap((one) => {
    const draft = readDraft(one.draft);
    return draft === undefined ? [] : [{ ...one, draft }];
  });
}

/** How somebody agrees who uses this channel, unless the officer says otherwise. */
export const usualConsent: Readonly<Record<IntakeChannel, ConsentWay>> = {
  phone: 'heard',
  text: 'written',
  'walk-in': 'read',
};

/** A draft for somebody in the officer's own area. */
export function draftFor(name: string, actor: Pick<Actor, 'areas'>): Draft {
  return draftAt(name, actor.areas[0] ?? '');
}

/** A draft for somebody at a place. */
export function draftAt(name: string, place: string): Draft {
  return { ...newDraft(name), ...placed(place) };
}

/** A draft filled with what a message said. Documents that the city does not know are left out. */
export function draftFromMessage(
  said: Partial<CompactRequest>,
  pack: CityPack,
  actor: Pick<Actor, 'areas'>,
): { readonly draft: Draft; readonly unknown: readonly string[] } {
  const items = said.items ?? [];
  const known = items.filter((code) => findVariant(pack, code) !== undefined);
  const draft = draftFor(said.name ?? '', actor);
  return {
    unknown: items.filter((code) => !known.includes(code)),
    draft: {
      ...draft,
      ...(known.length > 0 ? { happened: DIRECT, step: 'forWhom', variants: known } : {}),
      ...(said.place === undefined ? {} : placed(said.place)),
      rt: said.rt ?? '',
      phone: said.phone ?? '',
      days: [...(said.days ?? [])],
      part: said.part ?? 'any',
      note: said.note ?? '',
    },
  };
}

function placed(area: string): Pick<Draft, 'district' | 'village' | 'rw'> {
  return { district: districtOf(area) ?? '', village: villageOf(area) ?? '', rw: rwOf(area) ?? '' };
}
