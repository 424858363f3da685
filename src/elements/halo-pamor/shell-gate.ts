import type { HaloBridge } from '../../bridge/shell/halo-bridge.js';
import { lateImport } from '../../late-import.js';
import type * as ShellPart from './shell-part.js';
import type { ShellHost } from './shell-part.js';

const loadShell = lateImport<typeof ShellPart>(() => import('./shell-part.js'), 'joinShell');

/** What a host sets: a bridge of its own, `auto` to look for the app around this page, or none. */
export type BridgeSetting = HaloBridge | 'auto' | undefined;

/** Joins the element to the app around the page, when the host says that there may be one. Nothing of that loads before. */
export class ShellGate {
  readonly #host: ShellHost;
  #joined: BridgeSetting;
  #part: (() => void) | undefined;
  /** Called once the app has said what it can do; undefined when nobody waits for that. */
  #then: (() => void) | undefined;
  #isAsked = false;

  constructor(host: ShellHost) {
    this.#host = host;
  }

  /**
   * Whether it has first to be known what the app can do, because that decides what opens and with which store.
   *
   * @param stops is given what ends the waiting
   * @param then is called once it is known, unless the waiting was ended
   */
  isAsking(bridge: BridgeSetting, stops: (() => void)[], then: () => void): boolean {
    const asked = typeof bridge === 'object' || bridge === 'auto' ? bridge : undefined;
    if (asked !== this.#joined) {
      this.part();
      this.#joined = asked;
      this.#isAsked = asked !== undefined;
      if (asked !== undefined) void this.#join(asked);
    }
    if (!this.#isAsked) return false;
    this.#then = then;
    stops.push(() => {
      this.#then = undefined;
    });
    return true;
  }

  /** Ends what the app hears of this element. */
  part(): void {
    this.#joined = undefined;
    this.#isAsked = false;
    this.#part?.();
    this.#part = undefined;
  }

  async #join(bridge: HaloBridge | 'auto'): Promise<void> {
    // Without the app the page does what the web can.
    const part = await loadShell()
      .then(({ joinShell }) => joinShell(this.#host, bridge))
      .catch(() => () => undefined);
    if (this.#joined !== bridge || !this.#isAsked) {
      part();
      return;
    }
    this.#part = part;
    this.#isAsked = false;
    this.#then?.();
  }
}
