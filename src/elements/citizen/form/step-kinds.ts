import type { FixedStep, Step } from './draft.js';
import type { Part } from './parts.js';

/** What a step is about: `ask`, `seat` and `triage` name a question or a seat after the colon. */
export function kindOf(step: Step): { readonly kind: FixedStep | 'ask' | 'seat' | 'triage'; readonly about: string } {
  for (const kind of ['ask', 'seat', 'triage'] as const) {
    if (step.startsWith(`${kind}:`)) return { kind, about: step.slice(kind.length + 1) };
  }
  return { kind: isFixed(step) ? step : 'happened', about: '' };
}

function isFixed(step: Step): step is FixedStep {
  return !step.includes(':');
}

/** The part of the form that a step belongs to. */
export function partOf(step: Step): Part {
  const { kind } = kindOf(step);
  switch (kind) {
    case 'forWhom':
    case 'since':
    case 'ask':
    case 'seat':
      return 'family';
    case 'triage':
    case 'plan':
    case 'documents':
      return 'documents';
    default:
      return kind;
  }
}
