import * as z from 'zod/mini';
import { once } from '../once.js';
import { commandMembers } from '../request/commands.js';
import { sealedShape } from './envelope.js';

/** A command as it travels when its payload is sealed. What it is and about which request stays in clear, for the queue. */
export const sealedCommandShape = once(() => z.strictObject({ ...commandMembers(), sealed: sealedShape() }));
/** @see sealedCommandShape */
export type SealedCommand = z.infer<ReturnType<typeof sealedCommandShape>>;
