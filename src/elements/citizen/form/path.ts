import type { FormFacts } from './bundle.js';
import { ownSeat } from './bundle.js';
import { DIRECT, type Draft, type FixedStep, type Step } from './draft.js';

/** The parts of the form, which the steps are counted by: how many questions a family is asked depends on their answers. */
export const parts = ['happened', 'family', 'documents', 'papers', 'where', 'when', 'who', 'consent', 'check'] as const;
/** A part of the form. */
export type Part = (typeof parts)[number];

const LAST: readonly Step[] = ['papers', 'where', 'when', 'who', 'consent', 'check'];

/** The screens of a draft, in their order, as far as can be told from what was answered. */
export function stepsOf({ bundle, asked }: FormFacts, draft: Draft): Step[] {
  const triage = asked.map(({ code }): Step => `triage:${code}`);
  if (draft.happened === DIRECT) return ['happened', 'forWhom', 'documents', ...triage, ...LAST];
  if (bundle === undefined) return ['happened'];
  const { household } = bundle;
  const own = ownSeat(household, draft);
  return [
    'happened',
    'forWhom',
    ...(household.rules.since === undefined ? [] : (['since'] as const)),
    ...household.questions.map(({ key }): Step => `ask:${key}`),
    ...household.seats
      .filter(
        ({ code, name, most, asksAge }) => name !== undefined && !(code === own && most === 1 && asksAge !== true),
      )
      .map(({ code }): Step => `seat:${code}`),
    ...household.about.map(({ key }): Step => `ask:${key}`),
    ...triage,
    'plan',
    ...LAST,
  ];
}

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

/** The step that a kept draft stands at, or the first where its pack no longer asks that question. */
export function stepOf(steps: readonly Step[], { step }: Pick<Draft, 'step'>): Step {
  return steps.find((one) => one === step) ?? 'happened';
}
