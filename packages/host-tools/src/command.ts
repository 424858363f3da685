#!/usr/bin/env node
/** `npx halo-pamor`: what the developers of a host run. */
import { readFile } from 'node:fs/promises';
import { cityCommand, USAGE as CITY_USAGE } from '@halo-pamor/cities';
import { doctorCommand, DOCTOR_USAGE } from './doctor/doctor-command.js';
import { readFileHashes } from './doctor/file-hashes.js';
import { FIRST_QUESTION_USAGE, firstQuestionCommand } from './first-question-command.js';

const USAGE = `halo-pamor city check|new|diff|standards   city packs

${CITY_USAGE}

${DOCTOR_USAGE}

${FIRST_QUESTION_USAGE}`;

const [verb, ...words] = process.argv.slice(2);

async function run(): Promise<{ readonly status: number; readonly lines: readonly string[] }> {
  if (verb === 'city') return cityCommand(words);
  if (verb === 'first-question') return firstQuestionCommand(words);
  if (verb !== 'doctor') return { status: 2, lines: [USAGE] };
  // Beside this file in the package: dist/bin and dist/embed.
  const hashes = await readFile(new URL('../embed/integrity.json', import.meta.url), 'utf8').catch(() => '');
  return doctorCommand(words, readFileHashes(hashes));
}

const { status, lines } = await run();
// A report is what was asked for, whatever it says.
const print = status === 0 || (verb === 'doctor' && status === 1) ? console.log : console.error;
print(lines.join('\n'));
process.exitCode = status;
