import type { RequestView, Warning } from '@halo-pamor/contract';
import { fill } from '../../locale/fill.js';
import { itemNames } from '../shared/staff-words.js';
import type { DeskStage } from './desk-stage.js';
import { holderName, originalName } from './original-words.js';

/** What a warning says, and what to do about it, with the paper and the people it is about. */
export function warningWords(
  stage: DeskStage,
  request: RequestView,
  { kind, original: id, promise }: Warning,
): { readonly title: string; readonly text: string } {
  const { title, text } = stage.words.warning[kind];
  if (promise !== undefined) {
    const items = request.items.filter((item) => promise.items.includes(item.id));
    return { title, text: fill(text, { items: itemNames(items), due: stage.dates.dayTime(promise.dueAt) }) };
  }
  const original = request.originals?.find((each) => each.id === id);
  if (original === undefined) return { title, text };
  const { holder, leg } = original;
  const about = {
    paper: originalName(stage, request, original),
    holder: holderName(stage, holder),
    receiver: holderName(stage, leg?.to ?? holder),
  };
  return { title: fill(title, about), text: fill(text, about) };
}
