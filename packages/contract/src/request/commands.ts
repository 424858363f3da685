import * as z from 'zod/mini';
import { once } from '../once.js';
import { moment, uuid } from '../texts.js';
import type { CommandType } from './command-names.js';
import { attachFilePayload, detachFilePayload } from './attachment/commands.js';
import { acceptOriginalsPayload, disputePayload, handOverPayload } from './custody/commands.js';
import {
  confirmReceiptPayload,
  deliverPayload,
  failDeliveryPayload,
  renewCodePayload,
  takeOutPayload,
} from './delivery/commands.js';
import {
  approvePayload,
  awaitCentrePayload,
  markReadyPayload,
  printPayload,
  refusePayload,
  returnPapersPayload,
} from './desk/commands.js';
import { amendPayload, cancelPayload, reassignPayload, submitPayload } from './intake/commands.js';
import { closeWarningPayload, reportBadgePayload } from './warning/commands.js';
import {
  agreeVisitPayload,
  collectPayload,
  failVisitPayload,
  filePayload,
  moveVisitPayload,
  startVisitPayload,
} from './visit/commands.js';

/** The payload's schema of each command, by type. Schemas are built at their first use. */
export const payloads = {
  'submit-request': submitPayload,
  'amend-request': amendPayload,
  'cancel-request': cancelPayload,
  'reassign-officer': reassignPayload,
  'agree-visit': agreeVisitPayload,
  'move-visit': moveVisitPayload,
  'start-visit': startVisitPayload,
  'fail-visit': failVisitPayload,
  'attach-file': attachFilePayload,
  'detach-file': detachFilePayload,
  'collect-papers': collectPayload,
  'file-items': filePayload,
  'return-papers': returnPapersPayload,
  'approve-items': approvePayload,
  'refuse-items': refusePayload,
  'await-centre': awaitCentrePayload,
  'print-items': printPayload,
  'mark-ready': markReadyPayload,
  'take-out': takeOutPayload,
  'fail-delivery': failDeliveryPayload,
  'deliver-items': deliverPayload,
  'renew-handover-code': renewCodePayload,
  'confirm-receipt': confirmReceiptPayload,
  'hand-over-originals': handOverPayload,
  'accept-originals': acceptOriginalsPayload,
  'dispute-originals': disputePayload,
  'report-badge': reportBadgePayload,
  'close-warning': closeWarningPayload,
} as const satisfies Readonly<Record<CommandType, unknown>>;

/** The payload of a command of type `T` after it was read. */
export type Payload<T extends CommandType> = z.output<ReturnType<(typeof payloads)[T]>>;

/** What stands around the payload of every command, in clear or sealed. */
export const commandMembers = once(() => ({
  id: uuid(),
  type: z.string().check(z.maxLength(40)),
  requestId: uuid(),
  at: moment(),
}));

/**
 * The envelope around every command before its payload is judged. `id` is minted on the device before it is stored and
 * has one effect for ever; `at` is the device's clock, which may be wrong: see `sentAt` of the batch.
 */
export const commandEnvelope = once(() => z.strictObject({ ...commandMembers(), payload: z.unknown() }));
/** A command as it travels, its payload not yet judged. */
export type CommandEnvelope = z.infer<ReturnType<typeof commandEnvelope>>;

/** A command of type `T` with a payload of its shape. */
export interface CommandOf<T extends CommandType> {
  readonly id: string;
  readonly type: T;
  readonly requestId: string;
  readonly at: string;
  readonly payload: Payload<T>;
}

/** Any command with a payload of its type's shape. */
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType];
