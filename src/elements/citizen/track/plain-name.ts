import { requirementOf, type CityPack, type Paper } from '@halo-pamor/contract';
import { fill } from '../../../locale/fill.js';
import { inSentence } from '../../shared/language/in-sentence.js';
import type { CitizenState } from '../citizen-state.js';

/** The paper's name as the pack says it to citizens, with whose it is. */
export function plainName({ pack, words }: Pick<CitizenState, 'pack' | 'words'>, paper: Paper): string {
  const plain = plainOf(pack, paper);
  return paper.owner === undefined ? plain : fill(words.form.paperOf, { paper: plain, name: paper.owner });
}

/** The same to be drawn: what the city calls the paper stands in an element of its own. */
export function sayPlainName(state: Pick<CitizenState, 'pack' | 'words'>, paper: Paper): unknown {
  const plain = plainOf(state.pack, paper);
  if (paper.owner === undefined) return plain;
  return inSentence(fill(state.words.form.paperOf, { name: paper.owner }), { paper: plain });
}

function plainOf({ services }: CityPack, paper: Paper): string {
  const requirement = requirementOf(paper.code);
  for (const { variants } of services) {
    for (const { requirements } of variants) {
      const found = requirements.find(({ code, name }) => code === requirement && name === paper.name);
      if (found) return found.plain;
    }
  }
  return paper.name;
}
