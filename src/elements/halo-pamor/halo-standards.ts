import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { createHaloPamor, type HaloPamor as Client } from '../../client/index.js';
import { lateImport } from '../../late-import.js';
import type * as PublicPart from '../public/elements.js';
import { hear } from '../shared/events.js';
import { register, VERSION } from '../shared/register.js';
import { applyTheme } from './theme.js';

const loadPublic = lateImport<typeof PublicPart>(() => import('../public/elements.js'), 'publicElements');

/**
 * The published standards of a city on a page of their own, for everybody: it needs no token and no `<halo-pamor>`.
 *
 * @example
 * ```html
 * <halo-standards gateway="https://pamor.example" city="32.75"></halo-standards>
 * ```
 *
 * @tagname halo-standards
 * @cssprop --halo-accent the one accent colour; default: the city's
 * @cssprop --halo-on-accent text on it; default: the city's
 */
export class HaloStandards extends LitElement {
  /** By this two copies of the package on one page know each other. */
  static readonly version = VERSION;
  static override properties: PropertyDeclarations = { gateway: {}, city: {}, client: { attribute: false } };

  /** Address of the gateway. */
  declare gateway: string | undefined;
  /** Kemendagri code of the city, such as `32.75`. */
  declare city: string | undefined;
  /** A client of the host's own, in place of `gateway` and `city`. It is not closed here. */
  declare client: Client | undefined;

  #own: Client | undefined;
  #page: HTMLElement | undefined;
  readonly #theme = new CSSStyleSheet();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    hear(root, 'halo-load', ({ what, signal, respond }) => {
      const client = this.#reach();
      if (what !== 'standards' || client === undefined) return;
      const page = client.standards({ signal });
      respond(page);
      page.then(({ theme }) => applyTheme(this, theme, this.#theme)).catch(() => undefined);
    });
    return root;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#leave();
    this.#page = document.createElement('halo-standards-page');
    loadPublic().then(
      ({ publicElements }) => register(publicElements),
      () => undefined,
    );
  }

  override render(): TemplateResult {
    return html`${this.#page}`;
  }

  /** The host's client, or one without a token, made at its first use. */
  #reach(): Client | undefined {
    const { client, gateway, city } = this;
    if (client !== undefined || !gateway || !city) return client;
    return (this.#own ??= createHaloPamor({ gateway, city }));
  }

  #leave(): void {
    this.#own?.close();
    this.#own = undefined;
  }
}
