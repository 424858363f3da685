import {
  isHolder,
  openWarnings,
  type Holder,
  type Original,
  type RequestView,
  type Warning,
} from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { CustodyTerms } from '../../locale/custody-terms.js';
import { fill } from '../../locale/fill.js';
import { notice } from '../shared/notice.js';
import { paperName, servicePointName, unsureBackBy } from '../shared/staff-words.js';
import type { OfficerStage } from './officer-stage.js';

/** An original as staff name it, with whose it is. */
export function originalName({ words }: Pick<OfficerStage, 'words'>, view: RequestView, original: Original): string {
  const paper = view.papers.find(({ code }) => code === original.paper);
  return paper === undefined ? original.name : paperName(words, paper);
}

/** One original: where it is and since when, how it looks, when it should be back, who was offered it, and what is wrong. */
export function originalLine(stage: OfficerStage, view: RequestView, original: Original): TemplateResult {
  const { words, actor } = stage;
  const { custody } = words;
  const { leg, note } = original;
  const looks = [custody.condition[original.condition], note].filter(Boolean).join(': ');
  return html`<b>${originalName(stage, view, original)}</b>
    <p>${placeOf(stage, original)} ${fill(custody.since, { when: momentOf(stage, original.since) })}.</p>
    ${
      leg === null
        ? nothing
        : html`<p>
            <b
              >${fill(isHolder(leg.to, actor) ? custody.offeredYou : custody.offered[leg.to.kind], {
                name: nameOf(stage, leg.to),
                when: momentOf(stage, leg.since),
              })}</b
            >
          </p>`
    }
    <p class="muted">${fill(custody.looks, { looks })}<br />${goesTo(stage, original)}</p>
    ${openWarnings(view)
      .filter((warning) => warning.original === original.id)
      .map((warning) => notice({ tone: 'warn', text: warned(custody, warning) }))}`;
}

function momentOf({ dates }: OfficerStage, moment: string): string {
  return `${dates.shortDay(moment)}, ${dates.time(moment)}`;
}

function placeOf(stage: OfficerStage, { ended, holder }: Original): string {
  const { custody } = stage.words;
  if (ended === 'returned') return custody.home;
  if (ended === 'kept') return custody.kept;
  if (isHolder(holder, stage.actor)) return custody.withYou;
  return fill(custody.with[holder.kind], { name: nameOf(stage, holder) });
}

function goesTo({ words, dates, pack }: OfficerStage, { surrendered, ended, backBy }: Original): unknown {
  if (ended !== null) return nothing;
  return surrendered
    ? `${words.custody.stays}.`
    : `${fill(words.custody.backBy, { when: dates.day(backBy) })}.${unsureBackBy(pack, words)}`;
}

function nameOf({ pack }: OfficerStage, { kind, id, name }: Holder): string {
  if (kind === 'desk') return id === null ? pack.words.office : servicePointName(pack, id);
  return name ?? pack.words.officer;
}

function warned(custody: CustodyTerms, { kind }: Warning): string {
  if (kind === 'original-overdue') return custody.overdue;
  return kind === 'leg-open' ? custody.unanswered : custody.disputed;
}
