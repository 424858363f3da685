import type { CommandType } from '@halo-pamor/contract';
import type { HandoverCommand } from './outward.js';

const handovers: Readonly<Record<HandoverCommand, true>> = {
  'collect-papers': true,
  'return-papers': true,
  'hand-over-originals': true,
  'accept-originals': true,
  'take-out': true,
  'deliver-items': true,
};

/** Whether by this command something goes from one hand into another. */
export function isHandover(type: CommandType): type is HandoverCommand {
  return Object.hasOwn(handovers, type);
}
