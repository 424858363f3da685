import type { Logger } from 'pino';
import type { Signer } from '../signing/signer.js';
import { addHead, readHeads } from '../store/audit-heads.js';
import { hashOf, readStanding, writeEntries, type LogStanding } from '../store/audit-log.js';
import { takeWaiting, waitingCities } from '../store/audit-waiting.js';
import { NudgedRounds } from '../jobs/nudged-rounds.js';
import type { Database, Session } from '../store/database.js';
import { lockOf } from '../store/request-lock.js';
import { chain, type AuditEnd } from './chain.js';
import { signHead } from './heads.js';
import type { HeadsFolder } from './heads-folder.js';
import { noteAll } from './note.js';

/** What the clerk works with. */
export interface ClerkParts {
  readonly database: Database;
  readonly cities: readonly string[];
  readonly signer: Signer;
  readonly folder: HeadsFolder;
  /** A head is signed after so many entries, or when the last one is so old and there are new ones. */
  readonly heads: { readonly everyEntries: number; readonly everyMs: number };
  readonly log: Logger;
}

const AT_ONCE = 500;
const GAP_MS = 200;
const REST_MS = 2_000;
/** How often cities are looked at in which nothing waits: a head may be due by its age, or lie in the database alone. */
const LOOK_MS = 60_000;
/** While commits come the clerk rests so many times as long as it worked, and leaves the cores to them. */
const RESTS = 12;
const LONGEST_REST_MS = 3_000;

/**
 * Notes in the audit logs what was committed: soon after a commit of this process, and every two seconds for what others
 * left. What is to be noted lies beside what was done since the same commit, and goes in the transaction that writes its
 * entry; so nothing is lost or noted twice, whoever is killed when. One clerk at a time writes the log of a city. In a rush
 * it falls behind, and catches up as soon as the rush is over.
 */
export class Clerk {
  readonly #parts: ClerkParts;
  readonly #rounds: NudgedRounds;
  #lookedAt = -Infinity;

  constructor(parts: ClerkParts) {
    this.#parts = parts;
    this.#rounds = new NudgedRounds({
      firstMs: GAP_MS,
      gapMs: GAP_MS,
      restMs: REST_MS,
      rushedRest: (tookMs) => Math.min(Math.max(GAP_MS, tookMs * RESTS), LONGEST_REST_MS),
      log: parts.log,
      failed: 'the audit log could not be written',
      round: () => this.#round(),
    });
  }

  /** Says that there is something to note. */
  nudge(): void {
    this.#rounds.nudge();
  }

  /** Finishes the page that is being written, and writes no more; the rest waits for whoever comes next. */
  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  /** Writes a page for each city in which something waits. Says whether more does. */
  async #round(): Promise<boolean> {
    const { database, cities } = this.#parts;
    let isMore = false;
    const isLook = performance.now() - this.#lookedAt >= LOOK_MS;
    for (const city of isLook ? cities : await waitingCities(database, cities)) {
      if (this.#rounds.isStopped) return false;
      const { count, isSigned } = await this.#note(city);
      if (isLook || isSigned) await this.#keepHeads(city);
      isMore ||= count === AT_ONCE;
    }
    if (isLook) this.#lookedAt = performance.now();
    return isMore;
  }

  /** Notes a page of what waits, and signs a head when it is time. */
  async #note(city: string): Promise<{ readonly count: number; readonly isSigned: boolean }> {
    return this.#parts.database.transaction(
      async (session) => {
        const waiting = await takeWaiting(session, city, AT_ONCE);
        const at = new Date().toISOString();
        const standing = await readStanding(session, city, at);
        let end: AuditEnd = standing;
        if (waiting.length > 0) {
          const { bodies, salts } = noteAll(city, waiting);
          const entries = chain(end, bodies);
          const ids = waiting.map(({ id }) => id);
          await writeEntries(session, city, ids, salts, entries);
          end = entries.at(-1) ?? end;
        }
        const isSigned = this.#isDue(standing, end) && (await this.#sign(session, city, end, at));
        return { count: waiting.length, isSigned };
      },
      [lockOf(city, 'audit')],
    );
  }

  #isDue({ head, age }: LogStanding, { seq }: AuditEnd): boolean {
    const { everyEntries, everyMs } = this.#parts.heads;
    return seq > head && (head === 0 || seq - head >= everyEntries || age >= everyMs);
  }

  async #sign(session: Session, city: string, { seq, hash }: AuditEnd, at: string): Promise<boolean> {
    const { signer, folder, log } = this.#parts;
    // The last one may be of another gateway, and not in this one's folder yet.
    const lying = await folder.last(city);
    const newer = await readHeads(session, city, lying?.seq ?? 0, 1_000);
    const last = folder.furthest(
      lying,
      newer.map(({ jws }) => jws),
    );
    if (last !== undefined && last.hash !== (await hashOf(session, city, last.seq))) {
      // A new head would vouch for what contradicts the old one.
      log.error({ city, seq: last.seq }, 'the audit log is not the one of which heads were signed; none is signed');
      return false;
    }
    await addHead(session, city, seq, at, signHead(signer, { city, seq, hash, at }));
    return true;
  }

  /** Copies to the folder what heads are not there yet, whoever signed them. */
  async #keepHeads(city: string): Promise<void> {
    const { database, folder } = this.#parts;
    const kept = await folder.last(city);
    const heads = await readHeads(database, city, kept?.seq ?? 0, 1_000);
    if (heads.length === 0) return;
    await folder.append(
      city,
      heads.map(({ jws }) => jws),
    );
  }
}
