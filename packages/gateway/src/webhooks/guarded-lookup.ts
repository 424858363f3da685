import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** An address that no webhook is sent to. */
export class ForbiddenAddressError extends Error {
  readonly code = 'forbidden-address';
}

/** Networks that are not the open internet (IANA's registries of special addresses), link-local metadata services among them. */
const SPECIAL = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;
/**
 * The same of IPv6. What carries an IPv4 address inside (translated, 6to4, Teredo) could lead anywhere; one that is mapped is
 * judged by the list as the IPv4 address that it is.
 */
const SPECIAL_6 = [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;

const special = new BlockList();
for (const [net, prefix] of SPECIAL) special.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of SPECIAL_6) special.addSubnet(net, prefix, 'ipv6');

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [net = '', prefix = ''] = network.split('/');
    list.addSubnet(net, Number(prefix), isIP(net) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

/** Whether this is a network, such as `10.20.0.0/16`. */
export function isNetwork(text: string): boolean {
  const [net = '', prefix = '', ...rest] = text.split('/');
  const family = isIP(net);
  return family !== 0 && rest.length === 0 && /^\d+$/.test(prefix) && Number(prefix) <= (family === 6 ? 128 : 32);
}

/** Whether webhooks may go to this address, which is an address and no name. */
export function mayReach(address: string, networks: readonly string[] = []): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const kind = family === 6 ? 'ipv6' : 'ipv4';
  return listOf(networks).check(address, kind) || !special.check(address, kind);
}

/**
 * A lookup for a connection: it gives what the name resolves to at that moment, or fails when one of the addresses is not to be
 * reached, so that no name can lead inside, not even one whose answer changes between a check and a connection.
 */
export function guardedLookup(networks: readonly string[], ask: typeof resolve = resolve): LookupFunction {
  return (host, options, told) => {
    ask(host, { ...options, all: true }, (fault, addresses) => {
      if (fault !== null) {
        told(fault, []);
        return;
      }
      const forbidden = addresses.find(({ address }) => !mayReach(address, networks));
      const [first] = addresses;
      if (forbidden !== undefined || first === undefined) {
        told(new ForbiddenAddressError(`${host} leads to an address that webhooks do not go to`), []);
      } else if (options.all === true) told(null, addresses);
      else told(null, first.address, first.family);
    });
  };
}
