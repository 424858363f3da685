import { spellTrackingCode, type Holder, type Original, type RequestView } from '@halo-pamor/contract';
import { fill } from '../../locale/fill.js';
import type { CitizenState } from './citizen-state.js';
import { plainName } from './track/plain-name.js';

/** An original by the name that citizens know, with whose it is. */
export function originalName(state: CitizenState, { papers }: RequestView, { paper: code, name }: Original): string {
  const paper = papers.find((each) => each.code === code);
  return paper === undefined ? name : plainName(state, paper);
}

/** An officer or a service point by name; other holders have none here. */
export function holderName({ pack }: CitizenState, { kind, id, name }: Holder): string {
  if (kind === 'desk') return pack.servicePoints.find(({ code }) => code === id)?.name ?? pack.words.office;
  return name ?? pack.words.officer;
}

/** Where an original is and since when, in one sentence. */
export function originalPlace(state: CitizenState, { ended, holder, since }: Original): string {
  const { receipt } = state.words;
  const when = fill(receipt.since, { when: state.dates.dayTime(since) });
  if (ended === 'returned') return `${receipt.home} ${when}`;
  if (ended === 'kept') return `${receipt.kept} ${when}`;
  return `${fill(receipt.with[holder.kind], { name: holderName(state, holder) })} ${when}`;
}

/** How an original looks and what becomes of it, in sentences. */
export function originalLooks(state: CitizenState, original: Original): string {
  const { receipt } = state.words;
  const goes = original.surrendered
    ? receipt.stays
    : original.ended === null
      ? `${fill(receipt.backBy, { when: state.dates.day(original.backBy) })}.${unsure(state)}`
      : '';
  return `${receipt.condition[original.condition]}. ${goes}`.trim();
}

/** That the office has still to confirm the days until an original is back, where it has not. */
function unsure({ pack, words }: CitizenState): string {
  return pack.custody?.confirmed === 'yes' ? '' : ` (${words.form.unsure})`;
}

/** The receipt as a text to send to somebody: what is where, and nothing that says who the citizen is or where she lives. */
export function receiptText(state: CitizenState, request: RequestView): string {
  const { receipt } = state.words;
  const lines = (request.originals ?? []).map(
    (original) =>
      `- ${originalName(state, request, original)}: ${originalPlace(state, original)}. ${originalLooks(state, original)}`,
  );
  const { programme } = state.pack.words;
  return [
    `${receipt.sheet.title}, ${programme} ${state.pack.city.name}`,
    `${receipt.sheet.code}: ${spellTrackingCode(request.code)}`,
    ...lines,
    receipt.sheet.foot,
  ].join('\n');
}
