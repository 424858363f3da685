import type { Actor } from './actor.js';
import type { CityPack } from './city/index.js';
import { DUTY_PAPER } from './record/duty/commands.js';
import { isRecordCommand } from './record/is-record-command.js';
import { decideRecord } from './record/decide.js';
import { evolveRecord } from './record/evolve.js';
import type { RecordView } from './record/view.js';
import { cityRules } from './request/city-rules.js';
import { decide } from './request/decide.js';
import { evolve } from './request/evolve.js';
import { parseCommand } from './request/parse-command.js';
import type { RequestView } from './request/view.js';

/** A command as the phone of its author keeps it; without a payload it cannot be read there for now, and tells nothing. */
export interface KeptCommand {
  readonly id: string;
  readonly type: string;
  readonly requestId: string;
  readonly createdAt: string;
  readonly payload?: unknown;
}

/** Whose commands they are, and by which rules they are judged. */
export interface ForetoldFor {
  readonly pack: CityPack;
  readonly actor: Actor;
}

function read({ id, type, requestId, createdAt: at, payload }: KeptCommand) {
  const parsed = parseCommand({ id, type, requestId, at, payload });
  return parsed.ok ? parsed.command : undefined;
}

/**
 * The request as it is once these commands are accepted, as far as a phone can know it. A command that the rulebook refuses
 * changes nothing.
 */
export function foretoldRequest(
  view: RequestView,
  commands: readonly KeptCommand[],
  { pack, actor }: ForetoldFor,
): RequestView {
  if (commands.length === 0) return view;
  const rules = cityRules(pack);
  return commands.reduce((before, kept) => {
    const command = read(kept);
    if (command === undefined || isRecordCommand(command)) return before;
    const decision = decide(before, command, {
      now: kept.createdAt,
      actor,
      rules,
      // Neither a code nor an officer is decided on a phone: those commands leave the request as it is.
      mintCode: () => '',
      officerFor: () => null,
      // Only the officer of the request is known here, to whom papers can be given.
      officerById: (officer) =>
        before.officer?.id === officer ? { id: officer, name: before.officer.name, areas: [] } : undefined,
      // A picture that lies here will come whole.
      fileById: () => (command.type === 'attach-file' ? { request: kept.requestId, ...command.payload } : undefined),
      // A code is judged later; until then it stands as what the person says.
      isHandoverCode: () => true,
    });
    return decision.ok ? decision.events.reduce<RequestView>(evolve, before) : before;
  }, view);
}

/** The same for a record that stands. Which numbers a phone gets at a stop, the gateway alone says. */
export function foretoldRecord(
  record: RecordView,
  commands: readonly KeptCommand[],
  { pack, actor }: ForetoldFor,
): RecordView {
  if (commands.length === 0) return record;
  const rules = cityRules(pack);
  const team = record.kind === 'stop' ? record.team : [];
  return commands.reduce((before, kept) => {
    const command = read(kept);
    if (command === undefined || !isRecordCommand(command) || command.type === 'reserve-tickets') return before;
    const decision = decideRecord(before, command, {
      now: kept.createdAt,
      actor,
      rules,
      // Whether somebody stands in for the officer of a place is the gateway's knowledge; here the note counts.
      officerFor: () => ({ ...actor, areas: [...actor.areas] }),
      officerById: (officer) => {
        const member = team.find(({ id }) => id === officer);
        return member && { ...member, areas: [] };
      },
      // A picture that lies here will come whole.
      fileById: () =>
        command.type === 'picture-duty'
          ? { request: kept.requestId, paper: DUTY_PAPER, sha256: command.payload.sha256 }
          : undefined,
    });
    return decision.ok ? decision.events.reduce<RecordView>(evolveRecord, before) : before;
  }, record);
}
