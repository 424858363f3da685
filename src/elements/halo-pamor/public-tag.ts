import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { HaloPamor as Client } from '../../client/index.js';
import { lateImport } from '../../late-import.js';
import { kit } from '../shared/kit.styles.js';
import { HostTag } from './host-tag.js';
import { outermost } from './outermost.styles.js';
import type * as PublicHost from './public-host.js';

const loadHost = lateImport<typeof PublicHost>(() => import('./public-host.js'), 'showPublic');

/**
 * A page of a city that everybody may read, as a tag of its own: it needs no token and no `<halo-pamor>`. All that it does
 * comes late, because every page of a host loads this and few have such a tag.
 */
export abstract class PublicTag extends HostTag {
  static override styles = [...kit, outermost];
  static override properties: PropertyDeclarations = {
    gateway: {},
    city: {},
    locale: {},
    theme: {},
    client: { attribute: false },
  };

  /** Address of the gateway. */
  declare gateway: string | undefined;
  /** Kemendagri code of the city, such as `32.75`. */
  declare city: string | undefined;
  /** Language of the words: `id`, `en` or `su`. Default: the `lang` around the element, else Indonesian. */
  declare locale: string | undefined;
  /** How it looks: `light`, `dark`, `contrast`, `large`, or several of them with spaces between. Default: light. */
  declare theme: string | undefined;
  /** A client of the host's own, in place of `gateway` and `city`. It is not closed here. */
  declare client: Client | undefined;

  /** Which page it is. */
  protected abstract readonly page: PublicHost.PublicPage;
  #shown: Promise<PublicHost.ShownPage> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#shown !== undefined && changed.size === 1 && changed.has('locale')) {
      this.#shown.then(({ speak }) => speak()).catch(() => undefined);
      return;
    }
    this.#leave();
    if (this.isConnected)
      this.#shown = loadHost().then(({ showPublic }) => showPublic(this, this.renderRoot, this.page));
  }

  #leave(): void {
    this.#shown?.then(
      ({ leave }) => leave(),
      () => undefined,
    );
    this.#shown = undefined;
  }
}
