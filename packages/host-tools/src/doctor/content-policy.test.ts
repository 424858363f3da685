import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { letsThrough, readPolicies, sourcesFor } from './content-policy.js';

const self = new URL('https://host.example/app/');

describe('a content security policy', () => {
  it('is read by its directives, of which the first counts', () => {
    const [first, second, ...more] = readPolicies("default-src 'none'; Script-Src 'self' ;; script-src *, sandbox");
    assert.deepEqual(first?.get('script-src'), ["'self'"]);
    assert.deepEqual(second?.get('sandbox'), []);
    assert.deepEqual(more, []);
    assert.deepEqual(readPolicies(null), []);
  });

  it('judges by what is nearest', () => {
    const [policy] = readPolicies("default-src 'none'; script-src a.example; child-src b.example");
    assert.ok(policy);
    assert.deepEqual(sourcesFor(policy, 'script'), ['a.example']);
    assert.deepEqual(sourcesFor(policy, 'worker'), ['b.example']);
    assert.deepEqual(sourcesFor(policy, 'connect'), ["'none'"]);
    assert.equal(sourcesFor(new Map(), 'connect'), undefined);
  });

  const cases: readonly (readonly [string, string, boolean])[] = [
    ["'self'", 'https://host.example/x.js', true],
    ["'self'", 'https://host.example:444/x.js', false],
    ["'none'", 'https://host.example/', false],
    ['*', 'https://elsewhere.example/', true],
    ['*', 'blob:https://host.example/1', false],
    ['https:', 'https://elsewhere.example/', true],
    ['https:', 'http://elsewhere.example/', false],
    ['http:', 'https://elsewhere.example/', true],
    ['pamor.example', 'https://pamor.example/v1/city', true],
    ['pamor.example', 'http://pamor.example/v1/city', false],
    ['PAMOR.example', 'https://pamor.example/', true],
    ['https://pamor.example', 'https://pamor.example:8443/', false],
    ['https://pamor.example:8443', 'https://pamor.example:8443/', true],
    ['https://pamor.example:*', 'https://pamor.example:8443/', true],
    ['*.example', 'https://pamor.example/', true],
    ['*.pamor.example', 'https://pamor.example/', false],
    ['*.pamor.example', 'https://notpamor.example/', false],
    ['https://pamor.example/v1/', 'https://pamor.example/v1/city', true],
    ['https://pamor.example/v1', 'https://pamor.example/v1/city', false],
    ["'nonce-abc'", 'https://host.example/', false],
    ['http://127.0.0.1:8787', 'http://127.0.0.1:8787/v1/city', true],
  ];
  for (const [source, address, is] of cases) {
    it(`${is ? 'lets' : 'does not let'} ${address} through by ${source}`, () => {
      assert.equal(letsThrough([source], new URL(address), self), is);
    });
  }
});
