/**
 * The entry of the script-tag build: `<script type="module" src="halo-pamor.js">` and one `<halo-pamor>`. It leaves one global,
 * `HaloPamor`, for scripts that import nothing: `HaloPamor.configure({ … })`.
 */
import { HaloPamor } from './elements/halo-pamor/halo-pamor.js';
import './define.js';

export { define } from './define-elements.js';
export { HaloPamor };

declare global {
  /** With the script-tag build alone: the class of `<halo-pamor>`, of the version that came first. */
  var HaloPamor: typeof import('./elements/halo-pamor/halo-pamor.js').HaloPamor | undefined;
}

if (!Object.hasOwn(globalThis, 'HaloPamor')) globalThis.HaloPamor = HaloPamor;
