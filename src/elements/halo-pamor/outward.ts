/** What the host's page hears: ids and codes only, never a person, an address or a number. Each bubbles and is composed. */
export interface HaloEventsOutward {
  /** The first view is shown. */
  readonly 'halo-ready': { readonly version: string; readonly role: string };
  /** Another view is shown. `canGoBack`: what `goBack()` would find. */
  readonly 'halo-view-change': {
    readonly view: string;
    readonly requestId?: string | undefined;
    readonly canGoBack: boolean;
  };
  /** A request is kept on this device and will be sent; that is not "received". */
  readonly 'halo-submit': { readonly requestId: string; readonly state: 'queued' };
  /** How much is on this device and not at the gateway. */
  readonly 'halo-outbox': { readonly waiting: number; readonly parked: number };
  /** The gateway does not accept the token, or the host gave none. */
  readonly 'halo-auth-required': { readonly code: string };
  /** Something did not work that the person was told of. */
  readonly 'halo-error': { readonly code: string };
}

/** Tells the host's page. */
export function tell<N extends keyof HaloEventsOutward>(
  from: EventTarget,
  name: N,
  detail: HaloEventsOutward[N],
): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

declare global {
  interface GlobalEventHandlersEventMap {
    'halo-ready': CustomEvent<HaloEventsOutward['halo-ready']>;
    'halo-view-change': CustomEvent<HaloEventsOutward['halo-view-change']>;
    'halo-submit': CustomEvent<HaloEventsOutward['halo-submit']>;
    'halo-outbox': CustomEvent<HaloEventsOutward['halo-outbox']>;
    'halo-auth-required': CustomEvent<HaloEventsOutward['halo-auth-required']>;
    'halo-error': CustomEvent<HaloEventsOutward['halo-error']>;
  }
}
