/**
 * Runs the gateway by its settings: `npm run gateway`. `npm run gateway -- keys rotate` puts a new sealing key first,
 * `-- audit verify` checks the audit logs, `-- audit export --city CODE` writes one out, `-- audit erase` erases what a finished
 * request says of people, `-- webhooks list` shows what waits
 * to be told (`webhooks replay`, `webhooks test`), and `-- compliance export` writes what
 * an assessor asks for.
 */
import { exportCommand, verifyCommand } from './audit/commands.js';
import { eraseCommand } from './audit/erase-command.js';
import { complianceCommand } from './compliance/command.js';
import { createGateway } from './gateway.js';
import { listWebhooks, replayWebhooks, testWebhook } from './webhooks/commands.js';
import { sealingFile } from './sealing/key-ring.js';
import { rotateSealingKeys } from './sealing/rotate.js';
import { readSettings, WrongSettingError } from './settings.js';

async function run(): Promise<void> {
  const gateway = await createGateway(readSettings(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void gateway.close());
  // Whoever reads this may stop it at once.
  console.log(`Gateway: ${gateway.url}  (stop with Ctrl+C)`);
}

/** Needs no more of the settings than where the keys lie. */
async function rotate(): Promise<void> {
  const { HALO_SEALING_KEYS: sealingKeys, HALO_DATA: data } = process.env;
  const file = await sealingFile({ ...(sealingKeys && { sealingKeys }), ...(data && { data }) });
  const { kid, older } = await rotateSealingKeys(file);
  console.log(`${file} has a new key first: ${kid}`);
  console.log(`Older keys that still open what was sealed to them: ${older}`);
  console.log('A gateway that reads this file uses it at once. Others need a copy.');
}

async function verifyAudit(words: readonly string[]): Promise<void> {
  if (!(await verifyCommand(words, process.env))) process.exitCode = 1;
}

async function erase(words: readonly string[]): Promise<void> {
  if (!(await eraseCommand(words, process.env))) process.exitCode = 1;
}

async function tryWebhook(words: readonly string[]): Promise<void> {
  if (!(await testWebhook(words, process.env))) process.exitCode = 1;
}

const commands: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
  '': run,
  'keys rotate': rotate,
  'audit verify': verifyAudit,
  'audit erase': erase,
  'audit export': (words) => exportCommand(words, process.env),
  'compliance export': (words) => complianceCommand(words, process.env),
  'webhooks list': () => listWebhooks(process.env),
  'webhooks replay': (words) => replayWebhooks(words, process.env),
  'webhooks test': tryWebhook,
};

const asked = process.argv.slice(2, 4).join(' ');
try {
  const command = Object.hasOwn(commands, asked) ? commands[asked] : undefined;
  if (command === undefined) {
    console.error(
      `There is no "${asked}". Without a word the gateway runs; "keys rotate" makes a new sealing key, "audit verify" checks the audit logs, "audit export" writes one out, "audit erase" erases what a request says of people, "compliance export" writes what an assessor asks for, "webhooks list" shows what waits to be told, "webhooks replay" tells it again, "webhooks test" tries an endpoint.`,
    );
    process.exitCode = 1;
  } else await command(process.argv.slice(4));
} catch (cause) {
  const isNamed = cause instanceof WrongSettingError || (cause instanceof Error && 'code' in cause);
  console.error(isNamed && cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
