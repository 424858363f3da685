import type { Logger } from 'pino';
import type { Signer } from '../signing/signer.js';
import { addHead, readHeads, readHeadStanding } from '../store/audit-heads.js';
import { readAuditEnd, writeEntries } from '../store/audit-log.js';
import { takeWaiting } from '../store/audit-waiting.js';
import type { Database, Session } from '../store/database.js';
import { lockOf } from '../store/request-lock.js';
import { chain, EMPTY_LOG, type AuditEnd } from './chain.js';
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

const AT_ONCE = 200;
const GAP_MS = 200;
const REST_MS = 2_000;

/**
 * Notes in the audit logs what was committed: soon after a commit of this process, and every two seconds for what others
 * left. What is to be noted lies beside what was done since the same commit, and goes in the transaction that writes its
 * entry; so nothing is lost or noted twice, whoever is killed when. One clerk at a time writes the log of a city.
 */
export class Clerk {
  readonly #parts: ClerkParts;
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> | undefined;
  #wanted = false;
  #isStopped = false;

  constructor(parts: ClerkParts) {
    this.#parts = parts;
    this.#schedule(GAP_MS);
  }

  /** Says that there is something to note. */
  nudge(): void {
    if (this.#working === undefined && !this.#wanted) this.#schedule(GAP_MS);
    this.#wanted = true;
  }

  /** Finishes the page that is being written, and writes no more; the rest waits for whoever comes next. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#working;
  }

  #schedule(ms: number): void {
    if (this.#isStopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#wanted = false;
      this.#working = this.#round().finally(() => {
        this.#working = undefined;
        this.#schedule(this.#wanted ? GAP_MS : REST_MS);
      });
    }, ms).unref();
  }

  async #round(): Promise<void> {
    for (const city of this.#parts.cities) {
      try {
        while (!this.#isStopped && (await this.#note(city)) === AT_ONCE);
        await this.#keepHeads(city);
      } catch (cause) {
        this.#parts.log.warn({ err: cause, city }, 'the audit log could not be written');
      }
    }
  }

  /** Notes a page of what waits, and signs a head when it is time. Says how much it was. */
  async #note(city: string): Promise<number> {
    const { database } = this.#parts;
    return database.transaction(
      async (session) => {
        const waiting = await takeWaiting(session, city, AT_ONCE);
        let end = (await readAuditEnd(session, city)) ?? EMPTY_LOG;
        if (waiting.length > 0) {
          const { bodies, salts } = noteAll(city, waiting);
          const entries = chain(end, bodies);
          const ids = waiting.map(({ id }) => id);
          await writeEntries(session, city, ids, salts, entries);
          end = entries.at(-1) ?? end;
        }
        if (end.seq > 0) await this.#sign(session, city, end);
        return waiting.length;
      },
      [lockOf(city, 'audit')],
    );
  }

  async #sign(session: Session, city: string, end: AuditEnd): Promise<void> {
    const { signer, folder, heads, log } = this.#parts;
    const at = new Date().toISOString();
    const kept = await folder.last(city);
    const { seq, age, hash } = await readHeadStanding(session, city, kept?.seq ?? 0, at);
    const isDue = seq === 0 || end.seq - seq >= heads.everyEntries || (end.seq > seq && age >= heads.everyMs);
    if (!isDue) return;
    if (kept !== undefined && kept.hash !== hash) {
      // A new head would vouch for what contradicts the old one.
      log.error(
        { city, seq: kept.seq },
        'the audit log is not the one of which heads were signed; none is signed any more',
      );
      return;
    }
    await addHead(session, city, end.seq, at, signHead(signer, { city, seq: end.seq, hash: end.hash, at }));
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
