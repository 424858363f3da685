/**
 * A page that demands Trusted Types starts no worker from a plain address. The policy of this name passes one address, our own
 * worker's; the host allows it with `trusted-types halo-pamor`, and where it does not, pictures are made on the page.
 */
const POLICY = 'halo-pamor';

/** What Trusted Types add to a page, as far as it is used here. To the compiler a trusted address is an address. */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(input: string): URL };
}

let trusted: URL | undefined;

/**
 * The address of the worker, in a form that this page accepts. A policy can be made once, so its answer is kept.
 *
 * @throws TypeError where the host's page does not allow the policy
 */
export function workerAddress(): URL {
  // Rollup puts the file beside the one that names it.
  const address = new URL('./picture-worker.js', import.meta.url);
  const policies: unknown = Reflect.get(globalThis, 'trustedTypes');
  if (!makesPolicies(policies)) return address;
  trusted ??= policies.createPolicy(POLICY, { createScriptURL: () => address.href }).createScriptURL('');
  return trusted;
}

function makesPolicies(policies: unknown): policies is Policies {
  return typeof policies === 'object' && policies !== null && 'createPolicy' in policies;
}
