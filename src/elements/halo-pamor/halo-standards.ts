import { PublicTag } from './public-tag.js';

/**
 * The published standards of a city on a page of their own, for everybody: it needs no token and no `<halo-pamor>`.
 *
 * @example
 * ```html
 * <halo-standards gateway="https://pamor.example" city="32.75"></halo-standards>
 * ```
 *
 * @tagname halo-standards
 * @fires halo-error a setting is missing or wrong; the person was told
 * @cssprop --halo-accent the one accent colour; default: the city's
 * @cssprop --halo-on-accent text on it; default: the city's
 */
export class HaloStandards extends PublicTag {
  protected override readonly page = 'halo-standards-page';
}
