import {
  decideRecord,
  discloseRecord,
  evolveRecord,
  isOpening,
  problem,
  type CommandResult,
  type RecordCommand,
  type RecordContext,
  type RecordEvent,
  type RecordView,
  type Refusal,
  seesRecord,
  type Scope,
} from '@halo-pamor/contract';

/** A record's command after judging: what became of the record, or why nothing did. */
export type JudgedRecord =
  | { readonly ok: true; readonly record: RecordView; readonly events: readonly RecordEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Judges one command about a record: may this person see it, what does the rulebook say.
 *
 * @param isTaken whether a request has this id
 */
export function judgeRecord(
  command: RecordCommand,
  standing: RecordView | undefined,
  isTaken: boolean,
  context: RecordContext,
  scope: Scope,
): JudgedRecord {
  const isNew = isOpening(command.type);
  if (isNew && isTaken) return { ok: false, refusal: { code: 'already-exists' } };
  // Somebody else's record and one that does not exist answer alike.
  if (!isNew && !(standing && seesRecord(scope, standing))) return { ok: false, refusal: { code: 'record-unknown' } };
  const decision = decideRecord(standing ?? null, command, context);
  if (!decision.ok) return decision;
  let record = standing ?? null;
  for (const event of decision.events) record = evolveRecord(record, event);
  return record === null
    ? { ok: false, refusal: { code: 'nothing-changed' } }
    : { ok: true, record, events: decision.events };
}

/** The answer to a command about a record, with the record as far as the person may read it. */
export function recordAnswer(
  id: string,
  outcome: 'accepted' | 'duplicate',
  record: RecordView | undefined,
  scope: Scope,
): CommandResult {
  const shown = record !== undefined && seesRecord(scope, record) ? discloseRecord(record, scope) : null;
  return { id, outcome, ...(shown === null ? {} : { record: shown }) };
}

/** The answer to a refused command about a record. */
export function recordRefusal(id: string, { code, line }: Refusal): CommandResult {
  const errors = line === undefined ? {} : { errors: [{ path: `/lines/${line}`, code }] };
  return { id, outcome: 'refused', problem: problem(code, errors) };
}
