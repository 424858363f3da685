#!/usr/bin/env node
/** `npx halo-pamor`: what the developers of a host run. */
import { cityCommand, USAGE as CITY_USAGE } from '@halo-pamor/cities';

const USAGE = `halo-pamor city check|new|diff|standards   city packs

${CITY_USAGE}`;

const [verb, ...words] = process.argv.slice(2);
const { status, lines } = verb === 'city' ? await cityCommand(words) : { status: 2, lines: [USAGE] };
const print = status === 0 ? console.log : console.error;
print(lines.join('\n'));
process.exitCode = status;
