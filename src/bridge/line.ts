import { isProblemCode } from '@halo-pamor/contract';
import { asHaloError, HaloError } from '../errors.js';
import type { Carrier } from './carrier.js';
import { BRIDGE_VERSION, readMessage, writeMessage, type Message } from './message.js';
import { onceOnly } from './once-only.js';
import type { Answers, Ears, EventOf, ParamsOf, ResultOf, Vocabulary } from './protocol.js';
import { readBy } from './shapes.js';

const TIMEOUT_MS = 10_000;
/** More calls than these at a time are not from an end that means well. */
const MOST_OPEN = 64;

/** How a line is opened. */
export interface LineOptions<Mine extends Vocabulary, Theirs extends Vocabulary> {
  readonly carrier: Carrier;
  /** What this end may say. */
  readonly mine: () => Mine;
  /** What the other end may say; anything else is dropped. */
  readonly theirs: () => Theirs;
  readonly answers?: Answers<Theirs>;
  readonly ears?: Ears<Theirs>;
  /** Told of each message that had no effect. */
  readonly dropped?: (() => void) | undefined;
}

/** One end of a bridge. */
export interface Line<Mine extends Vocabulary> {
  /**
   * Calls the other end. Answers come in whatever order.
   *
   * @throws HaloError `invalid-input` for what the vocabulary does not allow, `timeout` when no answer came in time, `closed` when the line is closed, `too-large` when it is more
   * than may be sent, `bad-reply` for an answer of the wrong shape, else the code that the other end answered
   */
  call<M extends keyof Mine['calls'] & string>(
    method: M,
    params: ParamsOf<Mine, M>,
    options?: { readonly timeoutMs?: number | undefined; readonly signal?: AbortSignal | undefined },
  ): Promise<ResultOf<Mine, M>>;
  /** Tells the other end, which does not answer. What cannot be sent is lost. */
  tell<E extends keyof Mine['events'] & string>(event: E, params: EventOf<Mine, E>): void;
  /** Ends everything: calls that wait are rejected with `closed`, and nothing is heard or answered any more. */
  close(): void;
}

interface Waiting {
  readonly settle: (reply: Message & { kind: 'reply' }) => void;
  readonly fail: (error: HaloError) => void;
}

/** Opens one end of a bridge over a carrier. What comes in is parsed, and never makes this throw. */
export function openLine<Mine extends Vocabulary, Theirs extends Vocabulary>(
  options: LineOptions<Mine, Theirs>,
): Line<Mine> {
  const { carrier, mine, theirs, answers = {}, ears = {}, dropped = () => undefined } = options;
  const waiting = new Map<string, Waiting>();
  const isNew = onceOnly();
  // Nobody who cannot read what is said here can guess it.
  const name = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16)).join('');
  let count = 0;
  let answering = 0;
  let isClosed = false;
  const mint = (): string => `${name}-${(count += 1)}`;

  const send = (message: Message): void => {
    const text = writeMessage(message);
    if (text === undefined) throw new HaloError('too-large');
    try {
      carrier.post(text);
    } catch (cause) {
      throw new HaloError('closed', { cause });
    }
  };

  const trySend = (message: Message): void => {
    try {
      if (!isClosed) send(message);
    } catch {
      // The other end will stop waiting by itself.
    }
  };

  const answer = async (id: string, method: string, params: unknown): Promise<void> => {
    answering += 1;
    const head = { v: BRIDGE_VERSION, id, kind: 'reply' } as const;
    try {
      const shape = own(theirs().calls, method);
      const act: unknown = own(answers, method);
      if (shape === undefined || typeof act !== 'function') throw new HaloError('not-found');
      const asked = shape.params.safeParse(params);
      if (!asked.success) throw new HaloError('invalid-input');
      const result: unknown = await Reflect.apply(act, undefined, [asked.data]);
      const said = shape.result.safeParse(result);
      if (!said.success) throw new HaloError('internal');
      if (!isClosed) send({ ...head, result: said.data ?? null });
    } catch (error) {
      trySend({ ...head, error: { code: asHaloError(error).code } });
    } finally {
      answering -= 1;
    }
  };

  const hearEvent = (method: string, params: unknown): boolean => {
    const told = own(theirs().events, method)?.safeParse(params);
    const act: unknown = own(ears, method);
    if (told?.success !== true || typeof act !== 'function') return false;
    Reflect.apply(act, undefined, [told.data]);
    return true;
  };

  /** Whether the message had an effect. */
  const take = (message: Message | undefined): boolean => {
    if (message === undefined || isClosed) return false;
    if (message.kind === 'reply') {
      const one = waiting.get(message.id);
      one?.settle(message);
      return one !== undefined;
    }
    if (!isNew(message.id)) return false;
    if (message.kind === 'event') return hearEvent(message.method, message.params);
    if (own(theirs().calls, message.method) === undefined || answering >= MOST_OPEN) return false;
    void answer(message.id, message.method, message.params);
    return true;
  };

  const stop = carrier.listen((data) => {
    if (!take(readMessage(data))) dropped();
  });

  return {
    call: <M extends keyof Mine['calls'] & string>(
      method: M,
      params: ParamsOf<Mine, M>,
      {
        timeoutMs,
        signal,
      }: { readonly timeoutMs?: number | undefined; readonly signal?: AbortSignal | undefined } = {},
    ) =>
      new Promise<ResultOf<Mine, M>>((resolve, reject) => {
        const shape = mine().calls[method];
        if (isClosed || shape === undefined) throw new HaloError('closed');
        if (signal?.aborted === true) throw new HaloError('aborted');
        if (waiting.size >= MOST_OPEN) throw new HaloError('rate-limited');
        const asked = shape.params.safeParse(params);
        if (!asked.success) throw new HaloError('invalid-input');
        const id = mint();
        const done = (): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', abort);
          waiting.delete(id);
        };
        const fail = (error: HaloError): void => {
          done();
          reject(error);
        };
        const abort = (): void => fail(new HaloError('aborted'));
        const timer = setTimeout(() => fail(new HaloError('timeout')), timeoutMs ?? shape.timeoutMs ?? TIMEOUT_MS);
        signal?.addEventListener('abort', abort, { once: true });
        waiting.set(id, {
          fail,
          settle: (reply) => {
            if (reply.error !== undefined) {
              const { code } = reply.error;
              fail(new HaloError(isProblemCode(code) ? code : 'unknown'));
              return;
            }
            const result: Mine['calls'][M]['result'] = shape.result;
            const read = readBy(result, 'result' in reply ? reply.result : undefined);
            if (!read.success) {
              fail(new HaloError('bad-reply'));
              return;
            }
            done();
            resolve(read.data);
          },
        });
        try {
          send({ v: BRIDGE_VERSION, id, kind: 'call', method, params: asked.data });
        } catch (error) {
          fail(asHaloError(error));
        }
      }),
    tell: (event, params) => trySend({ v: BRIDGE_VERSION, id: mint(), kind: 'event', method: event, params }),
    close: () => {
      if (isClosed) return;
      isClosed = true;
      stop();
      for (const { fail } of [...waiting.values()]) fail(new HaloError('closed'));
    },
  };
}

/** What an object has of its own by that name, so that a method called `toString` finds nothing. */
function own<T>(of: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(of, name) ? of[name] : undefined;
}
