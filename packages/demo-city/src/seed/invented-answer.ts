import type { SurveyBody } from '@halo-pamor/contract';
import type { Dice } from './dice.js';

/** Steps after which the citizen has something to say. */
const SERVED: ReadonlySet<string> = new Set(['deliver-items', 'confirm-receipt', 'refuse-items']);

/** Whether the steps of an invented life end with the citizen being served. */
export function endsServed(steps: readonly { readonly type: string }[]): boolean {
  return SERVED.has(steps.at(-1)?.type ?? '');
}

/** What an invented citizen says of a finished request: mostly content, and of the price what the officer made of it. */
export function inventedAnswer(requestId: string, isAsked: boolean, chance: Dice): SurveyBody {
  const mark = () => (chance.roll() < 0.3 ? 3 : 4);
  return {
    requestId,
    marks: {
      U1: mark(),
      U2: mark(),
      U3: mark(),
      U4: isAsked ? 1 : 4,
      U5: mark(),
      U6: mark(),
      U7: mark(),
      U8: mark(),
      U9: mark(),
    },
    money: isAsked ? 'asked' : 'not-asked',
  };
}
