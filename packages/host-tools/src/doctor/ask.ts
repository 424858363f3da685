import { problemShape } from '@halo-pamor/contract';

/** How long an answer may take, in milliseconds. */
const PATIENCE_MS = 15_000;
/** More of a page than this is not looked at. */
const MOST_CHARACTERS = 5_000_000;

/** An answer, read to its end. */
export interface Answer {
  /** Where it came from in the end. */
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Milliseconds since 1970 halfway between the question and the first of the answer. */
  readonly halfway: number;
}

/** No answer: what the network said, such as `ECONNREFUSED` or `timeout`. */
export interface Unreached {
  readonly unreached: string;
}

/** Asks, and gives what came back or why nothing did. Never throws. */
export async function ask(url: string | URL, init: RequestInit = {}): Promise<Answer | Unreached> {
  const sent = Date.now();
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    const halfway = (sent + Date.now()) / 2;
    const text = (await response.text()).slice(0, MOST_CHARACTERS);
    return { url: response.url, status: response.status, headers: response.headers, text, halfway };
  } catch (cause) {
    return { unreached: reasonOf(cause) };
  }
}

/** Why nothing came back, in the network's own word. */
export function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown';
  if (cause.name === 'TimeoutError') return 'timeout';
  const code: unknown = Reflect.get(cause, 'code');
  if (typeof code === 'string') return code;
  return cause.cause === undefined ? cause.name : reasonOf(cause.cause);
}

/** The code of a problem document; undefined where the answer is none, so that somebody else than the gateway gave it. */
export function problemIn({ headers, text }: Answer): string | undefined {
  if (!/^application\/problem\+json\b/.test(headers.get('content-type') ?? '')) return undefined;
  return problemShape().safeParse(jsonIn(text)).data?.code;
}

/** A text as JSON; undefined when it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The words of a header that is a list, in small letters. */
export function listed(headers: Headers, name: string): Set<string> {
  return new Set(
    (headers.get(name) ?? '')
      .toLowerCase()
      .split(',')
      .map((word) => word.trim()),
  );
}
