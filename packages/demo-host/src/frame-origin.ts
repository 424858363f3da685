/**
 * The same server by its other name: to a browser another origin, as a city's own server is one to the portal that shows its
 * frame.
 *
 * @param url address of the demo host, by its number
 */
export function frameOrigin(url: string): string {
  const other = new URL(url);
  other.hostname = 'localhost';
  return other.origin;
}
