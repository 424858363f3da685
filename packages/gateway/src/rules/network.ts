import { isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;
/** Groups of an IPv6 address that name the network; the rest a device makes up as often as it likes (RFC 8981). */
const NETWORK_GROUPS = 4;

/** What of an address tells one caller from another: all of IPv4, the first 64 bits of IPv6. */
export function networkOf(address: string): string {
  const mapped = MAPPED.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const groupsOf = (text: string) => (text === '' ? [] : text.split(':'));
  const before = groupsOf(head);
  const after = groupsOf(tail ?? '');
  // Dotted digits at the end stand for two groups.
  const dotted = [...before, ...after].some((group) => group.includes('.')) ? 1 : 0;
  const missing = tail === undefined ? 0 : 8 - before.length - after.length - dotted;
  const groups = [...before, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...after];
  return groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
