import { HaloError } from '../errors.js';

/** The error for an argument that is not written as documented. */
export function badInput(path: string): HaloError {
  return new HaloError('invalid-input', { faults: [{ path, code: 'invalid_format' }] });
}
