/**
 * Asks the host for a fresh token of this persona. A real host would ask its own login.
 *
 * @throws Error when the host cannot be reached or has no such person.
 */
export async function tokenOf(persona: string): Promise<string> {
  const response = await fetch(`/token?persona=${encodeURIComponent(persona)}`);
  if (!response.ok) throw new Error(`no token: status ${String(response.status)}`);
  const body: unknown = await response.json();
  if (typeof body !== 'object' || body === null || !('token' in body) || typeof body.token !== 'string') {
    throw new Error('no token in the answer');
  }
  return body.token;
}
