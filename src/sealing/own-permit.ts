import type { PermitReply } from '@halo-pamor/contract';
import type { Clock } from '../outbox/clock.js';
import type { Keeping } from '../outbox/keeping.js';

const PLACE = 'permit';
const DAY_MS = 24 * 60 * 60_000;

interface KeptPermit {
  readonly permit: string;
  /** The device's clock when it came, in milliseconds since 1970. */
  readonly came: number;
}

function isKept(value: unknown): value is KeptPermit {
  return (
    typeof value === 'object' &&
    value !== null &&
    'permit' in value &&
    typeof value.permit === 'string' &&
    'came' in value &&
    typeof value.came === 'number'
  );
}

/** The permit by which others may send what this person sealed. */
export interface OwnPermit {
  /** The one that is sealed into what is written now; null while this phone has none or cannot read it. */
  current(): Promise<string | null>;
  /** Asks the gateway for a new one when the last is older than a day. */
  refresh(): Promise<void>;
}

/** Keeps the permit of one person. `ask` asks the gateway for one. */
export function ownPermit({ kept }: Keeping, clock: Clock, ask: () => Promise<PermitReply>): OwnPermit {
  let known: KeptPermit | undefined;
  let isKnown = false;
  const look = async () => {
    try {
      const value = await kept.load(PLACE);
      if (isKept(value)) known = value;
      isKnown = true;
    } catch {
      // It cannot be read now, as while the vault is locked.
    }
    return known;
  };
  return {
    // That there is none holds until the next contact: it would be looked for with everything that is written.
    current: async () => (isKnown ? known : await look())?.permit ?? null,
    refresh: async () => {
      const last = known ?? (await look());
      // A clock that was put back makes the last one seem to come from the future.
      if (last !== undefined && Math.abs(clock.now() - last.came) < DAY_MS) return;
      const { permit } = await ask();
      known = { permit, came: clock.now() };
      isKnown = true;
      await kept.save(PLACE, known, true);
    },
  };
}
