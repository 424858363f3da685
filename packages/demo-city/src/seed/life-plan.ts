import { staysWithOffice, type CityPack, type CommandType, type Variant } from '@halo-pamor/contract';
import type { Dice } from './dice.js';
import { inventPerson } from './invented-people.js';

/** Whose token sends a step: the citizen, the officer of the RW, or the operator of the district. */
export type Hand = 'citizen' | 'officer' | 'operator';

/** One command of an invented life, not yet sent. */
export interface Step {
  readonly hand: Hand;
  readonly type: CommandType;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly payload: object;
  /** The step names the citizen's hand-over code, which is known once the request is. */
  readonly needsCode?: boolean;
}

/** The invented life of one request: its steps in order. */
export interface LifePlan {
  readonly place: string;
  /** The citizen when the request was made in the app. */
  readonly citizen: { readonly id: string; readonly name: string } | null;
  readonly steps: readonly Step[];
}

/** How often each service is asked for. KTP-el leads, as the published figures of e-OPen say; the shares themselves are invented. */
const SERVICE_SHARE: Readonly<Record<string, number>> = {
  'KTP-EL': 52,
  KK: 24,
  KIA: 12,
  'AKTA-LAHIR': 8,
  'AKTA-MATI': 4,
};

const HOUR = 3_600_000;

/** A signature that is nobody's, before a witness who does not exist. */
const SIGNED = {
  kind: 'signature',
  strokes: '120,240 180,150 240,250 310,140 380,250 470,180;520,220 700,200',
  witness: { name: 'Tetangga rekaan', relation: 'neighbour' },
};

/** What is given about a life that is to be invented. Moments are in milliseconds since 1970. */
export interface LifeFrame {
  readonly place: string;
  /** Id of the officer of the place. */
  readonly officer: string;
  readonly begins: number;
  /** Steps after this have not happened and are left out. */
  readonly now: number;
  readonly serial: number;
  /** The citizen who asks in the app; null when the officer takes the request in for somebody invented. */
  readonly citizen: { readonly id: string; readonly name: string } | null;
}

/**
 * Invents the life of a request. A few get a paper returned, wait for the centre, are refused, cancelled, or find nobody
 * at home.
 */
export function planLife(
  pack: CityPack,
  { place, officer, begins, now, serial, citizen }: LifeFrame,
  chance: Dice,
): LifePlan {
  const variant = inventVariant(pack, chance);
  const person = { ...inventPerson(chance), ...(citizen === null ? {} : { name: citizen.name }) };
  const intake: Hand = citizen === null ? 'officer' : 'citizen';
  const steps: Step[] = [];
  let at = begins;
  const add = (hand: Hand, type: CommandType, afterHours: number, payload: object, needsCode = false) => {
    at += Math.max(0.05, afterHours) * HOUR;
    steps.push({ hand, type, at, payload, needsCode });
  };

  add(intake, 'submit-request', 0, {
    items: [{ variant: variant.code }],
    applicant: { name: person.name, phone: person.phone, nik: person.nik },
    forWhom: chance.weighted({ self: 6, family: 3, 'someone-else': 1 }),
    channel: citizen !== null ? 'app' : chance.weighted({ phone: 5, text: 4, 'walk-in': 3 }),
    place,
    address: { street: person.street, rt: person.rt },
    papersAtHand: [],
    times: [],
    consent: { version: pack.consent.version, given: true },
  });
  const end = chance.weighted({ done: 88, cancelled: 4, refused: 2, lagging: 6 });
  // Somebody always waits longer than they should; the screens must show it.
  const pace = end === 'lagging' ? 6 : 1;
  const visitAt = at + pace * chance.between(4, 30) * HOUR;
  add('officer', 'agree-visit', pace * chance.between(1, 3), {
    from: new Date(visitAt).toISOString(),
    to: new Date(visitAt + 2 * HOUR).toISOString(),
  });
  if (end === 'cancelled') {
    add('officer', 'cancel-request', 3, { reason: chance.pick(pack.reasons.cancelReasons).code });
  } else {
    at = Math.max(at, visitAt);
    add('officer', 'start-visit', 0.1, {});
    const papers = collectedPapers(variant, chance);
    add('officer', 'collect-papers', 0.4, { papers });
    const { taken, lent } = originalsOf(variant, papers);
    // Now and then somebody forgets what lies in the bag or in the drawer, and the alarm has something to say.
    const isForgotten = chance.roll() < 0.04;
    const items = ['1'];
    add('officer', 'file-items', pace * chance.between(1, 5), {
      items,
      reference: `EO-${String(serial).padStart(7, '0')}`,
    });
    const servicePoint = chance.pick(pack.servicePoints).code;
    if (taken.length > 0 && !isForgotten) {
      add('officer', 'hand-over-originals', 1, { originals: taken, to: { kind: 'desk', servicePoint } });
      add('operator', 'accept-originals', 2, {
        originals: taken.map((id) => ({ id, condition: 'good' })),
      });
    }
    const bringBack = (originals: readonly string[]) => {
      add('operator', 'hand-over-originals', 1, { originals, to: { kind: 'officer', id: officer } });
      add('officer', 'accept-originals', 1, { originals: originals.map((id) => ({ id, condition: 'good' })) });
    };
    if (chance.roll() < 0.12) {
      const reason = chance.pick(pack.reasons.returnReasons).code;
      const code = chance.pick(papers).code;
      add('operator', 'return-papers', chance.between(2, 20), { papers: [{ code, reason }] });
      add('officer', 'collect-papers', chance.between(4, 40), { papers: [{ code, outcome: 'collected' }] });
      add('officer', 'file-items', 1, { items });
    }
    if (end === 'refused') {
      add('operator', 'refuse-items', chance.between(2, 20), {
        items,
        reason: chance.pick(pack.reasons.refuseReasons).code,
      });
      // What was given for a document that is not made comes home, also what would have stayed.
      if (taken.length > 0 && !isForgotten) {
        bringBack(taken);
        add('officer', 'hand-over-originals', 5, { originals: taken, to: { kind: 'citizen' } });
        if (citizen !== null) {
          add('citizen', 'accept-originals', 2, { originals: taken.map((id) => ({ id, condition: 'good' })) });
        }
      }
    } else {
      add('operator', 'approve-items', pace * chance.between(1, 22), { items });
      if (variant.quotaBound !== false && chance.roll() < 0.2) {
        add('operator', 'await-centre', 1, { items, cause: chance.pick(pack.reasons.centreCauses).code });
        add('operator', 'print-items', chance.between(24, 120), { items });
      } else add('operator', 'print-items', pace * chance.between(1, 6), { items });
      add('operator', 'mark-ready', 1, { items, servicePoint });
      const home = isForgotten ? [] : lent;
      if (home.length > 0) bringBack(home);
      add('officer', 'take-out', pace * chance.between(3, 20), { items });
      if (chance.roll() < 0.08) {
        add('officer', 'fail-delivery', 2, {
          items,
          reason: chance.pick(pack.reasons.deliveryFailReasons).code,
          next: 'retry',
        });
      }
      const received = {
        items,
        ...(home.length > 0 ? { originals: home } : {}),
        receivedBy: { name: person.name, relation: 'self' },
      };
      const hours = chance.between(1, 6);
      // Whoever did not ask in the app reads no code; a neighbour sees it change hands.
      if (citizen !== null) add('officer', 'deliver-items', hours, received, true);
      else add('officer', 'deliver-items', hours, { ...received, proof: SIGNED });
      if (citizen !== null && chance.roll() < 0.7) add('citizen', 'confirm-receipt', 4, {});
    }
  }
  return {
    place,
    citizen,
    steps: steps.filter((step) => step.at <= now),
  };
}

interface CollectedPaper {
  readonly code: string;
  readonly outcome: 'collected';
  readonly original?: { readonly condition: 'good' | 'worn' };
}

/** Every paper of a variant as it is collected; now and then the office wants to see an original, and it is lent. */
function collectedPapers(variant: Variant, chance: Dice): CollectedPaper[] {
  return variant.requirements.map((requirement) => {
    const goesAlong = staysWithOffice(requirement) || (requirement.mode === 'shown' && chance.roll() < 0.3);
    const original = goesAlong ? { original: { condition: chance.weighted({ good: 4, worn: 1 }) } } : {};
    return { code: requirement.code, outcome: 'collected', ...original };
  });
}

/** The ids that the originals among the papers get, and those of them that come home again. */
function originalsOf(variant: Variant, papers: readonly CollectedPaper[]): { taken: string[]; lent: string[] } {
  const originals = papers
    .filter(({ original }) => original !== undefined)
    .map(({ code }, index) => ({ id: String(index + 1), code }));
  const stays = new Set(variant.requirements.filter(staysWithOffice).map(({ code }) => code));
  return {
    taken: originals.map(({ id }) => id),
    lent: originals.filter(({ code }) => !stays.has(code)).map(({ id }) => id),
  };
}

function inventVariant(pack: CityPack, chance: Dice): Variant {
  const wanted = chance.weighted(SERVICE_SHARE);
  const service =
    pack.services.find(({ code }) => code === wanted) ??
    chance.pick(pack.services.filter(({ offered }) => offered === 'door'));
  return chance.pick(service.variants);
}
