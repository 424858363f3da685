import { ask, type CommandAsk, type LoadAsk, type Loads, type Respond } from './events.js';
import type { Kept } from './session-state.js';

/** No provider heard the question, so there will never be an answer. */
class Unheard extends Error {
  readonly code = 'unknown';
}

/** Sends a question that is answered by a promise. */
export function answered<T>(send: (respond: Respond<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const answers: Promise<T>[] = [];
    send((answer) => {
      answers.push(answer);
    });
    const [answer] = answers;
    if (answer) answer.then(resolve, reject);
    else reject(new Unheard('no <halo-pamor> around this element'));
  });
}

/**
 * Asks for a command and waits until it is kept on this phone.
 *
 * @throws an error with `code` when it could not be kept; a refusal of the gateway comes as `verdict`
 */
export function command(from: EventTarget, of: CommandAsk): Promise<Kept> {
  return answered((respond) => {
    ask(from, 'halo-command', { ...of, respond });
  });
}

/**
 * Reads something from the gateway: `load(this, { what: 'history', requestId })`.
 *
 * @throws an error with `code`
 */
export function load<W extends keyof Loads>(
  from: EventTarget,
  of: { readonly what: W } & Loads[W]['ask'],
  signal?: AbortSignal,
): Promise<Loads[W]['answer']>;
export function load(from: EventTarget, of: LoadQuestion, signal?: AbortSignal): Promise<unknown> {
  return answered((respond: Respond<unknown>) => {
    ask(from, 'halo-load', { ...of, signal, respond });
  });
}

type LoadQuestion = { [K in keyof Loads]: Omit<LoadAsk<K>, 'respond' | 'signal'> }[keyof Loads];

/** The problem code of anything that was thrown. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'unknown';
}
