import type { Holder, Original, RequestView } from '@halo-pamor/contract';
import { fill } from '../../locale/fill.js';
import { paperName } from '../shared/staff-words.js';
import type { DeskStage } from './desk-stage.js';

/** Who a holder is, in a sentence: a service point and an officer by name, the citizen and the carrier by what they are. */
export function holderName({ words, pack }: Pick<DeskStage, 'words' | 'pack'>, { kind, id, name }: Holder): string {
  switch (kind) {
    case 'desk':
      return pack.servicePoints.find(({ code }) => code === id)?.name ?? pack.words.office;
    case 'officer':
      return name ?? pack.words.officer;
    default:
      return words.warning.somebody[kind];
  }
}

/** Where an original is: at home again, kept, or with whom and since when. */
export function originalPlace(stage: DeskStage, { ended, holder, since }: Original): string {
  const { custody } = stage.words;
  const when = fill(custody.since, { when: stage.dates.dayTime(since) });
  if (ended === 'returned') return `${custody.home} ${when}.`;
  if (ended === 'kept') return `${custody.kept} ${when}.`;
  return `${fill(custody.with[holder.kind], { name: holderName(stage, holder) })} ${when}.`;
}

/** An original by the name of its paper, with whose it is where several people have one. */
export function originalName(
  { words }: Pick<DeskStage, 'words'>,
  { papers }: Pick<RequestView, 'papers'>,
  { paper: code, name }: Original,
): string {
  const paper = papers.find((each) => each.code === code);
  return paper === undefined ? name : paperName(words, paper);
}
