import type { RequestView } from '@halo-pamor/contract';
import { html, nothing } from 'lit';
import { fill } from '../../locale/fill.js';
import { facts } from '../shared/facts.js';
import { inSentence } from '../shared/language/in-sentence.js';
import { offersOf, toldLines } from '../shared/household-offers.js';
import { chatIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import type { OfficerStage } from './officer-stage.js';

type Of = Pick<OfficerStage, 'pack' | 'words' | 'dates' | 'now'>;

/** What the family told when they asked, so that nobody asks them again. */
export function toldCard({ pack, words, dates, now }: Of, view: RequestView): unknown {
  const { happening } = view;
  const event = pack.bundleRules.events.find(({ code }) => code === happening?.event);
  if (happening === undefined || event === undefined) return nothing;
  // Noon in UTC falls on the same day in every zone of Indonesia.
  const when = happening.since === null ? '' : dates.day(`${happening.since}T05:00:00Z`);
  return html`<section class="stack">
    <h3>${words.request.told}</h3>
    <div class="card" part="card">
      ${when === '' ? html`<p><b>${event.plain}</b></p>` : nothing}
      ${facts([[event.plain, when], ...toldLines(pack, view, dates.isoDay(now()))])}
    </div>
  </section>`;
}

/** What somebody of the family seems to lack, for the officer to read out; nothing is added here. */
export function offersNotice({ pack, words, dates, now }: Of, view: RequestView): unknown {
  const offers = offersOf(pack, view, dates.isoDay(now()));
  if (offers.length === 0) return nothing;
  return notice({
    tone: 'accent',
    icon: chatIcon,
    title: words.request.offers,
    text: html`<ul class="stack near">
        ${offers.map(
          ({ document, name, plain }) =>
            html`<li><b>${inSentence(fill(words.request.offerFor, { name }), { document })}</b><br />${plain}</li>`,
        )}
      </ul>
      <p class="muted small">${words.request.offersText}</p>`,
  });
}
