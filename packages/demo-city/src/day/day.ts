import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { exceptionsAt, isOutage, patternsReply, sumFigures, type BoardReply } from '@halo-pamor/contract';
import { openDay } from './open-day.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '4' },
    requests: { type: 'string', default: '500' },
    seed: { type: 'string', default: '20261123' },
    /** Where the compliance pack is kept; nowhere unless it is said. */
    pack: { type: 'string' },
  },
});
const STEP_MINUTES = 5;
const STEPS = (24 * 60) / STEP_MINUTES;

const dataFolder = await mkdtemp(join(tmpdir(), 'halo-pamor-day-'));
const day = await openDay({
  dataFolder,
  ...(process.env['DATABASE_URL'] ? { databaseUrl: process.env['DATABASE_URL'] } : {}),
  pluginFolder: fileURLToPath(new URL('../../../../dist/embed/', import.meta.url)),
  ports: { host: Number(process.env['DEMO_PORT'] ?? 8080), gateway: Number(process.env['PORT'] ?? 8787) },
  perDay: Number(values.requests),
  seed: Number(values.seed),
});
try {
  const { cast } = day.plan;
  console.log(`A day in Kota Bekasi, invented: ${new Date(day.plan.begins).toISOString()} and 24 hours on.
${String(cast.posts.length)} officers; ${String(cast.silent.length)} will be silent, ${String(cast.unwell.length)} fall ill without a word, ${String(cast.absent.length)} are away with a stand-in, one asks for money, and the centre is out from 9 to 15.
All people, officers and RW lists are invented; identity numbers carry serial 0000.

  The board   ${day.host.url}/halo-pamor?persona=manager-32.75

First what led to the day is played.
`);
  const played = await day.play({
    stepMinutes: STEP_MINUTES,
    pace: (Number(values.minutes) * 60_000) / STEPS,
    onHour: (hour, board) => console.log(lineOf(hour, board)),
  });
  console.log(`
Played ${String(played.requests)} requests by ${String(played.commands)} commands; refused: ${JSON.stringify(played.refused)}.
${String(played.voices.taken)} citizens answered the survey; ${String(played.voices.charged)} of them say that the one officer asked for money.`);
  const { reply } = await day.messenger.call(
    { id: 'auditor-rekaan', name: 'Pengawas rekaan', role: 'auditor', areas: ['32.75'] },
    '/v1/survey/patterns',
  );
  for (const { officer, asked, answered } of patternsReply().parse(reply).patterns) {
    console.log(`A pattern for the inspector: ${officer.id}, ${String(asked)} of ${String(answered)} answers.`);
  }
  const month = new Date(day.plan.begins + 7 * 3_600_000).toISOString().slice(0, 7);
  const head = { id: 'manager-32.75', name: 'Pimpinan rekaan', role: 'manager', areas: ['32.75'] };
  const archive = await day.messenger.file(head, `/v1/compliance?from=${month}&to=${month}`);
  if (values.pack !== undefined) await writeFile(values.pack, archive);
  console.log(`The compliance pack of the month has ${String(archive.length)} bytes; --pack FILE keeps it.`);
} finally {
  await day.close();
  await rm(dataFolder, { recursive: true, force: true });
}

function lineOf(hour: number, board: BoardReply): string {
  const figures = sumFigures(board.places.map((place) => place.figures));
  const silent = board.places.filter((place) => exceptionsAt(place, board.at).includes('silent')).length;
  const { open, unanswered, late, centre, visits, originals, warned } = figures;
  const parts = { open, unanswered, late, silent, centre, visits, originals, warned };
  const words = Object.entries(parts).map(([name, value]) => `${name} ${String(value)}`);
  if (isOutage(board.centre)) words.push('the centre seems out');
  return `${String(hour).padStart(2, '0')}.00  ${words.join('  ')}`;
}
