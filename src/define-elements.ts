import { HaloCoverage } from './elements/halo-pamor/halo-coverage.js';
import { HaloPamor } from './elements/halo-pamor/halo-pamor.js';
import { HaloStandards } from './elements/halo-pamor/halo-standards.js';
import { hostTags, registerHostTags } from './host-elements.js';

export { HaloCoverage, HaloPamor, HaloStandards };

/**
 * Registers the tags that a host puts on a page, and the citizen's elements inside them; those of officers and the desk follow when
 * a person in that role opens it. Calling this twice, or beside a script-tag build, is safe. Importing it does nothing.
 *
 * @example
 * ```ts
 * define({ prefix: 'kota' }); // <kota-pamor>, <kota-standards>, <kota-coverage>
 * ```
 *
 * @param of `prefix`: what the names begin with, in place of `halo`; both may stand on one page
 * @throws TypeError for a prefix with which no tag can be named
 */
export function define({ prefix = 'halo' }: { readonly prefix?: string | undefined } = {}): void {
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(prefix)) throw new TypeError(`no tag can begin with "${prefix}-"`);
  // A class has one name for ever, so another name takes a class of its own.
  registerHostTags(
    prefix === 'halo'
      ? hostTags
      : {
          [`${prefix}-pamor`]: class extends HaloPamor {},
          [`${prefix}-standards`]: class extends HaloStandards {},
          [`${prefix}-coverage`]: class extends HaloCoverage {},
        },
  );
}
