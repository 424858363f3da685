import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commandTypes, routes } from '@halo-pamor/contract';
import * as z from 'zod/mini';
import { openApi } from './openapi.js';

const documentShape = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ responses: z.record(z.string(), z.unknown()) }))),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
});

describe('the OpenAPI document', () => {
  const document = documentShape.parse(openApi());

  it('has every route with its success and its problems', () => {
    for (const { path, method, auth, ...rest } of Object.values(routes)) {
      const { responses } = document.paths[path]?.[method.toLowerCase()] ?? {};
      assert.ok(responses?.['tus' in rest ? String(rest.tus) : '200'], path);
      assert.ok(responses['503'], path);
      assert.equal('401' in responses, auth === 'token', path);
    }
  });

  it('has every command with the shape of its payload, and refers only to what is there', () => {
    assert.equal(Object.keys(document.components.schemas).length, commandTypes.length + 3);
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      assert.ok(name !== undefined && name in document.components.schemas, name);
    }
    assert.match(JSON.stringify(document.components.schemas['SubmitRequest']), /"applicant"/);
    assert.match(JSON.stringify(document.components.schemas['SealedCommand']), /"kid"/);
  });
});
