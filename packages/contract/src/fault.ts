import type { FieldFault } from './problem-shape.js';

interface Issues {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly code?: string | undefined }[];
}

/**
 * Turns a schema's complaints into field faults: where, and of which kind, never what was typed there.
 *
 * @param prefix JSON pointer of the value that was read, such as `/payload`
 */
export function fieldFaults(error: Issues, prefix = ''): FieldFault[] {
  return error.issues.map(({ path, code }) => ({
    path: prefix + path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join(''),
    code: code ?? 'invalid',
  }));
}
