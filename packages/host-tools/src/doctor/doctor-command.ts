import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { isHealthy, reportText } from '@halo-pamor/contract';
import { examine } from './examine.js';
import type { Patient } from './patient.js';

/** How the doctor is called. */
export const DOCTOR_USAGE = `halo-pamor doctor --gateway URL [more]   what is wrong between a page and its gateway

  --page URL         the page that carries the tag: policy, camera, script, who may call the gateway
  --frame URL        the city's page that --page shows in a frame
  --city CODE        such as 32.75; that of the tag or of the token unless told
  --token-file FILE  a token as getToken gives it; - reads it from the pipe; HALO_TOKEN does as well
  --webhook URL      where the gateway's webhooks go: must refuse what nobody signed
  --patience N       how many seconds the first of the news may take; six unless told
  --json             the report as JSON

It ends with 0 when nothing is at fault, with 1 when something is, with 2 when it was called wrongly. Neither the token nor
anything about its person stands in the report.`;

const OPTIONS = {
  gateway: { type: 'string' },
  page: { type: 'string' },
  frame: { type: 'string' },
  city: { type: 'string' },
  token: { type: 'string' },
  'token-file': { type: 'string' },
  webhook: { type: 'string' },
  patience: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** What a command says in the end. */
export interface Said {
  readonly status: number;
  readonly lines: readonly string[];
}

/**
 * `halo-pamor doctor`.
 *
 * @param files the hash of each file of the package's script-tag build
 */
export async function doctorCommand(words: readonly string[], files: Patient['files']): Promise<Said> {
  const wrong = (why: string): Said => ({ status: 2, lines: [why, '', DOCTOR_USAGE] });
  let given;
  try {
    given = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: false }).values;
  } catch {
    // The fault's own message repeats what was typed, and that may be a token.
    return wrong('There is an option that the doctor does not know, or one without its value.');
  }
  const { gateway, page, frame, webhook, city, patience, json } = given;
  if (gateway === undefined) return wrong('Name the gateway: --gateway https://pamor.example');
  for (const [name, address] of Object.entries({ gateway, page, frame, webhook })) {
    if (address !== undefined && !/^https?:\/\//.test(URL.canParse(address) ? address : '')) {
      return wrong(`--${name} must be an address that begins with https:// or http://`);
    }
  }
  if (patience !== undefined && !/^[1-9]\d{0,2}$/.test(patience))
    return wrong('--patience must be a number of seconds, at most 999');
  const token = await tokenFrom(given.token, given['token-file']).catch(() => undefined);
  if (token === undefined && given['token-file'] !== undefined) return wrong('--token-file cannot be read');
  const report = await examine({
    gateway,
    ...(page === undefined ? {} : { page }),
    ...(frame === undefined ? {} : { frame }),
    ...(webhook === undefined ? {} : { webhook }),
    ...(city === undefined ? {} : { city }),
    ...(token === undefined ? {} : { token }),
    ...(patience === undefined ? {} : { patienceMs: Number(patience) * 1000 }),
    ...(files === undefined ? {} : { files }),
  });
  return {
    status: isHealthy(report) ? 0 : 1,
    lines: [json ? JSON.stringify(report, null, 2) : reportText(report)],
  };
}

async function tokenFrom(word: string | undefined, file: string | undefined): Promise<string | undefined> {
  const raw =
    word ??
    (file === '-'
      ? await text(process.stdin)
      : file === undefined
        ? process.env['HALO_TOKEN']
        : await readFile(file, 'utf8'));
  const token = raw?.trim().replace(/^Bearer\s+/i, '');
  return token === '' ? undefined : token;
}
