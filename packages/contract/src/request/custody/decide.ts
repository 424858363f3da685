import { coversAny } from '../../area.js';
import type { CommandOf } from '../commands.js';
import { accept, eventOf, refuse, type Context, type Decision } from '../decision.js';
import type { EventData } from '../events.js';
import type { RequestView } from '../view.js';
import { nextWarning } from '../warning/open.js';
import { soundProof } from '../delivery/proof.js';
import { acceptedBy, disputedBy, handedOverBy, inHandAtDoor } from './hands.js';
import type { Holder, Original, PaperCondition } from './shape.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The moment so many days later. */
export function daysAfter(moment: string, days: number): string {
  return new Date(new Date(moment).getTime() + days * DAY_MS).toISOString();
}

/** Why one of the ids cannot be taken from these originals; `undefined` when all can. */
function refuseOthers(view: RequestView, ids: readonly string[], mine: readonly Original[]): Decision | undefined {
  for (const id of ids) {
    if (mine.some((each) => each.id === id)) continue;
    const known = view.originals?.find((each) => each.id === id);
    return refuse(known === undefined ? 'unknown-original' : 'not-your-original', { original: id });
  }
  return undefined;
}

/** Judges `hand-over-originals`: from the hands they are in, to somebody who can have them and will see the request. */
export function decideHandOver(
  view: RequestView,
  command: CommandOf<'hand-over-originals'>,
  context: Context,
): Decision {
  const { originals: ids, to } = command.payload;
  const mine = handedOverBy(view, context.actor);
  const refused = refuseOthers(view, ids, mine);
  if (refused !== undefined) return refused;
  const receiver = receiverOf(view, to, context);
  if ('ok' in receiver) return receiver;
  const given = mine.filter(({ id }) => ids.includes(id));
  const there = given.find(({ holder }) => holder.kind === receiver.kind && holder.id === receiver.id);
  if (there !== undefined) return refuse('nothing-changed', { original: there.id });
  const staying = receiver.kind === 'citizen' ? given.find(({ surrendered }) => surrendered) : undefined;
  if (staying !== undefined) return refuse('original-surrendered', { original: staying.id });
  return accept('originals-handed-over', command, context, {
    originals: given.map(({ id }) => id),
    to: receiver,
    acceptBy: daysAfter(context.now, context.rules.custody.acceptWithinDays),
  });
}

type To = CommandOf<'hand-over-originals'>['payload']['to'];

function receiverOf(view: RequestView, to: To, { rules, officerById }: Context): Holder | (Decision & { ok: false }) {
  switch (to.kind) {
    case 'desk':
      if (!rules.isServicePoint(to.servicePoint)) return { ok: false, refusal: { code: 'unknown-service-point' } };
      return { kind: 'desk', id: to.servicePoint };
    case 'officer': {
      const officer = officerById(to.id);
      const seesIt = view.officer?.id === to.id || (officer !== undefined && coversAny(officer.areas, view.place));
      if (officer === undefined || !seesIt) return { ok: false, refusal: { code: 'unknown-officer' } };
      return { kind: 'officer', id: officer.id, name: officer.name };
    }
    case 'carrier':
      return { kind: 'carrier', id: to.id };
    case 'citizen':
      return HOME;
  }
}

const SPOILT: readonly PaperCondition[] = ['damaged', 'incomplete'];

/**
 * Judges `accept-originals`. A paper that came worse than it was sent is accepted and warned of. With a proof it is the
 * bringer who writes down that the family accepted: only where nobody could do so in the app, and only by signature.
 */
export function decideAcceptOriginals(
  view: RequestView,
  command: CommandOf<'accept-originals'>,
  context: Context,
): Decision {
  const { originals: lines, proof: shown } = command.payload;
  const proof = shown === undefined ? undefined : soundProof(shown);
  if (shown !== undefined && (proof?.kind !== 'signature' || view.citizen !== null)) return refuse('invalid-payload');
  const mine = proof === undefined ? acceptedBy(view, context.actor) : inHandAtDoor(view, context.actor);
  const refused = refuseOthers(
    view,
    lines.map(({ id }) => id),
    mine,
  );
  if (refused !== undefined) return refused;
  const staying = proof === undefined ? undefined : lines.find((line) => isSurrendered(mine, line.id));
  if (staying !== undefined) return refuse('original-surrendered', { original: staying.id });
  const accepted = mine.flatMap((original) => {
    const line = lines.find(({ id }) => id === original.id);
    if (line === undefined) return [];
    return [arrived(proof === undefined ? original : { ...original, leg: null, holder: HOME }, line)];
  });
  const spoilt = accepted.filter(
    ({ id, condition }) =>
      SPOILT.includes(condition) && mine.some((was) => was.id === id && !SPOILT.includes(was.condition)),
  );
  return {
    ok: true,
    events: [
      eventOf('originals-accepted', command, context, {
        originals: accepted,
        ...(proof?.kind === 'signature' ? { proof } : {}),
      }),
      ...warningsOf(
        view,
        spoilt.map(({ id }) => id),
        { reason: 'damaged' },
        command,
        context,
      ),
    ],
  };
}

/** The family, whose paper it is. */
const HOME: Holder = { kind: 'citizen', id: null };

function isSurrendered(originals: readonly Original[], id: string): boolean {
  return originals.some((each) => each.id === id && each.surrendered);
}

type Accepted = EventData<'originals-accepted'>['originals'][number];

function arrived(
  { id, leg, holder, surrendered }: Original,
  { condition, note }: { condition: PaperCondition; note?: string | null | undefined },
): Accepted {
  const to = leg?.to ?? holder;
  const ended = to.kind === 'citizen' ? 'returned' : to.kind === 'desk' && surrendered ? 'kept' : null;
  return { id, condition, note: note ?? null, to, ended };
}

/** Judges `dispute-originals`: the leg ends, the sender has them as before, and people are warned. */
export function decideDispute(view: RequestView, command: CommandOf<'dispute-originals'>, context: Context): Decision {
  const { originals: ids, reason, note } = command.payload;
  const mine = disputedBy(view, context.actor);
  const refused = refuseOthers(view, ids, mine);
  if (refused !== undefined) return refused;
  const named = mine.map(({ id }) => id).filter((id) => ids.includes(id));
  return {
    ok: true,
    events: [
      eventOf('originals-disputed', command, context, { originals: named, reason, note: note ?? null }),
      ...warningsOf(view, named, { reason, note: note ?? null }, command, context),
    ],
  };
}

function warningsOf(
  view: RequestView,
  originals: readonly string[],
  why: { reason: string; note?: string | null },
  command: { readonly id: string },
  context: Context,
) {
  return originals.map((original, index) =>
    eventOf('warning-raised', command, context, {
      warning: nextWarning(view, index),
      kind: 'original-disputed',
      original,
      ...why,
    }),
  );
}

/** What `deliver-items` says of originals that come home with the documents, or why they cannot. */
export function broughtHome(
  view: RequestView,
  ids: readonly string[],
  context: Context,
): { readonly refused: Decision } | { readonly brought: Accepted[] } {
  const mine = inHandAtDoor(view, context.actor);
  const refused = refuseOthers(view, ids, mine);
  if (refused !== undefined) return { refused };
  const given = mine.filter(({ id }) => ids.includes(id));
  const staying = given.find(({ surrendered }) => surrendered);
  if (staying !== undefined) return { refused: refuse('original-surrendered', { original: staying.id }) };
  return { brought: given.map(({ id, condition, note }) => ({ id, condition, note, to: HOME, ended: 'returned' })) };
}
