import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from './settings.js';

test('settings have the ports of the design when nothing is set', () => {
  const settings = readSettings({});
  assert.equal(settings.port, 8080);
  assert.equal(settings.gatewayUrl, 'http://127.0.0.1:8787');
  assert.match(settings.keyFolder ?? '', /[\\/]\.data[\\/]demo-keys$/);
  assert.match(settings.distFolder, /[\\/]dist[\\/]embed$/);
});

test('settings follow the environment, and name a port that is none', () => {
  assert.equal(readSettings({ DEMO_PORT: '0', PORT: '9000' }).gatewayUrl, 'http://127.0.0.1:9000');
  for (const bad of ['x', '-1', '65536', '80.5', '1e3']) {
    assert.throws(() => readSettings({ DEMO_PORT: bad }), { name: 'RangeError', message: /DEMO_PORT/ });
  }
});
