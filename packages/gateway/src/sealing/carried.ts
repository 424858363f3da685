import {
  CARRIED_TYP,
  isProblemCode,
  isRetryable,
  problem,
  type CarriedReceipt,
  type CommandResult,
} from '@halo-pamor/contract';
import type { Signer } from '../signing/signer.js';

/**
 * What a carrier is told of another person's entry: nothing of its request, and the receipt that lets the author's phone
 * let it go. Where it is worth another try there is no receipt.
 *
 * @param by the author as in the envelope
 */
export function carriedResult(result: CommandResult, city: string, by: string, signer: Signer): CommandResult {
  const { id, outcome } = result;
  const code = result.problem?.code;
  const known = code !== undefined && isProblemCode(code) ? code : undefined;
  const told: CommandResult = { id, outcome, ...(known === undefined ? {} : { problem: problem(known) }) };
  if (known !== undefined && isRetryable(known)) return told;
  const receipt: CarriedReceipt = {
    city,
    id,
    by,
    outcome,
    ...(known === undefined ? {} : { code: known }),
    at: new Date().toISOString(),
  };
  return { ...told, receipt: signer.sign(CARRIED_TYP, receipt) };
}
