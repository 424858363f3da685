/** A rollup plugin that collapses the templates of our own elements; see collapse-templates.mjs. */
import { collapseTemplates } from './collapse-templates.mjs';

/** @returns {import('rollup').Plugin} */
export function templates() {
  return {
    name: 'halo-templates',
    transform: (code, id) =>
      /[\\/]build[\\/]src[\\/](elements|capture)[\\/]/.test(id) ? { code: collapseTemplates(code), map: null } : null,
  };
}
