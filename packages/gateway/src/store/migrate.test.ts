import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readMigrations, statementsOf } from './migrate.js';

describe('migrations', () => {
  it('that ship are numbered from 1 without a gap', async () => {
    const migrations = await readMigrations();
    assert.deepEqual(
      migrations.map(({ number }) => number),
      migrations.map((_one, index) => index + 1),
    );
  });

  it('name the city first in the primary key of every table of city data', async () => {
    for (const { sql } of await readMigrations()) {
      for (const [table, name] of sql.matchAll(/create table (\w+) \([\s\S]*?\n\)/g)) {
        if (name !== 'database_life' && name !== 'tries') assert.match(table, /primary key \(city, /, name);
      }
    }
  });

  it('are not begun when one is missing or misnamed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'halo-migrations-'));
    try {
      await writeFile(join(folder, '0001_one.sql'), 'select 1;');
      await writeFile(join(folder, '0003_three.sql'), 'select 3;');
      await assert.rejects(readMigrations(folder), /0003_three.sql/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('are cut into statements, comments left out', () => {
    assert.deepEqual(statementsOf('-- why; not\ncreate table a (b int);\n\n  -- more\nselect 1;\n'), [
      'create table a (b int)',
      'select 1',
    ]);
    const body = 'create function f() returns int language sql as $$\n  select 1;\n  select 2\n$$';
    assert.deepEqual(
      statementsOf(`${body};\nselect 3;\n`).map((statement) => statement.replaceAll(/\s+/g, ' ')),
      [body.replaceAll(/\s+/g, ' '), 'select 3'],
    );
  });
});
