import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettings, WrongSettingError } from './settings.js';

const NEEDED = { HALO_ISSUER: 'https://host.example', HALO_JWKS: 'https://host.example/jwks.json' };

describe('settings', () => {
  it('have their defaults, and an empty one counts as absent', () => {
    const { port, databaseUrl, data, audience, origins, proxies } = readSettings({ ...NEEDED, PORT: '', OTHER: 'x' });
    assert.deepEqual(
      { port, databaseUrl, data, audience, origins, proxies },
      { port: 8787, databaseUrl: '', data: '.data', audience: 'halo-pamor', origins: [], proxies: 0 },
    );
  });

  it('read a list of origins', () => {
    const { origins } = readSettings({ ...NEEDED, HALO_ORIGINS: 'https://a.example, http://localhost:8080/ ,' });
    assert.deepEqual(origins, ['https://a.example', 'http://localhost:8080']);
  });

  it('name every one that is wrong', () => {
    const wrong = {
      PORT: '99999',
      DATABASE_URL: 'mysql://x',
      HALO_ORIGINS: 'https://a.example/path',
      HALO_PROXIES: '-1',
      HALO_LOG: 'loud',
    };
    for (const [name, value] of Object.entries(wrong)) {
      assert.throws(
        () => readSettings({ ...NEEDED, [name]: value }),
        (error) =>
          error instanceof WrongSettingError &&
          error.settings.join() === name &&
          error.message.startsWith(`${name} must`),
      );
    }
    assert.throws(
      () => readSettings({}),
      (error) => error instanceof WrongSettingError && error.settings.join() === 'HALO_ISSUER,HALO_JWKS',
    );
  });
});
