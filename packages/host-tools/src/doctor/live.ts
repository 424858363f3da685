import { type Finding, finding } from '@halo-pamor/contract';
import { reasonOf } from './ask.js';

const { fault, fine, notice, skipped } = finding;

const CHECK = 'live';
const PAGE = 'guides/doctor.md#live';
/** The gateway writes at once. What has not come by then is held back, in milliseconds, unless told that all is slow. */
const PATIENCE_MS = 6_000;

/** Whether news come through as they happen: the stream opens, and its first bytes are not held back. */
export async function examineLive(
  gateway: string,
  token: string | undefined,
  patienceMs: number = PATIENCE_MS,
): Promise<Finding> {
  if (token === undefined) return skipped(CHECK, 'The stream of news needs a token.');
  const stopping = new AbortController();
  const timer = setTimeout(() => stopping.abort(), patienceMs);
  try {
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
    const response = await fetch(`${gateway}/v1/live`, { headers, signal: stopping.signal });
    const type = response.headers.get('content-type') ?? 'no type';
    if (response.status === 401) return skipped(CHECK, 'The gateway does not take the token.');
    if (response.status === 429) return skipped(CHECK, 'The person of the token has as many streams open as one may.');
    if (!response.ok || !type.startsWith('text/event-stream')) {
      const says = `There is no stream of news: status ${response.status}, ${type}.`;
      return fault(CHECK, says, 'Let the proxy hand /v1/live on to the gateway.', PAGE);
    }
    const first = await response.body?.getReader().read();
    if (first?.value === undefined) {
      return fault(CHECK, 'The stream of news ends at once.', 'Let the proxy leave long answers open.', PAGE);
    }
    if (response.headers.has('content-encoding')) {
      const todo = 'Leave text/event-stream uncompressed: what compresses holds news back until it has enough.';
      return notice(CHECK, 'The stream of news is compressed on its way.', todo, PAGE);
    }
    return fine(CHECK, 'The stream of news opens, and nothing holds it back.');
  } catch (cause) {
    if (!stopping.signal.aborted)
      return fault(CHECK, `The stream of news breaks: ${reasonOf(cause)}.`, 'Look at the proxy.', PAGE);
    const says = 'Something before the gateway holds the stream of news back.';
    const todo =
      'Switch its buffer off for /v1/live (nginx: proxy_buffering off). Until then phones look every 20 seconds.';
    return fault(CHECK, says, todo, PAGE);
  } finally {
    clearTimeout(timer);
    stopping.abort();
  }
}
