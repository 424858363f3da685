import type { CityFirst, CityPack, RequestView } from '@halo-pamor/contract';
import { withCityWords } from '../../locale/fill.js';
import { id } from '../../locale/id.js';
import { idProvider, type ProviderTerms } from '../../locale/provider-terms.js';
import type { SharedTerms } from '../../locale/terms.js';
import { dateWriter, type DateWriter } from '../shared/dates.js';

/** How one instance speaks: its words, its dates, and its city's pack in its language. */
export interface Speech {
  readonly terms: SharedTerms;
  /** What the provider says itself. */
  readonly own: ProviderTerms;
  readonly pack: CityPack | CityFirst | undefined;
  readonly dates: DateWriter | undefined;
  /** A request with the names of its documents and papers in this language; absent in Indonesian, in which they were frozen. */
  readonly viewIn?: ((view: RequestView) => RequestView) | undefined;
  /** Marks what is left in Indonesian on a screen in another language; gives what ends that. */
  readonly mark?: ((root: ShadowRoot) => () => void) | undefined;
}

/** How an instance speaks Indonesian, which needs nothing that is not here. */
export function plainSpeech(pack?: CityPack | CityFirst): Speech {
  return {
    terms: withCityWords(id, pack?.words ?? idProvider.withoutCity),
    own: idProvider,
    pack,
    dates: pack && dateWriter(pack.locale, pack.timeZone),
  };
}
