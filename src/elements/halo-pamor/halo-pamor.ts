import { noChange, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { HaloError, type HaloPamor as Client } from '../../client/index.js';
import { codeOf } from '../shared/asking.js';
import { kit } from '../shared/kit.styles.js';
import type { Route } from '../shared/session-state.js';
import { hasWayBack } from '../shared/way-back.js';
import { WrittenQuestion } from '../shared/written-question.js';
import { pinPolicyOf } from './pin-policy.js';
import type { LeaveChoice } from '../vault/leave-dialog.js';
import { firstRoute } from './first-route.js';
import { focusView } from './focus-view.js';
import { hearAsks } from './hear-asks.js';
import { HostFaults } from './host-faults.js';
import { Opening, statusOf, type PamorStatus, type Phase } from './opening.js';
import { tell, type ExitStatus } from './outward.js';
import { VERSION } from '../shared/version.js';
import { ownClient } from './own-client.js';
import { foresee, openForm, openRoom, roomOf } from './role-room.js';
import { outermost } from './outermost.styles.js';
import { PamorSettings } from './pamor-settings.js';
import { Patience } from './patience.js';
import { framed, isEmptyHome, screenOf } from './screens.js';
import { Session } from './session.js';
import { applyTheme, ofNoCity } from './theme.js';
import { OF_LOOKS } from './setting-faults.js';
import { ShellGate } from './shell-gate.js';
import { Tongue } from './tongue.js';
import { VaultGate } from './vault-gate.js';
import { Way } from './way.js';
import { whenPageIsComplete } from './when-page-is-complete.js';

/**
 * The whole submenu for one person: picks the views of the role in the host's token, is the only element that holds a
 * client, and acts on what its children ask. Several may stand on one page and differ in everything.
 *
 * @tagname halo-pamor
 * @slot - shown while it opens, in place of its own waiting sign
 * @fires halo-ready the first view is shown
 * @fires halo-view-change another view is shown
 * @fires halo-route with `routing="host"`: a person wants another view
 * @fires halo-before-submit a request is about to be kept for sending; can be prevented, and made to wait by `detail.waitUntil`
 * @fires halo-submit a request is kept on this device
 * @fires halo-before-handover something is about to change hands; as `halo-before-submit`
 * @fires halo-handover that is kept on this device
 * @fires halo-before-leave `leave()` was called; as `halo-before-submit`
 * @fires halo-outbox how much is still on this device
 * @fires halo-auth-required the host has to sign the person in
 * @fires halo-error a code; the person was told
 * @fires halo-exit this opening is over, and how; exactly once for each
 * @cssprop --halo-accent the one accent colour; default: the city's
 * @cssprop --halo-on-accent text on it; default: the city's
 */
export class HaloPamor extends PamorSettings {
  static override styles = [...kit, outermost];
  static override properties: PropertyDeclarations = {
    phase: { state: true },
    problem: { state: true },
    said: { state: true },
    vault: { state: true },
  };

  declare private phase: Phase;
  declare private problem: string;
  /** What a screen reader is told of news that came by themselves. */
  declare private said: string;
  /** A screen of the vault, shown in place of everything else. */
  declare private vault: HTMLElement | null;

  #session: Session | undefined;
  #client: Client | undefined;
  /** The view of the person's role. */
  #room: HTMLElement | null = null;
  #stops: (() => void)[] = [];
  #isDrawn = false;
  /** What `open()` asked for while no view was shown. */
  #asked: Route | undefined;
  readonly #written = new WrittenQuestion(this, () => this.phase === 'loading' && this.vault === null);
  readonly #tongue = new Tongue(this);
  readonly #opening = new Opening(this);
  readonly #patience = new Patience(this, () => this.phase === 'loading');
  readonly #way = new Way(this, () => this.#viewChanged());
  readonly #faults = new HostFaults(this);
  #ofCity = ofNoCity;
  readonly #shell = new ShellGate(this);
  readonly #vault = new VaultGate(
    () => ({
      element: this,
      root: this.renderRoot,
      show: (screen) => {
        this.vault = screen;
      },
      locked: () => {
        this.#stop();
        this.#begin();
      },
    }),
    () => this.#inUse(),
  );
  readonly #theme = new CSSStyleSheet();

  constructor() {
    super();
    this.phase = 'loading';
    this.problem = 'unknown';
    this.said = '';
    this.vault = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isDrawn) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end('removed');
    this.#shell.part();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('locale')) void this.#tongue.speak();
    if (changed.has('theme')) void applyTheme(this, this.#ofCity, this.#theme);
    if (!this.#isDrawn) {
      this.#isDrawn = true;
      this.#written.whenSeen(() => this.#stops.length === 0 && this.#begin());
      return;
    }
    const settings = ['gateway', 'city', 'getToken', 'client', 'bridge'] as const;
    if (settings.some((name) => changed.has(name) && this.#stops.length > 0 && changed.get(name) !== this[name])) {
      // Settings that come one by one belong to one opening.
      if (this.#session === undefined) this.#stop();
      else this.#end('closed', 'settings');
      this.#begin();
    } else if (OF_LOOKS.some((name) => changed.has(name))) this.#lookAtSettings();
  }

  /** Whether `goBack()` would find something: true everywhere but on the first view. */
  canGoBack(): boolean {
    return this.#opening.isOpen && this.#way.canGoBack;
  }

  /**
   * Goes one step back, within a form or to the view before. For the host's own back key.
   *
   * @returns false when there is nothing to go back to
   */
  goBack(): boolean {
    if (!this.#opening.isOpen) return false;
    return (hasWayBack(this.#room) && this.#room.goBack()) || this.#way.back();
  }

  /** Opens a view, for example `request` or `track`; also before the first one is shown, after `close()` and after a failure. */
  open(view: string, of: { readonly requestId?: string | undefined } = {}): void {
    const route = { view, ...of };
    if (this.phase === 'ready' && this.#opening.isOpen) this.#way.open(this.#faults.opened(route));
    else this.#asked = route;
    if (this.phase === 'closed' || this.phase === 'failed') this.#again();
  }

  /**
   * Ends this opening: its timers, streams and listeners stop, and what is not sent stays on the device. `open()` begins anew.
   *
   * @param reason a code of the host's own, told as `code` of `halo-exit`; never anything about a person
   */
  close(reason?: string): void {
    if (this.phase === 'destroyed') return;
    // Who hears of the end may open it anew at once, or destroy it.
    this.phase = 'closed';
    this.#end('closed', reason);
  }

  /** Ends everything and takes the element off the page. It never opens again; what is not sent stays on the device. */
  destroy(): void {
    this.phase = 'destroyed';
    this.#end('destroyed');
    this.remove();
  }

  /** How it stands now. */
  getStatus(): PamorStatus {
    const phase = this.isConnected || this.phase === 'destroyed' ? this.phase : 'closed';
    return statusOf(phase, this.vault !== null, this.problem, this.#way, this.#session);
  }

  /**
   * Sends what waits and reads what is new, now.
   *
   * @throws HaloError why that came to nothing; `closed` while nothing is open
   */
  async sync(): Promise<void> {
    const session = this.#session;
    if (session === undefined) throw new HaloError('closed');
    await session.syncNow();
  }

  /** Makes what this phone keeps of the person unreadable until the PIN is typed. Without a PIN nothing changes. */
  async lock(): Promise<void> {
    await (this.client ?? this.#client)?.vault.lock();
  }

  /** Deletes all that is readable of the person on this phone. What is not sent stays, sealed to the gateway. */
  async wipe(): Promise<void> {
    await this.#vault.wipe(() => this.#tongue.speech.terms);
    this.#left();
  }

  /** Everything that is not sent, as a file. */
  async exportOutbox(): Promise<Blob> {
    return this.#inUse().outbox.export();
  }

  /**
   * Call it before the app signs the person out: asks what becomes of unsent work, and then makes unreadable what is
   * readable. Go on unless it resolves with `stay`.
   */
  async leave(): Promise<LeaveChoice> {
    const ended = (): AbortSignal => this.#session?.ended ?? AbortSignal.abort();
    const choice = await this.#vault.leave(() => this.#tongue.speech.terms, ended);
    if (choice !== 'stay') this.#left();
    return choice;
  }

  override render(): TemplateResult | typeof noChange {
    if (this.#written.stands) return noChange;
    const { screen, room } = screenOf(
      {
        phase: this.phase,
        session: this.#session,
        way: this.#way,
        speech: this.#tongue.speech,
        now: this.now,
        problem: this.problem,
        faults: this.#faults.all,
        isSlow: this.#patience.isOver,
        written: this.#written,
        again: () => this.#again(),
      },
      this.#room,
    );
    this.#room = room;
    const isEmpty = this.phase === 'ready' && this.vault === null && isEmptyHome(this.#session, this.#way);
    return framed(this.vault ?? screen, this.said, this.#session?.connection.online ?? true, isEmpty);
  }

  #begin(): void {
    if (this.phase === 'destroyed') return;
    this.#stops = [this.#patience.begin()];
    this.#opening.begin();
    this.phase = 'loading';
    this.#faults.begin();
    if (this.#faults.all.some(({ stops }) => stops)) {
      // A host's own script may still be on its way to set what is missing.
      this.#stops.push(
        whenPageIsComplete(() => {
          this.phase = 'settings';
          this.#lookAtSettings();
          this.#opening.end('failed', this.#way.route.view, 'invalid-input');
        }),
      );
    } else if (!this.#shell.isAsking(this.bridge, this.#stops, () => this.#begin())) {
      this.#open(this.client ?? (this.#client = ownClient(this)));
    }
  }

  #lookAtSettings(): void {
    this.#faults.tell();
    this.requestUpdate();
  }

  #open(client: Client): void {
    const first = this.#asked ?? firstRoute(this, this.#faults.all);
    this.#asked = undefined;
    const session = new Session(client, {
      changed: () => {
        if (this.#session !== session) return;
        this.requestUpdate();
        this.#tongue.reach(session.connection.online);
      },
      received: () => void (this.said = this.#tongue.speech.terms.received),
      outbox: (waiting, parked) => tell(this, 'halo-outbox', { waiting, parked }),
      signedOut: (code) => tell(this, 'halo-auth-required', { code }),
      locale: () => this.#tongue.language,
      known: ({ role }) => foresee(role, this.view ?? 'home'),
      asksPin: ({ role }) => pinPolicyOf(role, this) !== 'off',
      opensForm: () => first?.view === 'request' && this.#tongue.language === 'id',
      learned: (pack) => this.#tongue.learn(pack, 'citizen', client),
      pass: async (actor, pack) => {
        await applyTheme(this, (this.#ofCity = pack.theme), this.#theme);
        await this.#tongue.learn(pack, roomOf(actor.role), client);
        const policy = pinPolicyOf(actor.role, this);
        if (policy !== 'off') await (await this.#vault.keeper()).pass(policy, this.#tongue.speech.terms);
      },
    });
    this.#session = session;
    this.#stops.push(
      this.#way.begin(first, (route) => this.open(route.view, route)),
      ...this.#hear(session, client),
      () => session.stop(),
    );
    void this.#start(session);
  }

  async #start(session: Session): Promise<void> {
    try {
      await Promise.all([session.start(), this.#way.ready]);
      const { actor, pack } = session;
      if (actor === undefined || pack === undefined || this.#session !== session) return;
      const room = roomOf(actor.role);
      const views = room && (await openRoom(room));
      // What stands there gives way to the question, and to no other sign of waiting.
      if (room === 'citizen' && (this.#written.stands || this.#way.route.view === 'request')) await openForm();
      if (this.#session !== session) return;
      // Somebody may have asked for a view while this one was on its way.
      this.#way.set(this.#faults.learn(views, this.#asked ?? this.#way.route));
      this.#asked = undefined;
      this.phase = 'ready';
      tell(this, 'halo-ready', { version: VERSION, role: actor.role });
      this.#lookAtSettings();
      await session.follow();
    } catch (error) {
      if (this.#session !== session) return;
      this.problem = codeOf(error);
      this.phase = 'failed';
      if (this.problem === 'no-token') tell(this, 'halo-auth-required', { code: this.problem });
      else tell(this, 'halo-error', { code: this.problem });
      this.#opening.end('failed', this.#way.route.view, this.problem);
    }
  }

  #stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#session = undefined;
    this.#room = null;
    this.#vault.stop();
    this.vault = null;
    this.#client?.close();
    this.#client = undefined;
  }

  #end(status: ExitStatus, code?: string): void {
    this.#stop();
    this.#opening.end(status, this.#way.route.view, code);
  }

  #again(): void {
    this.#stop();
    // An app that was silent may answer now.
    this.#shell.part();
    if (this.isConnected) this.#begin();
  }

  /** Nobody is here any more; the screen that says so stays. */
  #left(): void {
    this.#session?.stop();
    this.phase = 'closed';
    this.#opening.end('left', this.#way.route.view);
  }

  #hear(session: Session, client: Client): (() => void)[] {
    return hearAsks(this, session, client, {
      open: (route, replace) => this.#way.wanted(route, replace),
      back: () => this.#way.backWanted(),
      drafted: () => this.requestUpdate(),
      failed: (code) => tell(this, 'halo-error', { code }),
    });
  }

  #inUse(): Client {
    const client = this.client ?? this.#client;
    if (client === undefined) throw new HaloError('closed');
    return client;
  }

  #viewChanged(): void {
    const { route, canGoBack } = this.#way;
    this.#faults.passed(route);
    this.requestUpdate();
    tell(this, 'halo-view-change', { ...route, canGoBack });
    void this.updateComplete.then(() => focusView(this.renderRoot));
  }
}
