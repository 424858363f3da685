import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import type { Vocabulary } from '../../src/bridge/protocol.js';
import type { Shape } from '../../src/bridge/shapes.js';
import { CAPABILITIES } from '../../src/bridge/shell/halo-bridge.js';
import { pageWords, shellWords } from '../../src/bridge/shell/shell-vocabulary.js';
import { root } from './project-root.js';

const Schema = z.looseObject({
  type: z.optional(z.string()),
  properties: z.optional(z.record(z.string(), z.unknown())),
  required: z.optional(z.array(z.string())),
  items: z.optional(z.unknown()),
  anyOf: z.optional(z.array(z.unknown())),
  const: z.optional(z.unknown()),
});

/** A shape as the guide writes it: `{ tag: string }`, `?` where a field may be missing. */
function spelled(schema: unknown): string {
  const { type, properties, required = [], items, anyOf, const: fixed } = Schema.parse(schema);
  if (fixed !== undefined) return JSON.stringify(fixed);
  if (anyOf !== undefined) return anyOf.map(spelled).join(' or ');
  if (type === 'array') return `list of ${spelled(items)}`;
  if (type !== 'object') return type ?? 'anything';
  const fields = Object.entries(properties ?? {}).map(
    ([name, inner]) => `${name}${required.includes(name) ? '' : '?'}: ${spelled(inner)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function shape(of: Shape<unknown>): string {
  assert.ok(of instanceof z.ZodMiniType);
  return spelled(z.toJSONSchema(of));
}

/** A row of the table for each thing that one end may say. */
function rowsOf({ calls, events }: Vocabulary): string[][] {
  return [
    ...Object.entries(calls).map(([name, { params, result, timeoutMs = 10_000 }]) => [
      `\`${name}\``,
      `\`${shape(params)}\``,
      `\`${shape(result)}\``,
      name === 'hello' ? '3 s' : timeoutMs < 60_000 ? `${timeoutMs / 1_000} s` : `${timeoutMs / 60_000} min`,
    ]),
    ...Object.entries(events).map(([name, params]) => [`\`${name}\``, `\`${shape(params)}\``, '', '']),
  ];
}

describe('the guide to the bridge', () => {
  const guide = readFileSync(join(root, 'docs/guides/modes/android.md'), 'utf8');
  const rows = guide
    .slice(guide.indexOf('## Every message'))
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
        .slice(0, 4),
    );

  it('lists every message with what it carries and how long an answer may take', () => {
    const said = [...rowsOf(pageWords()), ...rowsOf(shellWords())];
    const missing = said.filter((row) => !rows.some((each) => each.join('|') === row.join('|')));
    assert.deepEqual(
      missing.map((row) => `| ${row.join(' | ')} | |`),
      [],
    );
    assert.equal(rows.length, said.length);
  });

  it('names every capability', () => {
    const list = /capabilities: (.*)\./.exec(guide)?.[1] ?? '';
    assert.deepEqual(
      list.split(', ').map((name) => name.replaceAll('`', '')),
      [...CAPABILITIES],
    );
  });
});
