import type { Route } from '../shared/session-state.js';
import type { PamorSettings } from './pamor-settings.js';
import type { SettingFault } from './setting-faults.js';

/** The view that the host's settings begin with; undefined where they name none that can be. */
export function firstRoute(
  { view, requestId }: Pick<PamorSettings, 'view' | 'requestId'>,
  faults: readonly SettingFault[],
): Route | undefined {
  const isWrong = (name: string) => faults.some(({ setting }) => setting === name);
  if (!view || isWrong('view')) return undefined;
  return { view, ...(requestId && !isWrong('request-id') ? { requestId } : {}) };
}
