import { createDemoHost } from './demo-host.js';
import { readOfficers } from './officer-list.js';
import { readSettings } from './settings.js';

const { officersFile, ...options } = readSettings(process.env);
const host = await createDemoHost({ ...options, officers: await readOfficers(officersFile) });
console.log(`Pretend e-OPen (for demonstration; all names are invented): ${host.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void host.close());
}
