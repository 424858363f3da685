import {
  decideRecord,
  evolveRecord,
  NOBODY,
  openUnknown,
  type ComplaintOpening,
  type ComplaintView,
  type RecordCommand,
  type RecordDecision,
  type RecordView,
  type Refusal,
} from '@halo-pamor/contract';
import type { ComplaintCodes } from '../complaints/complaint-codes.js';
import type { CityDesk } from '../rules/city-desk.js';
import { fingerprint } from '../rules/fingerprint.js';
import type { Judged, KeptCommand } from '../rules/judge.js';
import { readBatch } from './batch-read.js';
import { writeBatch } from './batch-write.js';
import { addComplaintCode } from './complaints.js';
import type { Database, Session } from './database.js';
import { lockOf } from './request-lock.js';

/** What became of something said without a login. */
export type SaidOutcome =
  | { readonly ok: true; readonly complaint: ComplaintView; readonly hasChanged: boolean }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Stores a complaint that came without a login. Nothing of whoever sent it goes into the database but what they wrote; the
 * same sending again changes nothing and finds the same complaint.
 */
export async function openComplaintOf(
  database: Database,
  desk: CityDesk,
  opening: ComplaintOpening,
  codes: ComplaintCodes,
  now: string,
): Promise<SaidOutcome> {
  const { code: city } = desk;
  const { record, command } = codes.idsOf(city, opening.id);
  const kept = { id: command, type: 'open-complaint', requestId: record, at: now } as const;
  const context = { now, rules: desk.rules, officerFor: (place: string) => desk.officerFor(place) };
  const judge = () => openUnknown(record, kept, opening, context);
  return run(database, desk, kept, fingerprint(opening), judge, (session) =>
    addComplaintCode(session, city, codes.codeOf(city, record), record),
  );
}

/** Judges and stores what somebody says who follows a complaint by its code and its word. */
export async function sayOfComplaint(
  database: Database,
  desk: CityDesk,
  command: RecordCommand,
  now: string,
): Promise<SaidOutcome> {
  const actor = { ...NOBODY, city: desk.code, areas: [] };
  const context = {
    now,
    actor,
    rules: desk.rules,
    officerFor: (place: string) => desk.officerFor(place),
    officerById: () => undefined,
  };
  const { type, payload } = command;
  return run(database, desk, command, fingerprint({ type, payload }), (view) => decideRecord(view, command, context));
}

function run(
  database: Database,
  desk: CityDesk,
  command: KeptCommand['command'],
  said: string,
  judge: (view: RecordView | null) => RecordDecision,
  further: (session: Session) => Promise<void> = () => Promise.resolve(),
): Promise<SaidOutcome> {
  const { code: city } = desk;
  const { requestId } = command;
  return database.transaction(
    async (session) => {
      const known = await readBatch(session, city, [command.id], [requestId], []);
      const standing = known.records.get(requestId) ?? null;
      const before = known.commands.get(command.id);
      if (before !== undefined) {
        if (before.fingerprint !== said || standing?.kind !== 'complaint') return refused({ code: 'id-reused' });
        return { ok: true, complaint: standing, hasChanged: false };
      }
      const decision = judge(standing);
      if (!decision.ok) return refused(decision.refusal);
      let view = standing;
      const events = decision.events.map((event) => {
        view = evolveRecord(view, event);
        return { requestId, number: view.version, event };
      });
      const after = complaintIn(view);
      const kept = [{ command, actor: NOBODY.id, carrier: null, fingerprint: said, refusal: null }];
      const records = new Map([[requestId, after]]);
      const judged: Judged = { results: [], kept, events, lines: [], changed: new Map(), records };
      await writeBatch(session, desk, judged, [], []);
      await further(session);
      return { ok: true, complaint: after, hasChanged: true };
    },
    [lockOf(city, requestId)],
  );
}

function complaintIn(view: RecordView | null): ComplaintView {
  if (view?.kind !== 'complaint') throw new RangeError('a complaint stays one');
  return view;
}

function refused(refusal: Refusal): SaidOutcome {
  return { ok: false, refusal };
}
