import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { networkOf } from './network.js';

describe('the network of an address', () => {
  it('is all of IPv4, however it is written', () => {
    assert.equal(networkOf('192.0.2.7'), '192.0.2.7');
    assert.equal(networkOf('::ffff:192.0.2.7'), '192.0.2.7');
  });

  it('is the first half of IPv6, however it is written', () => {
    const same = [
      '2001:db8:1:2::',
      '2001:0db8:0001:0002:aaaa:bbbb:cccc:dddd',
      '2001:DB8:1:2::192.0.2.7',
      '2001:db8:1:2::1%eth0',
    ];
    for (const address of same) assert.equal(networkOf(address), '2001:db8:1:2', address);
    assert.equal(networkOf('2001:db8::1:2:3:4:5'), '2001:db8:0:1');
    assert.equal(networkOf('::1'), '0:0:0:0');
    assert.equal(networkOf('fe80::1'), 'fe80:0:0:0');
  });

  it('is whatever else a proxy writes, as it is', () => assert.equal(networkOf('unknown'), 'unknown'));
});
