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

  it('read a folder or a bucket for files', () => {
    const bucket = { HALO_S3_KEY: 'id', HALO_S3_SECRET: 'word' };
    const filesOf = (more: Readonly<Record<string, string>>) => readSettings({ ...NEEDED, ...more }).files;
    assert.equal(filesOf({}), undefined);
    assert.equal(filesOf({ HALO_FILES: '/srv/halo' }), '/srv/halo');
    const place = { bucket: 'halo-files', prefix: '', key: 'id', secret: 'word', encryption: undefined };
    const aws = { ...place, region: 'ap-southeast-3', endpoint: 'https://s3.ap-southeast-3.amazonaws.com' };
    assert.deepEqual(filesOf({ ...bucket, HALO_FILES: 's3://halo-files', HALO_S3_REGION: 'ap-southeast-3' }), aws);
    const own = {
      HALO_FILES: 's3://halo-files/city/32.75/',
      HALO_S3_ENDPOINT: 'http://127.0.0.1:9000',
      HALO_S3_ENCRYPTION: 'AES256',
    };
    assert.deepEqual(filesOf({ ...bucket, ...own }), {
      ...place,
      prefix: 'city/32.75',
      region: 'us-east-1',
      endpoint: 'http://127.0.0.1:9000',
      encryption: 'AES256',
    });
    for (const [given, named] of [
      [{ HALO_FILES: 's3://halo-files' }, 'HALO_S3_KEY,HALO_S3_SECRET'],
      [{ ...bucket, HALO_FILES: 's3://Halo' }, 'HALO_FILES'],
      [{ ...bucket, HALO_FILES: 's3://halo-files/../other' }, 'HALO_FILES'],
      [{ ...bucket, ...own, HALO_S3_ENDPOINT: 'http://s3.example/path' }, 'HALO_S3_ENDPOINT'],
    ] as const) {
      assert.throws(
        () => filesOf(given),
        (error) => error instanceof WrongSettingError && error.settings.join() === named,
      );
    }
  });

  it('name every one that is wrong', () => {
    const wrong = {
      PORT: '99999',
      DATABASE_URL: 'mysql://x',
      HALO_ORIGINS: 'https://a.example/path',
      HALO_CODE_SECRET: 'short',
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
