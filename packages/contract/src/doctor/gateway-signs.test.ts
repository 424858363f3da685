import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { VERSION } from '../version.js';
import { findClock, findVersion } from './gateway-signs.js';

describe('what a gateway shows of itself', () => {
  it('is its version: the same, another of the same line, one of another, none', () => {
    const [major = '', minor = ''] = VERSION.split('.');
    assert.equal(findVersion(VERSION).state, 'ok');
    assert.equal(findVersion(`${major}.${minor}.99`).state, 'notice');
    assert.equal(findVersion('99.0.0').state, 'fault');
    assert.equal(findVersion(null).state, 'notice');
    assert.equal(findVersion('<b>0.1.0</b>').state, 'notice');
  });

  it('is its clock', () => {
    const now = Date.parse('2026-01-05T03:00:00Z');
    const at = (seconds: number) => findClock(new Date(now + seconds * 1000).toUTCString(), now, 'this machine');
    assert.equal(at(0).state, 'ok');
    assert.equal(at(4).state, 'ok');
    assert.deepEqual([at(30).state, at(-30).state], ['notice', 'notice']);
    assert.match(at(-600).says, /^The gateway's clock is 10 min behind that of this machine\.$/);
    assert.match(at(10_800).says, /3 h ahead of/);
    assert.equal(at(-600).state, 'fault');
    assert.equal(findClock(null, now, 'this machine').state, 'notice');
    assert.equal(findClock('soon', now, 'this machine').state, 'notice');
  });
});
