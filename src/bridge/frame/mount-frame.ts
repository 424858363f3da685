import { HaloError, isHaloError } from '../../errors.js';
import { openLine, type Line } from '../line.js';
import { aroundWords, FRAME_VERSIONS, frameWords } from './frame-vocabulary.js';
import { frameElement, readSize, readSource, refuse, warnOf } from './frame-element.js';
import { readSettings, type FrameSettings } from './frame-settings.js';
import { whenTakenOff } from './when-taken-off.js';
import { windowCarrier } from './window-carrier.js';

/** How long a frame may be silent after it was loaded. */
const SILENT_MS = 20_000;
const HELLO_MS = 2_000;

/** What a page says of the frame that it wants. */
export interface FrameOptions extends FrameSettings {
  /** Address of the city's `frame.html`, on an origin that is not this page's. Nothing of a person belongs into it. */
  readonly src: string;
  /** The origin of `src`, said once more: the only one that is spoken to. */
  readonly origin: string;
  /** Gives the token of whoever is signed in here, whenever the frame needs one. */
  readonly getToken: (why: { readonly reason: string; readonly signal: AbortSignal }) => Promise<string>;
  /** `auto`: as high as what it shows. `fill`: as high as the container, and it scrolls inside. Default `auto`. */
  readonly height?: 'auto' | 'fill' | undefined;
  /** The highest that `auto` becomes, in CSS pixels. Default 10,000. */
  readonly maxHeight?: number | undefined;
  /** What screen readers call the frame. Default `Halo Pamor`. */
  readonly title?: string | undefined;
  /** Told of each message that was dropped: of another window or origin, or of no known shape. For a log. */
  readonly dropped?: (() => void) | undefined;
}

/** A frame on a page. It dispatches the events of `<halo-pamor>` on `element`, from where they bubble through the container. */
export interface MountedFrame {
  readonly element: HTMLIFrameElement;
  /** Whether `goBack()` would find something, as the frame said last. */
  readonly canGoBack: boolean;
  /** One step back inside, for the back key; false when there is none. */
  goBack(): Promise<boolean>;
  open(view: string, of?: { readonly requestId?: string }): Promise<void>;
  /** Sends what waits and reads what is new. */
  sync(): Promise<void>;
  lock(): Promise<void>;
  /** Asks the person what becomes of unsent work before you sign them out; go on unless it is `stay`. */
  leave(): Promise<string>;
  /** Takes the frame away, and everything that listens for it. */
  destroy(): void;
}

/** What stands between the page and the page that its frame shows, for as long as that one is there. */
interface FrameLife {
  readonly line: Line<ReturnType<typeof aroundWords>>;
  readonly end: () => void;
}

/**
 * Puts a city's frame into a container and talks to it. What stands in the container stays until you take it away, for
 * example at `halo-ready`. When nothing is heard of the frame, `halo-error` with the code `timeout` is told, and with another code when
 * it cannot open. A setting that is wrong is named by `halo-error` and left out.
 *
 * @example
 * ```ts
 * const pamor = mountFrame(document.querySelector('#pamor')!, {
 *   src: 'https://pamor.kota.example/frame.html',
 *   origin: 'https://pamor.kota.example',
 *   city: '32.75',
 *   getToken: async () => (await fetch('/session/pamor-token')).text(),
 * });
 * ```
 *
 * @throws HaloError `invalid-input` when `src` is no address of `origin` or is on this page's own origin, or `getToken` is no function
 */
export function mountFrame(container: Element, options: FrameOptions): MountedFrame {
  const { getToken, dropped } = options;
  const { src, origin } = readSource(options.src, options.origin);
  if (typeof getToken !== 'function') refuse('getToken is no function');
  const { settings, wrong } = readSettings(options);
  const { height, maxHeight, wrong: unfit } = readSize(options);
  const element = frameElement({ src, title: options.title ?? 'Halo Pamor', height });
  const destroyed = new AbortController();
  let life: FrameLife | undefined;
  let canGoBack = false;
  /** The view that was shown last; undefined while nothing is open inside. */
  let shown: string | undefined;
  let isFirst = true;
  const first = settings['view'] ?? 'home';

  const tell = (name: string, detail: object, cancelable = false): boolean =>
    element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));

  const before = async (name: string, detail: object): Promise<boolean> => {
    const waits: PromiseLike<unknown>[] = [];
    const waitUntil = (promise: PromiseLike<unknown>): void => void waits.push(promise);
    if (!tell(name, { ...detail, waitUntil }, true)) return false;
    return Promise.all(waits).then(
      () => true,
      () => false,
    );
  };

  const tellFaults = (): void => {
    for (const setting of [...wrong, ...unfit]) {
      warnOf(setting, wrong.includes(setting));
      tell('halo-error', { v: 1, code: 'invalid-input', setting });
    }
  };

  const live = (): FrameLife => {
    const ended = new AbortController();
    const line = openLine({
      carrier: windowCarrier(
        { window: () => element.contentWindow, origin: () => origin, hears: (from) => from === origin },
        dropped,
      ),
      mine: aroundWords,
      theirs: frameWords,
      dropped,
      answers: {
        token: async ({ reason }) => {
          try {
            return { token: await getToken({ reason, signal: ended.signal }) };
          } catch (cause) {
            throw new HaloError('no-token', { cause });
          }
        },
        before: async ({ name, detail }) => ({ go: await before(name, detail) }),
      },
      ears: {
        height: ({ px }) => {
          if (height === 'auto') element.style.height = `${Math.min(px, maxHeight)}px`;
        },
        told: ({ name, detail }) => {
          if (name === 'halo-view-change') {
            canGoBack = detail['canGoBack'] === true;
            shown = String(detail['view']);
          } else if (name === 'halo-exit') shown = undefined;
          else if (name === 'halo-ready') shown ??= first;
          tell(name, detail);
        },
      },
    });
    const stop = whenTakenOff(element, () => end('removed'));
    return {
      line,
      end: () => {
        stop();
        ended.abort();
        line.close();
      },
    };
  };

  /** What is open inside and can no longer say so itself is over. */
  const end = (status: 'removed' | 'destroyed'): void => {
    life?.end();
    life = undefined;
    canGoBack = false;
    const lastView = shown;
    shown = undefined;
    if (lastView !== undefined) tell('halo-exit', { v: 1, status, lastView });
  };

  const hello = async (): Promise<void> => {
    if (isFirst) tellFaults();
    isFirst = false;
    // Another page came in the place of the one that was open.
    end('removed');
    // Who hears of that may have taken it off the page.
    if (destroyed.signal.aborted || !element.isConnected) return;
    const mine = live();
    life = mine;
    const until = performance.now() + SILENT_MS;
    let code = 'timeout';
    while (life === mine && performance.now() < until) {
      const said = { versions: [...FRAME_VERSIONS], settings };
      code = await mine.line.call('hello', said, { timeoutMs: HELLO_MS }).then(
        () => 'none',
        (error: unknown) => (isHaloError(error) ? error.code : 'unknown'),
      );
      if (code !== 'timeout') break;
    }
    if (life !== mine) return;
    if (code === 'none') shown ??= first;
    else tell('halo-error', { v: 1, code });
  };
  // Not before: until then the window is that of an empty page, of another origin than it will be.
  element.addEventListener('load', () => void hello(), { signal: destroyed.signal });
  container.append(element);

  const line = (): FrameLife['line'] => {
    if (life === undefined) throw new HaloError('closed');
    return life.line;
  };

  return {
    element,
    get canGoBack() {
      return canGoBack;
    },
    goBack: async () => (await line().call('goBack', {})).went,
    open: async (view, of = {}) => done(line().call('open', { view, ...of })),
    sync: async () => done(line().call('sync', {})),
    lock: async () => done(line().call('lock', {})),
    leave: async () => (await line().call('leave', {})).choice,
    destroy: () => {
      destroyed.abort();
      end('destroyed');
      element.remove();
    },
  };
}

async function done(work: Promise<null>): Promise<void> {
  await work;
}
