import { fileURLToPath } from 'node:url';
import { planInventedStop } from './seed/plan-stop.js';
import { playInventedComplaints } from './seed/play-complaints.js';
import { playInventedCoverage } from './seed/play-coverage.js';
import { playInventedDuties } from './seed/play-duties.js';
import { playInventedFairness } from './seed/play-fairness.js';
import type { InventedPlay } from './seed/send-invented.js';
import { kotaBekasi, seedDemoCity, SLICE, startDemoCity, WHOLE_CITY, type DemoSettings } from './demo-city.js';

const settings: DemoSettings = {
  port: portOf('PORT', 8787),
  demoPort: portOf('DEMO_PORT', 8080),
  dataFolder: process.env['HALO_DATA'] ?? '.data',
  ...(process.env['DATABASE_URL'] ? { databaseUrl: process.env['DATABASE_URL'] } : {}),
  pluginFolder: fileURLToPath(new URL('../../../dist/embed/', import.meta.url)),
};
const all = process.argv.includes('--all');

const began = performance.now();
const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
const played = await seedDemoCity(settings, all ? WHOLE_CITY : SLICE, (sent, of) => {
  if (process.stdout.isTTY)
    process.stdout.write(`\r  playing the invented city: ${String(sent)} of ${String(of)} commands`);
});
if (process.stdout.isTTY) process.stdout.write('\r');
if (played === null) {
  console.log(
    `The database in ${settings.databaseUrl === undefined ? settings.dataFolder : 'DATABASE_URL'} holds requests already; nothing was added.`,
  );
} else {
  const refusals = Object.values(played.refused).reduce((sum, count) => sum + count, 0);
  console.log(
    `Played ${String(played.requests)} requests (${String(played.commands)} commands, ${String(refusals)} refused) through the gateway in ${seconds()} s.`,
  );
  if (!all)
    console.log('That is a slice of the city; `npm start -- --all` plays 60 days of all 1,018 RW (takes minutes).');
}
console.log('All people, phone numbers, officers and RW lists in it are invented; identity numbers carry serial 0000.');

const demo = await startDemoCity(settings);
const play: InventedPlay = {
  gateway: demo.gateway.url,
  now: new Date(),
  tokenFor: (claims) => demo.host.mintToken(claims),
};
await planInventedStop(play);
await playInventedDuties(play);
await playInventedComplaints(play);
await playInventedFairness(play);
await playInventedCoverage(play, (await kotaBekasi()).pack);
console.log(`
  Pretend e-OPen   ${demo.host.url}
  Halo Pamor       ${demo.host.url}/halo-pamor
  Playground       ${demo.host.url}/playground
  Gateway          ${demo.gateway.url}

Choose who you are in the bar above the page. Stop with Ctrl+C.`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void demo.close().then(() => process.exit(0));
  });
}

function portOf(name: string, usual: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return usual;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(`${name} must be a port number`);
  return port;
}
