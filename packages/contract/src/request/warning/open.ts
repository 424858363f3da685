import type { RequestView } from '../view.js';
import type { Warning } from './shape.js';

/** The warnings to which nobody has seen yet. */
export function openWarnings({ warnings = [] }: Pick<RequestView, 'warnings'>): Warning[] {
  return warnings.filter(({ closedAt }) => closedAt === null);
}

/** The id that the next warning of a request gets; `further` counts those that the same decision raises before it. */
export function nextWarning({ warnings = [] }: Pick<RequestView, 'warnings'>, further = 0): string {
  return String(warnings.length + further + 1);
}
