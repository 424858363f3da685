// Names alone: a phone needs them long before it has something to judge or to check.
const names = [
  'submit-request',
  'amend-request',
  'cancel-request',
  'reassign-officer',
  'agree-visit',
  'move-visit',
  'start-visit',
  'fail-visit',
  'attach-file',
  'detach-file',
  'collect-papers',
  'file-items',
  'return-papers',
  'approve-items',
  'refuse-items',
  'await-centre',
  'print-items',
  'mark-ready',
  'take-out',
  'fail-delivery',
  'deliver-items',
  'renew-handover-code',
  'confirm-receipt',
  'hand-over-originals',
  'accept-originals',
  'dispute-originals',
  'report-badge',
  'close-warning',
] as const;

/** The type of a command. */
export type CommandType = (typeof names)[number];

/** All command types, in the order of a request's life. */
export const commandTypes: readonly CommandType[] = names;

/** Narrows any text to a command type. */
export function isCommandType(type: string): type is CommandType {
  return names.some((name) => name === type);
}
