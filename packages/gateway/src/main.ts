/** Runs the gateway by its settings: `npm run gateway`. */
import { createGateway } from './gateway.js';
import { readSettings, WrongSettingError } from './settings.js';

try {
  const gateway = await createGateway(readSettings(process.env));
  console.log(`Gateway: ${gateway.url}  (stop with Ctrl+C)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void gateway.close());
} catch (cause) {
  const isNamed = cause instanceof WrongSettingError || (cause instanceof Error && 'code' in cause);
  console.error(isNamed && cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
