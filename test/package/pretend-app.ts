import { randomUUID } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import * as z from 'zod/mini';
import { waitLonger } from '../support/wait-longer.js';
import { addWebMessageListener, type PostedMessage } from '../support/web-message-listener.js';

const Said = z.object({
  v: z.literal(1),
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  kind: z.enum(['call', 'reply', 'event']),
  method: z.optional(z.string()),
  params: z.optional(z.looseObject({})),
  result: z.optional(z.unknown()),
});

/** As in the guide's `PamorLine`. */
const MOST_CHARACTERS = 256 * 1024;

/** An app that follows the guide's five minutes: it says hello with `dial` and `share`, and asks the page before it goes back. */
export interface PretendApp {
  /** What the page called or told, oldest first, as `method {params}`. */
  readonly heard: readonly string[];
  /** Text of another origin or of a frame, which the app did not take. */
  readonly refused: readonly string[];
  /** The back key: whether the page had somewhere to go. */
  back(): Promise<boolean>;
}

/** Puts the app around the pages of a context; only those of `origin` get its object. */
export async function putAppAround(context: BrowserContext, origin: string): Promise<PretendApp> {
  const heard: string[] = [];
  const refused: string[] = [];
  const waiting = new Map<string, (result: unknown) => void>();
  let proxy: PostedMessage['reply'] | undefined;

  const onPostMessage = ({ data, isMainFrame, sourceOrigin, reply }: PostedMessage): void => {
    if (!isMainFrame || data === undefined || data.length > MOST_CHARACTERS) {
      refused.push(sourceOrigin);
      return;
    }
    const { id, kind, method = '', params = {}, result } = Said.parse(JSON.parse(data));
    if (kind === 'reply') {
      waiting.get(id)?.(result);
      waiting.delete(id);
      return;
    }
    heard.push(`${method} ${JSON.stringify(params)}`);
    if (kind === 'event') return;
    if (method === 'hello') proxy = reply;
    const answer =
      method === 'hello'
        ? { result: { version: 1, capabilities: ['dial', 'share'] } }
        : ['dial', 'share'].includes(method)
          ? { result: null }
          : { error: { code: 'not-found' } };
    void reply(JSON.stringify({ v: 1, id, kind: 'reply', ...answer }));
  };
  // It is asked for what it can do, by the page alone and not by a frame in it.
  await context.addInitScript(waitLonger(3_000, 'self === top'));
  await addWebMessageListener(context, 'HaloPamorHost', [origin], onPostMessage);

  return {
    heard,
    refused,
    back: async () => {
      const id = randomUUID();
      const answered = new Promise<unknown>((resolve) => waiting.set(id, resolve));
      await proxy?.(JSON.stringify({ v: 1, id, kind: 'call', method: 'back', params: {} }));
      return z.object({ handled: z.boolean() }).parse(await answered).handled;
    },
  };
}
