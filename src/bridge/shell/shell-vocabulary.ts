import { once } from '@halo-pamor/contract';
import * as z from 'zod/mini';
import { CAPABILITIES } from './halo-bridge.js';

/** The versions of this vocabulary that a page of today speaks. */
export const SHELL_VERSIONS = [1] as const;

/** The largest file that goes over the bridge, in bytes. */
export const MOST_BYTES = 25 * 1024 * 1024;

/** How many bytes of a file one message carries at most, before base64. */
export const PIECE_BYTES = 96 * 1024;

const MINUTE = 60_000;

const text = (most: number) => z.string().check(z.maxLength(most));
const bytes = () => z.number().check(z.int(), z.nonnegative(), z.maximum(MOST_BYTES));

/** What a page says to its shell. */
export const pageWords = once(() => {
  const nothing = z.null();
  const none = z.object({});
  const file = text(64);
  const tag = z.object({ tag: text(200) });
  const given = z.nullable(
    z.object({ file, type: text(100), bytes: bytes(), name: z.optional(text(200)), url: z.optional(text(500)) }),
  );
  const data = text(Math.ceil(PIECE_BYTES / 3) * 4);
  return {
    calls: {
      hello: {
        params: z.object({ versions: z.array(z.number()), page: text(20) }),
        result: z.object({
          version: z.literal(SHELL_VERSIONS),
          capabilities: z.array(text(64)).check(z.maxLength(64)),
        }),
      },
      capturePhoto: { params: tag, result: given, timeoutMs: 30 * MINUTE },
      lostPhoto: { params: tag, result: given },
      pickFile: { params: z.object({ accept: z.array(text(100)) }), result: given, timeoutMs: 30 * MINUTE },
      readFile: { params: z.object({ file, at: bytes(), bytes: bytes() }), result: z.object({ data }) },
      beginFile: { params: z.object({ name: text(200), type: text(100), bytes: bytes() }), result: z.object({ file }) },
      writeFile: { params: z.object({ file, at: bytes(), data }), result: nothing },
      forgetFile: { params: z.object({ file }), result: nothing },
      scanCode: { params: none, result: z.object({ text: z.nullable(text(8_000)) }), timeoutMs: 10 * MINUTE },
      share: {
        params: z.object({ title: text(200), text: z.optional(text(20_000)), file: z.optional(file) }),
        result: nothing,
        timeoutMs: 10 * MINUTE,
      },
      print: {
        params: z.object({ title: text(200), file: z.optional(file) }),
        result: nothing,
        timeoutMs: 10 * MINUTE,
      },
      dial: { params: z.object({ number: z.string().check(z.regex(/^\+?\d{3,15}$/)) }), result: nothing },
      openExternal: {
        params: z.object({ url: z.string().check(z.regex(/^https:\/\/[^\s]{1,1990}$/)) }),
        result: nothing,
      },
      secureGet: {
        params: z.object({ key: text(500) }),
        result: z.object({ value: z.nullable(text(4_000)) }),
        timeoutMs: 2 * MINUTE,
      },
      secureSet: { params: z.object({ key: text(500), value: text(4_000) }), result: nothing, timeoutMs: 2 * MINUTE },
      secureDelete: { params: z.object({ key: text(500) }), result: nothing },
      speak: { params: z.object({ text: text(20_000), locale: text(35) }), result: nothing, timeoutMs: 10 * MINUTE },
      biometricUnlock: { params: none, result: z.object({ ok: z.boolean() }), timeoutMs: 2 * MINUTE },
    },
    events: { view: z.object({ canGoBack: z.boolean() }) },
  };
});

/** What a shell says to its page. */
export const shellWords = once(() => ({
  calls: { back: { params: z.object({}), result: z.object({ handled: z.boolean() }) } },
  events: { resume: z.object({}) },
}));

const known: ReadonlySet<string> = new Set(CAPABILITIES);

/** Whether a shell names something that a page can make use of. */
export const isCapability = (name: string): name is (typeof CAPABILITIES)[number] => known.has(name);
