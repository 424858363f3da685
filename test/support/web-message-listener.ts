import type { BrowserContext, Frame } from 'playwright-core';

/** What `WebMessageListener.onPostMessage` is given. */
export interface PostedMessage {
  /** The text; undefined when the page posted something else, as an `ArrayBuffer`. */
  readonly data: string | undefined;
  readonly sourceOrigin: string;
  readonly isMainFrame: boolean;
  /** The frame's `JavaScriptReplyProxy`: the page hears it as an event of the object, never within its own call. */
  readonly reply: (text: string) => Promise<void>;
}

/**
 * Does in Chromium what Android says of `WebViewCompat.addWebMessageListener`: before any script of a page an object of
 * that name is put into every frame whose origin is one of those allowed, and into no other. It has `postMessage`,
 * `onmessage`, `addEventListener` and `removeEventListener`, and takes text or an `ArrayBuffer` and nothing else.
 * https://developer.android.com/reference/androidx/webkit/WebViewCompat#addWebMessageListener
 */
export async function addWebMessageListener(
  context: BrowserContext,
  name: string,
  allowed: readonly string[],
  onPostMessage: (message: PostedMessage) => void,
): Promise<void> {
  const [post, deliver] = [`${name}Posted`, `${name}Deliver`];
  const reply = (frame: Frame) => async (text: string) => {
    await frame.evaluate(
      ([key, data]) => {
        const say: unknown = Reflect.get(globalThis, key);
        if (typeof say === 'function') Reflect.apply(say, undefined, [data]);
      },
      [deliver, text] as const,
    );
  };
  await context.exposeBinding(post, ({ frame }, data: unknown) => {
    onPostMessage({
      data: typeof data === 'string' ? data : undefined,
      sourceOrigin: new URL(frame.url()).origin,
      isMainFrame: frame.parentFrame() === null,
      reply: reply(frame),
    });
  });
  await context.addInitScript(PUT, { name, post, deliver, allowed });
}

interface Put {
  readonly name: string;
  readonly post: string;
  readonly deliver: string;
  readonly allowed: readonly string[];
}

/** Runs in the page. */
const PUT = ({ name, post, deliver, allowed }: Put): void => {
  if (!allowed.includes(location.origin)) return;
  const listeners = new Set<(event: MessageEvent) => void>();
  const host = {
    onmessage: null as ((event: MessageEvent) => void) | null,
    postMessage: (data: unknown): void => {
      if (typeof data !== 'string' && !(data instanceof ArrayBuffer)) throw new TypeError('text or an ArrayBuffer');
      const tell: unknown = Reflect.get(globalThis, post);
      if (typeof tell === 'function') Reflect.apply(tell, undefined, [typeof data === 'string' ? data : null]);
    },
    addEventListener: (_type: string, listener: (event: MessageEvent) => void): void => {
      listeners.add(listener);
    },
    removeEventListener: (_type: string, listener: (event: MessageEvent) => void): void => {
      listeners.delete(listener);
    },
  };
  const hear = (data: string): void => {
    const event = new MessageEvent('message', { data });
    for (const listener of [...listeners, ...(host.onmessage === null ? [] : [host.onmessage])]) listener(event);
  };
  Object.defineProperty(globalThis, name, { value: host });
  Object.defineProperty(globalThis, deliver, { value: hear });
};
