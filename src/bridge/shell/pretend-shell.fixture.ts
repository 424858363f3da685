import { readMessage, writeMessage, type Message } from '../message.js';
import { CAPABILITIES } from './halo-bridge.js';
import { HOST_OBJECT } from './android-carrier.js';

type Reply = (result: unknown) => void;

/** What a pretend shell does with a call. It answers by `reply`, whenever and however often it likes. */
export type Deeds = Readonly<Record<string, (params: never, reply: Reply, fail: (code: string) => void) => void>>;

/** A pretend native shell, and what was said to it. */
export interface PretendShell {
  readonly calls: { readonly method: string; readonly params: unknown }[];
  /** Says something to the page, as the app does. */
  say(message: Message | string): void;
  /** Calls the page and gives its reply. */
  call(method: string, params: unknown): Promise<unknown>;
  remove(): void;
}

/** What a shell of today answers to `hello`. */
export const ALL = { version: 1, capabilities: [...CAPABILITIES] };

/**
 * Puts an object into the page as Android's `addWebMessageListener` does: it takes text and nothing else, and everything
 * that it says comes later, as an event with `data`.
 */
export function pretendShell(deeds: Deeds, hello: Deeds[string] = (_none, reply) => reply(ALL)): PretendShell {
  const listeners = new Set<(event: MessageEvent) => void>();
  const calls: PretendShell['calls'] = [];
  const replies = new Map<string, (message: Message) => void>();
  const hear = (message: Message | string): void => {
    const data = typeof message === 'string' ? message : writeMessage(message);
    setTimeout(() => listeners.forEach((listener) => listener(new MessageEvent('message', { data }))));
  };
  const act = (message: Message): void => {
    if (message.kind === 'reply') replies.get(message.id)?.(message);
    if (message.kind === 'reply') return;
    const { id, method, params } = message;
    calls.push({ method, params });
    const deed = method === 'hello' ? hello : deeds[method];
    if (message.kind === 'event' || deed === undefined) return;
    const reply: Reply = (result) => hear({ v: 1, id, kind: 'reply', result });
    Reflect.apply(deed, undefined, [
      params,
      reply,
      (code: string) => hear({ v: 1, id, kind: 'reply', error: { code } }),
    ]);
  };
  const host = {
    postMessage: (text: unknown) => {
      if (typeof text !== 'string') throw new TypeError('only text');
      const message = readMessage(text);
      if (message !== undefined) setTimeout(() => act(message));
    },
    addEventListener: (_type: string, listener: (event: MessageEvent) => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: (event: MessageEvent) => void) => listeners.delete(listener),
  };
  Reflect.set(globalThis, HOST_OBJECT, host);
  return {
    calls,
    say: hear,
    call: (method, params) =>
      new Promise((resolve) => {
        const id = `shell-${crypto.randomUUID()}`;
        replies.set(id, resolve);
        hear({ v: 1, id, kind: 'call', method, params });
      }),
    remove: () => Reflect.deleteProperty(globalThis, HOST_OBJECT),
  };
}

/** Files that a pretend shell holds, by name, with the deeds that hand them out and take them in. */
export function pretendFiles(): { readonly files: Map<string, Uint8Array>; readonly deeds: Deeds } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    deeds: {
      readFile: ({ file, at, bytes }: { file: string; at: number; bytes: number }, reply) => {
        const piece = files.get(file)?.subarray(at, at + bytes) ?? new Uint8Array();
        reply({ data: btoa(Array.from(piece, (byte) => String.fromCharCode(byte)).join('')) });
      },
      beginFile: ({ name, bytes }: { name: string; bytes: number }, reply) => {
        files.set(name, new Uint8Array(bytes));
        reply({ file: name });
      },
      writeFile: ({ file, at, data }: { file: string; at: number; data: string }, reply) => {
        files.get(file)?.set(
          Uint8Array.from(atob(data), (character) => character.charCodeAt(0)),
          at,
        );
        reply(null);
      },
      forgetFile: ({ file }: { file: string }, reply) => {
        files.delete(file);
        reply(null);
      },
    },
  };
}
