import {
  custodyLines,
  decide,
  disclose,
  evolve,
  isOpening,
  isRecordCommand,
  problem,
  takenFrom,
  type Actor,
  type Command,
  type CommandResult,
  type CustodyLine,
  type DrawnHandover,
  type KnownFile,
  type ProblemCode,
  type Refusal,
  type RecordCommand,
  type RecordEvent,
  type RecordView,
  type RequestCommand,
  type RequestEvent,
  type RequestView,
  inScope,
  placedRequest,
  type Scope,
} from '@halo-pamor/contract';
import type { ChainEnd } from '../signing/seal.js';
import type { Bench } from './bench.js';
import { withCovers, type CoveredArea } from './covered.js';
import { judgeRecord, recordAnswer, recordRefusal } from './judge-record.js';
import type { Prepared } from './prepare.js';

/** A command that had its effect before. */
export interface KnownCommand {
  readonly actor: string;
  readonly fingerprint: string;
  /** Set when it was refused and left a trace: it is answered so again. */
  readonly refusal: Refusal | null;
}

/** A request as the database has it. `owner` is the host's id of the citizen or partner whose request it is. */
export interface KnownRequest {
  readonly view: RequestView;
  readonly owner: string | null;
}

/** What the database knows about a batch. */
export interface Known {
  readonly commands: ReadonlyMap<string, KnownCommand>;
  readonly requests: ReadonlyMap<string, KnownRequest>;
  readonly records: ReadonlyMap<string, RecordView>;
  /** Who serves places of this batch instead of their officers. */
  readonly covers: readonly CoveredArea[];
  /** Verified files, by id. */
  readonly files: ReadonlyMap<string, KnownFile>;
  /** Hand-overs that were drawn by lot, of those that a command names. */
  readonly drawn: readonly (DrawnHandover & { readonly request: string; readonly number: number })[];
  /** Where the chain of a request's custody lines ends; absent where there is none. */
  readonly chains: ReadonlyMap<string, ChainEnd>;
}

/** An event and its number within the request or record. */
export interface Numbered {
  readonly requestId: string;
  readonly number: number;
  readonly event: RequestEvent | RecordEvent;
}

/** A request that a batch changed. */
export interface Changed extends KnownRequest {
  /** The officer's id before the batch; null when there was none. */
  readonly officerBefore: string | null;
}

/** A command that had an effect. */
export interface KeptCommand {
  readonly command: Pick<Command, 'id' | 'type' | 'requestId' | 'at'>;
  /** Id of who acted. */
  readonly actor: string;
  readonly carrier: string | null;
  readonly fingerprint: string;
  readonly refusal: Refusal | null;
}

/** A batch after judging: what to answer, and what to write. */
export interface Judged {
  readonly results: readonly CommandResult[];
  /** Commands that had an effect, to be known when they come again; `refusal` when the effect was a trace alone. */
  readonly kept: readonly KeptCommand[];
  readonly events: readonly Numbered[];
  /** What happened to originals, not yet chained. */
  readonly lines: readonly CustodyLine[];
  readonly changed: ReadonlyMap<string, Changed>;
  /** Records that the batch changed. */
  readonly records: ReadonlyMap<string, RecordView>;
}

/**
 * Judges a batch in its order, in memory: each command sees what those before it did. A refusal stands alone.
 * For each command: was it seen before, may this person see the request, what does the rulebook say. A refusal with a trace
 * is written like an acceptance: its events are stored, and the command is remembered. Each is judged before the bench of
 * its own author.
 *
 * @param inOrder leaves unjudged what stands behind a refusal about the same request
 */
export function judge(batch: readonly Prepared[], known: Known, inOrder = false): Judged {
  const commands = new Map(known.commands);
  const requests = new Map(known.requests);
  const records = new Map(known.records);
  const changed = new Map<string, Changed>();
  const changedRecords = new Map<string, RecordView>();
  const kept: KeptCommand[] = [];
  const events: Numbered[] = [];
  const lines: CustodyLine[] = [];
  const written = new Map([...known.chains].map(([request, { number }]) => [request, number]));

  const aboutRecord = (command: RecordCommand, fingerprint: string, before: KnownCommand | undefined, bench: Bench) => {
    const { id, requestId } = command;
    const standing = records.get(requestId);
    if (before !== undefined) return recordAnswer(id, 'duplicate', standing, bench.scope);
    const context = {
      ...withCovers(bench.context(command.at, standing?.changedAt), known.covers),
      fileById: (file: string) => known.files.get(file),
      drawnHandover: (request: string, handover: number) =>
        known.drawn.find((each) => each.request === request && each.number === handover),
      callbackById: (record: string) => {
        const view = records.get(record);
        return view?.kind === 'callback' ? view : undefined;
      },
    };
    const judged = judgeRecord(command, standing, requests.has(requestId), context, bench.scope);
    if (!judged.ok) return recordRefusal(id, judged.refusal);
    const { record } = judged;
    const first = record.version - judged.events.length + 1;
    events.push(...judged.events.map((event, nth) => ({ requestId, number: first + nth, event })));
    records.set(requestId, record);
    changedRecords.set(requestId, record);
    commands.set(id, { actor: bench.actor.id, fingerprint, refusal: null });
    kept.push({ command, actor: bench.actor.id, carrier: bench.carrier, fingerprint, refusal: null });
    return recordAnswer(id, 'accepted', record, bench.scope);
  };

  const one = (command: Command, fingerprint: string, bench: Bench): CommandResult => {
    const before = commands.get(command.id);
    const isSame = before === undefined || (before.fingerprint === fingerprint && before.actor === bench.actor.id);
    if (!isSame) return refused(command.id, { code: 'id-reused' });
    return isRecordCommand(command)
      ? aboutRecord(command, fingerprint, before, bench)
      : aboutRequest(command, fingerprint, before, bench);
  };

  const aboutRequest = (
    command: RequestCommand,
    fingerprint: string,
    before: KnownCommand | undefined,
    bench: Bench,
  ): CommandResult => {
    const { id, requestId } = command;
    const standing = requests.get(requestId);
    if (before !== undefined) {
      if (before.refusal !== null) return refused(id, before.refusal, seenView(standing, bench.scope));
      return answer(id, 'duplicate', standing, bench.scope);
    }
    // Somebody else's request and one that does not exist answer alike.
    if (isOpening(command.type)) {
      if (records.has(requestId)) return refused(id, { code: 'already-exists' });
    } else if (!(standing && (isSeen(standing, bench.scope) || wasTheirs(standing, bench.actor)))) {
      return refused(id, { code: 'request-unknown' });
    }
    const decision = decide(standing?.view ?? null, command, {
      ...withCovers(bench.context(command.at, standing?.view.changedAt), known.covers),
      doneAt: bench.doneAt(command.at),
      fileById: (file) => known.files.get(file),
    });
    if (!decision.ok && decision.events === undefined) return refused(id, decision.refusal);

    let view = standing?.view ?? null;
    for (const event of decision.events ?? []) {
      const next = evolve(view, event);
      const further = custodyLines(view, event, next, written.get(requestId) ?? 0);
      written.set(requestId, (written.get(requestId) ?? 0) + further.length);
      lines.push(...further);
      view = next;
      events.push({ requestId, number: view.version, event });
    }
    if (view === null) return refused(id, { code: 'nothing-changed' });
    const owner = standing === undefined ? ownerOf(view, bench.actor) : standing.owner;
    const officerBefore = changed.has(requestId)
      ? (changed.get(requestId)?.officerBefore ?? null)
      : (standing?.view.officer?.id ?? null);
    requests.set(requestId, { view, owner });
    changed.set(requestId, { view, owner, officerBefore });
    const refusal = decision.ok ? null : decision.refusal;
    commands.set(id, { actor: bench.actor.id, fingerprint, refusal });
    kept.push({ command, actor: bench.actor.id, carrier: bench.carrier, fingerprint, refusal });
    return refusal === null
      ? answer(id, 'accepted', { view, owner }, bench.scope)
      : refused(id, refusal, seenView({ view, owner }, bench.scope));
  };

  const refusedAbout = new Set<string>();
  const results = batch.map((each) => {
    const buildsUp = inOrder && !(each.ok && isRecordCommand(each.command));
    if (buildsUp && each.ok && refusedAbout.has(each.about)) return refused(each.command.id, { code: 'held-back' });
    const result = each.ok ? one(each.command, each.fingerprint, each.bench) : each.result;
    if (buildsUp && result.outcome === 'refused') refusedAbout.add(each.about);
    return result;
  });
  return { results, kept, events, lines, changed, records: changedRecords };
}

function ownerOf(view: RequestView, actor: Actor): string | null {
  return view.citizen ?? (actor.role === 'partner' ? actor.id : null);
}

/** An officer from whom the request was taken may still hand in what was done before; `decide` knows what that is. */
function wasTheirs({ view }: KnownRequest, { id }: Actor): boolean {
  return takenFrom(view, id) !== undefined;
}

function isSeen({ view, owner }: KnownRequest, scope: Scope): boolean {
  return inScope(scope, placedRequest(view, owner));
}

// A request that the person may act on but no longer see, such as after a reassignment, is answered without its view.
function answer(
  id: string,
  outcome: 'accepted' | 'duplicate',
  standing: KnownRequest | undefined,
  scope: Scope,
): CommandResult {
  return { id, outcome, ...seenView(standing, scope) };
}

function seenView(standing: KnownRequest | undefined, scope: Scope): Pick<CommandResult, 'view'> {
  return standing !== undefined && isSeen(standing, scope) ? { view: disclose(standing.view, scope.disclosure) } : {};
}

// Whoever was refused with a trace is shown what it did to the request, such as how many tries are left.
function refused(id: string, refusal: Refusal, seen: Pick<CommandResult, 'view'> = {}): CommandResult {
  const { code, item, paper, original, status } = refusal;
  const errors = faultsOf({ item, paper, original }, code);
  const detail = status === undefined ? {} : { detail: `status ${status}` };
  const told = problem(code, { ...detail, ...(errors.length > 0 ? { errors } : {}) });
  return { id, outcome: 'refused', problem: told, ...seen };
}

function faultsOf(lines: Record<'item' | 'paper' | 'original', string | undefined>, code: ProblemCode) {
  return [
    ...(lines.item === undefined ? [] : [{ path: `/items/${lines.item.slice(0, 40)}`, code }]),
    ...(lines.original === undefined ? [] : [{ path: `/originals/${lines.original}`, code }]),
    ...(lines.paper === undefined ? [] : [{ path: `/papers/${lines.paper}`, code }]),
  ];
}
