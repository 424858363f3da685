import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import {
  createHaloPamor,
  HaloError,
  type HaloPamor as Client,
  type HaloPamorOptions,
  type PinPolicy,
  type SecureStore,
} from '../../client/index.js';
import { fill } from '../../locale/fill.js';
import { codeOf } from '../shared/asking.js';
import { personIcon, warningIcon } from '../shared/icons.js';
import { kit } from '../shared/kit.styles.js';
import { emptyState, errorState, loadingState } from '../shared/screen-states.js';
import type { RoleElement } from '../shared/role-element.js';
import type { RoleView } from '../shared/session-state.js';
import { hasWayBack } from '../shared/way-back.js';
import { lateImport } from '../../late-import.js';
import { pinPolicyOf } from './pin-policy.js';
import type { LeaveChoice } from '../vault/leave-dialog.js';
import { focusView } from './focus-view.js';
import { hearAsks } from './hear-asks.js';
import { tell } from './outward.js';
import { VERSION } from '../shared/register.js';
import { openRoom, roomOf, tagOf } from './role-room.js';
import { Router } from './router.js';
import { Session } from './session.js';
import { signedOut } from './signed-out.js';
import { Tongue } from './tongue.js';
import { applyTheme } from './theme.js';
import type * as KeeperPart from './vault-keeper.js';
import type { VaultKeeper } from './vault-keeper.js';
import { whenPageIsComplete } from './when-page-is-complete.js';

const loadKeeper = lateImport<typeof KeeperPart>(() => import('./vault-keeper.js'), 'VaultKeeper');

type Phase = 'settings' | 'loading' | 'ready' | 'failed';

/**
 * The whole submenu for one person: picks the views of the role in the host's token, is the only element that holds a
 * client, and acts on what its children ask. Several may stand on one page and differ in everything.
 *
 * @tagname halo-pamor
 * @slot - shown while it opens, in place of its own waiting sign
 * @fires halo-ready the first view is shown
 * @fires halo-view-change another view is shown
 * @fires halo-submit a request is kept on this device
 * @fires halo-outbox how much is still on this device
 * @fires halo-auth-required the host has to sign the person in
 * @fires halo-error a code; the person was told
 * @cssprop --halo-accent the one accent colour; default: the city's
 * @cssprop --halo-on-accent text on it; default: the city's
 */
export class HaloPamor extends LitElement {
  /** By this two copies of the package on one page know each other. */
  static readonly version = VERSION;
  static override styles = kit.slice();
  static override properties: PropertyDeclarations = {
    gateway: {},
    city: {},
    view: {},
    locale: {},
    getToken: { attribute: false },
    client: { attribute: false },
    now: { attribute: false },
    phase: { state: true },
    problem: { state: true },
    pin: {},
    lockAfter: { attribute: 'lock-after', type: Number },
    secureStore: { attribute: false },
    said: { state: true },
    vault: { state: true },
  };

  /** Address of the gateway. */
  declare gateway: string | undefined;
  /** Kemendagri code of the city, such as `32.75`. */
  declare city: string | undefined;
  /** The view to open with; home when empty. */
  declare view: string | undefined;
  /**
   * Language of the words: `id`, `en` or `su`. Default: the `lang` around the element, else the city's. A change shows at
   * once, and what is typed stays.
   */
  declare locale: string | undefined;
  /** Gives the host's token; asked again when the gateway does not accept the last one. */
  declare getToken: HaloPamorOptions['getToken'];
  /** A client of the host's own, in place of `gateway`, `city` and `getToken`. It is not closed here. */
  declare client: Client | undefined;
  /** Whether a person needs a PIN: `required`, `offered` or `off`. Default: required for officer and courier, else off. */
  declare pin: PinPolicy | undefined;
  /** Minutes after which a vault with a PIN is locked when nobody touches the screen. Default 5. */
  declare lockAfter: number | undefined;
  /** Where the host keeps secrets outside of the page. Default: none. */
  declare secureStore: SecureStore | undefined;
  /** The clock; tests set their own. */
  declare now: () => Date;
  declare private phase: Phase;
  declare private problem: string;
  /** What a screen reader is told of news that came by themselves. */
  declare private said: string;

  /** A screen of the vault, shown in place of everything else. */
  declare private vault: HTMLElement | null;

  #session: Session | undefined;
  #keeper: VaultKeeper | undefined;
  #client: Client | undefined;
  /** The view of the person's role. */
  #room: HTMLElement | null = null;
  #stops: (() => void)[] = [];
  #router = new Router({ view: 'home' });
  readonly #tongue = new Tongue(this);
  readonly #theme = new CSSStyleSheet();

  constructor() {
    super();
    this.now = () => new Date();
    this.phase = 'loading';
    this.problem = 'unknown';
    this.said = '';
    this.vault = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  protected override firstUpdated(): void {
    this.#begin();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('locale')) void this.#tongue.speak();
    const settings = ['gateway', 'city', 'getToken', 'client'] as const;
    if (settings.some((name) => changed.has(name) && this.#stops.length > 0 && changed.get(name) !== this[name])) {
      this.#end();
      this.#begin();
    }
  }

  /** Whether `goBack()` would find something: true everywhere but on the first view. */
  canGoBack(): boolean {
    return this.#router.canGoBack;
  }

  /**
   * Goes one step back, within a form or to the view before. For the host's own back key.
   *
   * @returns false when there is nothing to go back to
   */
  goBack(): boolean {
    if (hasWayBack(this.#room) && this.#room.goBack()) return true;
    if (!this.#router.back()) return false;
    this.#viewChanged();
    return true;
  }

  /** Opens a view, for example `request` or `track`. */
  open(view: string, of: { readonly requestId?: string } = {}): void {
    this.#router.open({ view, ...of });
    this.#viewChanged();
  }

  /** Makes what this phone keeps of the person unreadable until the PIN is typed. Without a PIN nothing changes. */
  async lock(): Promise<void> {
    await (this.client ?? this.#client)?.vault.lock();
  }

  /** Deletes all that is readable of the person on this phone. What is not sent stays, sealed to the gateway. */
  async wipe(): Promise<void> {
    const keeper = await this.#keep();
    keeper.stop();
    await (this.client ?? this.#client)?.vault.erase();
    this.#session?.stop();
    keeper.left(this.#tongue.speech.terms);
  }

  /** Everything that is not sent, as a file. */
  async exportOutbox(): Promise<Blob> {
    const client = this.client ?? this.#client;
    if (client === undefined) throw new HaloError('closed');
    return client.outbox.export();
  }

  /**
   * Call it before the app signs the person out: asks what becomes of unsent work, and then makes unreadable what is
   * readable. Go on unless it resolves with `stay`.
   */
  async leave(): Promise<LeaveChoice> {
    const choice = await (await this.#keep()).leave(this.#tongue.speech.terms);
    if (choice !== 'stay') this.#session?.stop();
    return choice;
  }

  override render(): TemplateResult {
    return html`${this.vault ?? this.#screen()}
      <p class="unseen" role="status">${this.said}</p>`;
  }

  #screen(): unknown {
    const { terms, own } = this.#tongue.speech;
    switch (this.phase) {
      case 'settings':
        return emptyState({
          icon: warningIcon,
          title: own.missingTitle,
          text: html`<span role="alert">${fill(own.missing, { setting: this.#missing() ?? '' })}</span>`,
        });
      case 'loading':
        return html`<slot>${loadingState(terms)}</slot>`;
      case 'failed':
        return errorState(terms, this.problem, () => {
          this.#end();
          this.#begin();
        });
      case 'ready':
        return this.#ready();
    }
  }

  #ready(): unknown {
    const session = this.#session;
    const { terms, own, pack, dates } = this.#tongue.speech;
    if (session?.actor === undefined || pack === undefined || dates === undefined) return nothing;
    const { actor, views, entries, connection, news } = session;
    const { route, canGoBack } = this.#router;
    const room = roomOf(actor.role);
    if (room === undefined) {
      return emptyState({ icon: personIcon, title: own.notForRoleTitle, text: own.notForRole });
    }
    const seen: RoleView & Pick<RoleElement, 'draft' | 'news'> = {
      pack,
      actor,
      views,
      records: session.records,
      entries,
      connection,
      route,
      canGoBack,
      terms,
      dates,
      now: this.now,
      draft: session.draft,
      news,
    };
    this.#room ??= document.createElement(tagOf[room]);
    const signIn = session.signedOut ? signedOut(this.#tongue.speech, () => void session.sync()) : nothing;
    return html`${signIn}${Object.assign(this.#room, seen, { lang: terms.language })}`;
  }

  /** The name of the first setting that the host has not given. */
  #missing(): string | undefined {
    if (this.client !== undefined) return undefined;
    if (!this.gateway) return 'gateway';
    if (!this.city) return 'city';
    return this.getToken === undefined ? 'getToken' : undefined;
  }

  #begin(): void {
    const { gateway, city, getToken } = this;
    this.#stops = [() => undefined];
    if (this.client !== undefined) this.#open(this.client);
    else if (gateway && city && getToken !== undefined) {
      this.#client = createHaloPamor({
        gateway,
        city,
        getToken,
        secureStore: this.secureStore,
        lockAfter: this.lockAfter,
      });
      this.#open(this.#client);
    } else {
      // A host's own script may still be on its way to set what is missing.
      this.phase = 'loading';
      this.#stops.push(
        whenPageIsComplete(() => {
          this.phase = 'settings';
          tell(this, 'halo-error', { code: 'invalid-input' });
        }),
      );
    }
  }

  #open(client: Client): void {
    const session = new Session(client, {
      changed: () => {
        if (this.#session !== session) return;
        this.requestUpdate();
        this.#tongue.reach(session.connection.online);
      },
      received: () => {
        this.said = this.#tongue.speech.terms.received;
      },
      outbox: (waiting, parked) => {
        tell(this, 'halo-outbox', { waiting, parked });
      },
      signedOut: (code) => {
        tell(this, 'halo-auth-required', { code });
      },
      pass: async (actor, pack) => {
        applyTheme(this, pack.theme, this.#theme);
        await this.#tongue.learn(pack, roomOf(actor.role));
        // What the host's secure store holds needs no PIN beside it.
        const policy = this.pin ?? (this.secureStore === undefined ? pinPolicyOf(actor.role) : 'off');
        if (policy !== 'off') await (await this.#keep()).pass(policy, this.#tongue.speech.terms);
      },
    });
    this.#session = session;
    this.#router = new Router({ view: 'home' });
    if (this.view) this.#router.open({ view: this.view });
    this.phase = 'loading';
    this.#stops.push(...this.#hear(session, client), () => {
      this.#keeper?.stop();
      session.stop();
    });
    void this.#start(session);
  }

  async #start(session: Session): Promise<void> {
    try {
      await session.start();
      const { actor, pack } = session;
      if (actor === undefined || pack === undefined || this.#session !== session) return;
      const room = roomOf(actor.role);
      if (room !== undefined) await openRoom(room);
      if (this.#session !== session) return;
      this.phase = 'ready';
      tell(this, 'halo-ready', { version: VERSION, role: actor.role });
    } catch (error) {
      if (this.#session !== session) return;
      this.problem = codeOf(error);
      this.phase = 'failed';
      if (this.problem === 'no-token') tell(this, 'halo-auth-required', { code: this.problem });
      else tell(this, 'halo-error', { code: this.problem });
    }
  }

  #end(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#session = undefined;
    this.#room = null;
    this.#keeper = undefined;
    this.vault = null;
    this.#client?.close();
    this.#client = undefined;
  }

  #hear(session: Session, client: Client): (() => void)[] {
    return hearAsks(this.renderRoot, session, client, {
      open: (route, replace) => {
        this.#router.open(route, replace);
        this.#viewChanged();
      },
      back: () => {
        if (this.#router.back()) this.#viewChanged();
      },
      drafted: () => this.requestUpdate(),
      submitted: (requestId) => tell(this, 'halo-submit', { requestId, state: 'queued' }),
      failed: (code) => tell(this, 'halo-error', { code }),
    });
  }

  async #keep(): Promise<VaultKeeper> {
    const client = this.client ?? this.#client;
    if (client === undefined) throw new HaloError('closed');
    if (this.#keeper !== undefined) return this.#keeper;
    const { VaultKeeper: Keeper } = await loadKeeper();
    return (this.#keeper ??= new Keeper(client, {
      element: this,
      root: this.renderRoot,
      show: (screen) => {
        this.vault = screen;
      },
      locked: () => {
        this.#end();
        this.#begin();
      },
    }));
  }

  #viewChanged(): void {
    const { route, canGoBack } = this.#router;
    this.requestUpdate();
    tell(this, 'halo-view-change', { ...route, canGoBack });
    void this.updateComplete.then(() => focusView(this.renderRoot));
  }
}
