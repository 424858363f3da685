import { PublicTag } from './public-tag.js';

/**
 * Who owns which document in a city, over the years and by its areas, on a page of its own, for everybody: it needs no token
 * and no `<halo-pamor>`.
 *
 * @example
 * ```html
 * <halo-coverage gateway="https://pamor.example" city="32.75"></halo-coverage>
 * ```
 *
 * @tagname halo-coverage
 * @fires halo-error a setting is missing or wrong; the person was told
 * @cssprop --halo-accent the one accent colour; default: the city's
 * @cssprop --halo-on-accent text on it; default: the city's
 */
export class HaloCoverage extends PublicTag {
  protected override readonly page = 'halo-coverage-page';
}
