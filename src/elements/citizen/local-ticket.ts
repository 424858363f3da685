/**
 * Six digits by which a request that lies on this phone alone can be named aloud. They follow from the random end of its
 * id, so that they stay the same; the tracking code takes their place once the gateway has the request.
 */
export function localTicket(requestId: string): string {
  const six = String(Number.parseInt(requestId.slice(-8), 16) % 1_000_000).padStart(6, '0');
  return `${six.slice(0, 3)} ${six.slice(3)}`;
}
