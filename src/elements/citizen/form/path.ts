import type { FormFacts } from './bundle.js';
import { ownSeat } from './bundle.js';
import { DIRECT, type Draft, type Step } from './draft.js';

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

/** The step that a kept draft stands at, or the first where its pack no longer asks that question. */
export function stepOf(steps: readonly Step[], { step }: Pick<Draft, 'step'>): Step {
  return steps.find((one) => one === step) ?? 'happened';
}
