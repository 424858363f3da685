/**
 * The entry of the script-tag build: `<script type="module" src="halo-pamor.js">` and one `<halo-pamor>`.
 */
import './define.js';

export { HaloPamor } from './elements/halo-pamor/halo-pamor.js';
