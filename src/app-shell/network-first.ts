/** How an answer is looked for. */
export interface NetworkFirst {
  readonly network: () => Promise<Response>;
  readonly kept: () => Promise<Response | undefined>;
  /** How long the network may take before the kept answer is given, in milliseconds. */
  readonly patienceMs: number;
}

/**
 * Gives the network's answer, or the kept one when the network has none in time, or one that says that the server is ill
 * (5xx). Without a kept answer the network's stands, whatever it is.
 */
export async function networkFirst({ network, kept, patienceMs }: NetworkFirst): Promise<Response> {
  const answer = network();
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs));
  const first = await Promise.race([answer.catch(() => undefined), late]);
  if (first !== undefined && first.status < 500) return first;
  return (await kept()) ?? answer;
}
