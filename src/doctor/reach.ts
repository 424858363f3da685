import { findClock, finding, findVersion, type Finding } from '@halo-pamor/contract';

const { fault, fine, notice, skipped } = finding;
const PATIENCE_MS = 15_000;

async function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response | undefined> {
  const stopping = new AbortController();
  const timer = setTimeout(() => stopping.abort(), PATIENCE_MS);
  try {
    return await fetch(url, { headers, signal: stopping.signal, cache: 'no-store' });
  } catch {
    // A page learns no more than this: whether it is the network, the policy or the gateway that does not allow its origin.
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Whether this page reaches the gateway from this device: policy, permission to call, network; its version and clock. */
export async function findGateway(gateway: string | undefined, city: string | undefined): Promise<readonly Finding[]> {
  if (gateway === undefined) return [skipped('gateway', 'No gateway was named, and there is no tag that names one.')];
  const asked = Date.now();
  const answer = await ask(`${gateway}/v1/city${city === undefined ? '' : `?code=${encodeURIComponent(city)}`}`);
  if (answer === undefined) {
    const says = navigator.onLine ? 'The gateway cannot be called from this page.' : 'The device has no signal.';
    const todo = 'npx halo-pamor doctor --page says whether it is the policy of the page or the gateway.';
    return [fault('gateway', says, todo, 'guides/doctor.md#cross-origin')];
  }
  const halfway = (asked + Date.now()) / 2;
  if (!answer.ok) {
    return [
      fault(
        'gateway',
        `It answers status ${answer.status}.`,
        'Ask npx halo-pamor doctor --gateway.',
        'guides/doctor.md',
      ),
    ];
  }
  return [
    fine('gateway', 'This page reaches it.'),
    findVersion(answer.headers.get('halo-version')),
    findClock(answer.headers.get('date'), halfway, 'this device'),
  ];
}

/** Whether `getToken` gives one that the gateway takes. Asks for a request that does not exist. */
export async function findToken(
  gateway: string | undefined,
  getToken: ((asked: { readonly reason: string }) => Promise<string>) | undefined,
): Promise<Finding> {
  const check = 'token-taken';
  if (gateway === undefined || getToken === undefined) return skipped(check, 'There is no getToken, or no gateway.');
  const token = await getToken({ reason: 'start' }).catch(() => undefined);
  if (token === undefined) {
    return notice(
      check,
      'getToken rejects: nobody is signed in.',
      'Sign in and look again.',
      'guides/tokens.md#hand-it-over',
    );
  }
  const answer = await ask(`${gateway}/v1/requests/${crypto.randomUUID()}`, { authorization: `Bearer ${token}` });
  if (answer === undefined) return skipped(check, 'The gateway did not answer.');
  if (answer.status === 404) return fine(check, 'The gateway takes the token.');
  const says = `The gateway answers status ${answer.status} to the token that getToken gives.`;
  return fault(
    check,
    says,
    'Give it to npx halo-pamor doctor --token-file.',
    'guides/tokens.md#when-a-token-is-refused',
  );
}
