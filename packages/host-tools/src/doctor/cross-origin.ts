import { type Finding, finding } from '@halo-pamor/contract';
import { ask, listed, type Answer } from './ask.js';

const { fault, fine, skipped } = finding;

const CHECK = 'cross-origin';
const PAGE = 'guides/doctor.md#cross-origin';
/** What the plugin sends beside what a browser lets through unasked. */
const SENT = ['authorization', 'content-type', 'last-event-id', 'if-none-match'];
/** What it reads of an answer. */
const READ = ['etag', 'retry-after'];

/** Whether the gateway, and what stands before it, lets pages of this origin call. */
export async function examineCrossOrigin(gateway: string, origin: string | undefined): Promise<Finding> {
  if (origin === undefined) return skipped(CHECK, 'No page was named (--page), so that there is no origin to ask for.');
  if (origin === new URL(gateway).origin) return fine(CHECK, 'The page and the gateway are of one origin.');
  const asked = await ask(`${gateway}/v1/commands`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': SENT.join(','),
    },
  });
  const read = await ask(`${gateway}/v1/city`, { headers: { origin } });
  if ('unreached' in asked || 'unreached' in read) return skipped(CHECK, 'The gateway did not answer.');
  if (asked.status < 200 || asked.status > 299) {
    const says = `The browser's question before a call (OPTIONS) is answered with status ${asked.status}.`;
    return fault(CHECK, says, 'Let the proxy hand OPTIONS on to the gateway, without a login before it.', PAGE);
  }
  for (const answer of [asked, read]) {
    const says = refusal(answer, origin);
    if (says !== undefined) {
      return fault(CHECK, says, `Add ${origin} to HALO_ORIGINS, and let the gateway alone write these headers.`, PAGE);
    }
  }
  const allowed = listed(asked.headers, 'access-control-allow-headers');
  const kept = SENT.filter((name) => !allowed.has(name));
  const told = listed(read.headers, 'access-control-expose-headers');
  const hidden = READ.filter((name) => !told.has(name));
  if (kept.length > 0 || hidden.length > 0) {
    const says = [
      kept.length > 0 ? `A page may not send ${kept.join(', ')}.` : '',
      hidden.length > 0 ? `It may not read ${hidden.join(', ')}.` : '',
    ].join(' ');
    return fault(CHECK, says, 'Let the proxy leave the headers access-control-… of the gateway as they are.', PAGE);
  }
  return fine(CHECK, `Pages of ${origin} may call the gateway.`);
}

function refusal({ headers }: Answer, origin: string): string | undefined {
  const allowed = headers.get('access-control-allow-origin');
  if (allowed === origin || allowed === '*') return undefined;
  if (allowed === null) return `Pages of ${origin} may not call the gateway.`;
  return allowed.includes(',')
    ? 'The header access-control-allow-origin comes twice, so that no browser takes it.'
    : `Pages of another origin than ${origin} may call the gateway.`;
}
