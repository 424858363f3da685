import {
  complaintFollow,
  complaintOpening,
  complaintsQuery,
  followed,
  parseCommand,
  parseTrackingCode,
  recordView,
  isRecordCommand,
  type ComplaintFollow,
  type ComplaintView,
  type RecordCommand,
} from '@halo-pamor/contract';
import { jsonReply, listParts, ProblemError } from '../reply.js';
import type { Handler, Services } from '../services.js';
import { complaintCursor, readComplaintCursor } from '../store/cursor.js';
import { findComplaint, readComplaints } from '../store/complaints.js';
import { readRecord } from '../store/records.js';
import { openComplaintOf, sayOfComplaint, type SaidOutcome } from '../store/run-complaint.js';
import { callerOf } from './caller.js';
import { disclosedRecords } from './disclosed.js';
import { read } from './read.js';

/**
 * `POST /v1/complaints`: a complaint of somebody without a login, or who wants to be nobody. A token that comes along is not
 * looked at. Answers with the code and the word by which it is followed.
 */
export function openComplaint(services: Services): Handler {
  const { database, desks, limits, complaints: codes, clock } = services;
  return async ({ body, address }) => {
    const opening = read(complaintOpening, body);
    await limits.complain(address);
    const desk = desks.get(opening.city);
    if (desk === undefined) throw new ProblemError('not-found');
    const outcome = await openComplaintOf(database, desk, opening, codes, new Date(clock()).toISOString());
    const complaint = complaintIn(outcome, services);
    const { code: city } = desk;
    const { id } = complaint;
    const reply = { code: codes.codeOf(city, id), word: codes.wordOf(city, id), complaint: followed(complaint) };
    return jsonReply(JSON.stringify(reply));
  };
}

/**
 * `POST /v1/complaints/follow`: what became of a complaint, for whoever has its code and its word, and what they say to it.
 * A wrong code and a wrong word answer alike, and count like guesses at a tracking code.
 */
export function followComplaint(services: Services): Handler {
  const { database, desks, limits, complaints: codes } = services;
  return async ({ body, address }) => {
    const asked = read(complaintFollow, body);
    const code = parseTrackingCode(asked.code);
    const tried = `complaint ${code ?? asked.code.slice(0, 20)}`;
    await limits.try(address, tried);
    const found = await findComplaint(database, [...desks.keys()], code ?? '');
    const isRight = codes.isWordOf(found?.city ?? '', found?.id ?? '', asked.word);
    const desk = desks.get(found?.city ?? '');
    if (found === undefined || desk === undefined || !isRight) throw new ProblemError('not-found');
    await limits.right(tried);
    const at = new Date(services.clock()).toISOString();
    const id = asked.say && codes.idsOf(found.city, asked.say.id).command;
    const command = asked.say && commandOf({ id: id ?? '', requestId: found.id, at }, asked.say);
    if (command !== undefined) {
      const outcome = await sayOfComplaint(database, desk, command, at);
      return jsonReply(JSON.stringify({ complaint: followed(complaintIn(outcome, services)) }));
    }
    const view = recordView().parse(JSON.parse((await readRecord(database, found.city, found.id)) ?? 'null'));
    if (view.kind !== 'complaint') throw new ProblemError('not-found');
    return jsonReply(JSON.stringify({ complaint: followed(view) }));
  };
}

/** `GET /v1/complaints`: those in the caller's scope, the most pressing first. */
export function complaints(services: Services): Handler {
  return async (call) => {
    const { scope } = callerOf(call, services);
    const { status, overdue, after, limit } = read(complaintsQuery, call.query);
    const from = after === undefined ? undefined : readComplaintCursor(after);
    if (after !== undefined && from === undefined) throw new ProblemError('cursor-invalid');
    const now = new Date(services.clock()).toISOString();
    const filter = { status, overdue: overdue === 'true', now, limit };
    const { items, end } = await readComplaints(services.database, scope, filter, from);
    const next = end === undefined ? 'null' : `"${complaintCursor(end)}"`;
    return jsonReply(listParts('items', disclosedRecords(items, scope), `"next":${next}`));
  };
}

/** The complaint as it stands now. What was refused ends the request with the refusal's code. */
function complaintIn(outcome: SaidOutcome, { committed }: Services): ComplaintView {
  if (!outcome.ok) throw new ProblemError(outcome.refusal.code);
  if (outcome.hasChanged) committed(false);
  return outcome.complaint;
}

function commandOf(
  around: Pick<RecordCommand, 'id' | 'requestId' | 'at'>,
  { id: _sent, type, ...payload }: NonNullable<ComplaintFollow['say']>,
): RecordCommand {
  const read = parseCommand({ ...around, type, payload });
  if (!read.ok || !isRecordCommand(read.command)) throw new ProblemError('invalid');
  return read.command;
}
