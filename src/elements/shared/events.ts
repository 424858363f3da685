/**
 * All that an element can ask of `<halo-pamor>`, each event named once. They bubble and are composed, so that they
 * cross the shadow roots between; the provider stops them at its own root, so the host's page does not hear them.
 */
export interface HaloAsks {
  /** Do this: a command type of the contract with its payload. Without `requestId` the client mints one. */
  readonly 'halo-command': {
    readonly type: string;
    readonly requestId?: string | undefined;
    readonly payload: unknown;
  };
  /** Show this view, with the request it is about where there is one. */
  readonly 'halo-navigate': { readonly view: string; readonly requestId?: string | undefined };
  /** Show what was shown before. */
  readonly 'halo-back': Record<never, never>;
  /** Read again, or send the parked entry again. */
  readonly 'halo-retry': { readonly entryId?: string | undefined };
  /** The person gives up a parked entry, after saying so twice. */
  readonly 'halo-discard': { readonly entryId: string };
  /** Give the person a file of what is still on this phone. */
  readonly 'halo-export': Record<never, never>;
  /** Keep this half-filled form; `null` forgets it. */
  readonly 'halo-draft': { readonly draft: unknown };
  /** The person has read this outcome of a command: show it no more. */
  readonly 'halo-dismiss': { readonly commandId: string };
}

/** The name of an event that an element may send. */
export type HaloAskName = keyof HaloAsks;

/** Asks the provider for something. Nothing is done here: what came of it arrives as new properties. */
export function ask<N extends HaloAskName>(from: EventTarget, name: N, detail: HaloAsks[N]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/**
 * Hears one kind of request at `root` and keeps it from going further.
 *
 * @returns a function that stops hearing
 */
export function hear<N extends HaloAskName>(
  root: EventTarget,
  name: N,
  act: (detail: HaloAsks[N], from: EventTarget | null) => void,
): () => void {
  const listen = (event: Event): void => {
    if (!isAsk(event, name)) return;
    event.stopPropagation();
    act(event.detail, event.target);
  };
  root.addEventListener(name, listen);
  return () => {
    root.removeEventListener(name, listen);
  };
}

function isAsk<N extends HaloAskName>(event: Event, name: N): event is CustomEvent<HaloAsks[N]> {
  return event instanceof CustomEvent && event.type === name;
}
