/** How an opening of `<halo-pamor>` ended: see the event `halo-exit`. */
export type ExitStatus = 'closed' | 'left' | 'removed' | 'destroyed' | 'failed';

/** The commands by which something goes from one hand into another. */
export type HandoverCommand =
  'collect-papers' | 'return-papers' | 'hand-over-originals' | 'accept-originals' | 'take-out' | 'deliver-items';

/**
 * The version of what every event tells, `detail.v`. It goes up when a field changes its meaning or leaves, and not when one is
 * added.
 */
export interface Told {
  readonly v: 1;
}

/** What a host may hold up. It counts while the event is told, so a listener calls it at once and takes its time in the promise. */
export interface MayWait {
  /** Nothing goes on before the promise ends; when it rejects, nothing goes on at all. At most five minutes. */
  readonly waitUntil: (promise: PromiseLike<unknown>) => void;
}

/**
 * What the host's page hears: ids, codes and counts alone, never a person, an address or a number. Each bubbles and is
 * composed. Those that are called `halo-before-…` are told before something happens and can be prevented.
 */
export interface HaloEventsOutward {
  /** The first view is shown. */
  readonly 'halo-ready': { readonly version: string; readonly role: string };
  /** Another view is shown. `canGoBack`: what `goBack()` would find. */
  readonly 'halo-view-change': {
    readonly view: string;
    readonly requestId?: string | undefined;
    readonly canGoBack: boolean;
  };
  /**
   * With `routing="host"` alone: a person wants this view. Nothing changes until the host calls `open()`, or `goBack()` where
   * `how` is `back`.
   */
  readonly 'halo-route': {
    readonly view: string;
    readonly requestId?: string | undefined;
    readonly how: 'open' | 'replace' | 'back';
  };
  /** The person has pressed to send a request; nothing of it is kept for sending yet. */
  readonly 'halo-before-submit': MayWait;
  /** A request is kept on this device and will be sent; that is not "received". */
  readonly 'halo-submit': { readonly requestId: string; readonly state: 'queued' };
  /** Somebody is about to confirm that papers or documents went from one hand into another. */
  readonly 'halo-before-handover': MayWait & { readonly requestId: string; readonly command: HandoverCommand };
  /** That is kept on this device and will be sent. */
  readonly 'halo-handover': {
    readonly requestId: string;
    readonly command: HandoverCommand;
    readonly state: 'queued';
  };
  /** `leave()` was called; nobody has been asked yet what becomes of unsent work. */
  readonly 'halo-before-leave': MayWait;
  /** How much is on this device and not at the gateway. */
  readonly 'halo-outbox': { readonly waiting: number; readonly parked: number };
  /** The gateway does not accept the token, or the host gave none. */
  readonly 'halo-auth-required': { readonly code: string };
  /** Something did not work that the person was told of. `setting`: which one, where the host has set something wrong. */
  readonly 'halo-error': { readonly code: string; readonly setting?: string | undefined };
  /**
   * This opening is over; exactly once for each. `closed`: `close()`, with its reason as `code`, or another setting came.
   * `left`: `leave()` or `wipe()`. `removed`: it was taken off the page. `destroyed`: `destroy()`. `failed`: it could not be
   * opened, `code` says why; what the person presses to try again is another opening.
   */
  readonly 'halo-exit': {
    readonly status: ExitStatus;
    readonly lastView: string;
    readonly code?: string | undefined;
  };
}

/** The event of each name, for `addEventListener` on the element or on anything above it. */
export type HaloPamorEventMap = { readonly [N in keyof HaloEventsOutward]: CustomEvent<Told & HaloEventsOutward[N]> };

/** Which of the events wait for the host. */
export type BeforeEvent = Extract<keyof HaloEventsOutward, `halo-before-${string}`>;

/** Tells the host's page. */
export function tell<N extends Exclude<keyof HaloEventsOutward, BeforeEvent>>(
  from: EventTarget,
  name: N,
  detail: HaloEventsOutward[N],
): void {
  from.dispatchEvent(new CustomEvent(name, { detail: { v: 1, ...detail }, bubbles: true, composed: true }));
}

declare global {
  interface GlobalEventHandlersEventMap {
    'halo-ready': HaloPamorEventMap['halo-ready'];
    'halo-view-change': HaloPamorEventMap['halo-view-change'];
    'halo-route': HaloPamorEventMap['halo-route'];
    'halo-before-submit': HaloPamorEventMap['halo-before-submit'];
    'halo-submit': HaloPamorEventMap['halo-submit'];
    'halo-before-handover': HaloPamorEventMap['halo-before-handover'];
    'halo-handover': HaloPamorEventMap['halo-handover'];
    'halo-before-leave': HaloPamorEventMap['halo-before-leave'];
    'halo-outbox': HaloPamorEventMap['halo-outbox'];
    'halo-auth-required': HaloPamorEventMap['halo-auth-required'];
    'halo-error': HaloPamorEventMap['halo-error'];
    'halo-exit': HaloPamorEventMap['halo-exit'];
  }
}
