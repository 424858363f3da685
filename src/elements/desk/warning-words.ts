import type { RequestView, Warning } from '@halo-pamor/contract';
import { fill } from '../../locale/fill.js';
import type { DeskStage } from './desk-stage.js';
import { holderName, originalName } from './original-words.js';

/** What a warning says, and what to do about it, with the paper and the people it is about. */
export function warningWords(
  stage: DeskStage,
  request: RequestView,
  { kind, original: id }: Warning,
): { readonly title: string; readonly text: string } {
  const { title, text } = stage.words.warning[kind];
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
