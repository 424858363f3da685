import { HaloError } from '../../errors.js';
import { openLine, type Line } from '../line.js';
import {
  aroundWords,
  FRAME_EVENTS,
  FRAME_QUESTIONS,
  FRAME_VERSIONS,
  frameWords,
  MOST_PIXELS,
  type FRAME_SETTINGS,
} from './frame-vocabulary.js';
import { watchHeight } from './watch-height.js';
import { windowCarrier } from './window-carrier.js';

/** Where the guide says what the city fills in. */
const GUIDE = 'halo-pamor/docs/guides/modes/iframe.md';

/** The part of `<halo-pamor>` that a frame uses. */
interface FramedTag extends HTMLElement {
  getToken?: (why: { readonly reason: string; readonly signal: AbortSignal }) => Promise<string>;
  open(view: string, of: { readonly requestId?: string }): void;
  goBack(): boolean;
  lock(): Promise<void>;
  leave(): Promise<string>;
  sync?(): Promise<void>;
}

type Settings = Readonly<Partial<Record<(typeof FRAME_SETTINGS)[number], string | undefined>>>;

/** What the city that serves the frame has said on its page, and what nobody around the frame may change. */
export interface FramePage {
  /** The element that `<halo-pamor>` takes the place of. */
  readonly place: HTMLElement;
  /** Origins of the pages that may have this frame, such as `https://portal.example`. */
  readonly hosts: readonly string[];
  readonly gateway: string | undefined;
  readonly city: string | undefined;
}

/** Reads what the city has written on its page: `data-hosts`, `data-gateway`, `data-city`. The console names what is no origin. */
export function readFramePage(place: HTMLElement): FramePage {
  const { hosts = '', gateway, city } = place.dataset;
  const named = hosts.split(/\s+/).filter((host) => host !== '');
  for (const host of named)
    if (!isOrigin(host)) console.error(`[halo-pamor] frame.html: ${host} in data-hosts is no origin: see ${GUIDE}`);
  return {
    place,
    hosts: named,
    gateway: gateway || undefined,
    city: city || undefined,
  };
}

/**
 * Waits inside a frame for the page around it, opens `<halo-pamor>` as that page says, and passes on what it tells. Only a page
 * of one of `hosts` is heard; from its first message on only that origin is spoken to. The token is asked for each time
 * that it is needed, and kept nowhere.
 *
 * @returns what ends it
 */
export function startInsideFrame({ place, hosts, gateway, city }: FramePage): () => void {
  const allowed = new Set(hosts);
  /** Origins of which the console was told. */
  const refused = new Set<string>();
  let around: string | undefined;
  let tag: FramedTag | undefined;
  const stops: (() => void)[] = [];

  const begin = (settings: Settings): void => {
    if (tag !== undefined) return;
    const made = document.createElement('halo-pamor');
    if (!isTag(made)) throw new HaloError('internal');
    // What the city has settled for its frame holds against the page around it.
    const all = { ...settings, ...(gateway === undefined ? {} : { gateway }), ...(city === undefined ? {} : { city }) };
    for (const [name, value] of Object.entries(all)) if (value !== undefined) made.setAttribute(name, value);
    made.getToken = async ({ reason, signal }) => (await line.call('token', { reason }, { signal })).token;
    stops.push(passOn(made, line));
    made.append(...place.childNodes);
    place.replaceChildren(made);
    stops.push(watchHeight(made, (px) => line.tell('height', { px: Math.min(px, MOST_PIXELS) })));
    tag = made;
  };
  const opened = (): FramedTag => {
    if (tag === undefined) throw new HaloError('closed');
    return tag;
  };

  const line: Line<ReturnType<typeof frameWords>> = openLine({
    carrier: windowCarrier({
      window: () => (parent === self ? undefined : parent),
      origin: () => around,
      hears: (origin) => {
        if (!allowed.has(origin)) {
          if (!refused.has(origin)) console.error(`[halo-pamor] ${origin} is not among data-hosts: see ${GUIDE}`);
          refused.add(origin);
          return false;
        }
        around ??= origin;
        return around === origin;
      },
    }),
    mine: frameWords,
    theirs: aroundWords,
    answers: {
      hello: ({ versions, settings }) => {
        const version = FRAME_VERSIONS.find((each) => versions.includes(each));
        if (version === undefined) throw new HaloError('invalid-input');
        begin(settings);
        return { version };
      },
      open: ({ view, requestId }) => {
        opened().open(view, requestId === undefined ? {} : { requestId });
        return null;
      },
      goBack: () => ({ went: opened().goBack() }),
      sync: async () => {
        await opened().sync?.();
        return null;
      },
      lock: async () => {
        await opened().lock();
        return null;
      },
      leave: async () => ({ choice: await opened().leave() }),
    },
  });
  return () => {
    for (const stop of stops.splice(0)) stop();
    line.close();
  };
}

function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}

/** Tells the page around what the tag tells, and asks it what the tag asks. */
function passOn(tag: HTMLElement, line: Line<ReturnType<typeof frameWords>>): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  for (const name of FRAME_EVENTS) {
    tag.addEventListener(name, (event) => line.tell('told', { name, detail: detailOf(event) }), { signal });
  }
  for (const name of FRAME_QUESTIONS) {
    const ask = (event: Event): void => {
      const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
      const wait: unknown =
        typeof detail === 'object' && detail !== null ? Reflect.get(detail, 'waitUntil') : undefined;
      if (typeof wait !== 'function') return;
      const answer = line.call('before', { name, detail: detailOf(event) }).then(({ go }) => {
        if (!go) throw new HaloError('aborted');
      });
      Reflect.apply(wait, detail, [answer]);
    };
    tag.addEventListener(name, ask, { signal });
  }
  return () => stop.abort();
}

/** What an event carries, but for what cannot be sent. */
function detailOf(event: Event): Record<string, string | number | boolean | null> {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
  if (typeof detail !== 'object' || detail === null) return {};
  const plain = Object.entries(detail).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  return Object.fromEntries(plain);
}

function isTag(element: HTMLElement): element is FramedTag {
  return ['open', 'goBack', 'lock', 'leave'].every((name) => typeof Reflect.get(element, name) === 'function');
}
