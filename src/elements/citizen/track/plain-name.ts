import type { Paper } from '@halo-pamor/contract';
import type { CitizenState } from '../citizen-state.js';

/** The paper's name as the pack says it to citizens. */
export function plainName({ pack }: Pick<CitizenState, 'pack'>, paper: Paper): string {
  for (const { variants } of pack.services) {
    for (const { requirements } of variants) {
      const found = requirements.find(({ code, name }) => code === paper.code && name === paper.name);
      if (found) return found.plain;
    }
  }
  return paper.name;
}
