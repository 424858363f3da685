import { areaName, type RequestView } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { facts } from '../shared/facts.js';
import { icon } from '../shared/icon.js';
import { downIcon } from '../shared/icons.js';
import { failedVisit, itemReason, itemSteps, sayItem, takenIn, wishes } from '../shared/staff-words.js';
import { statusPill } from '../shared/status-pill.js';
import { timeline } from '../shared/timeline.js';
import type { DeskStage } from './desk-stage.js';

/** The side of a check that was filled in: documents with their way, and everything the citizen said. */
export function checkForm(stage: DeskStage, view: RequestView): TemplateResult {
  const { words, terms, dates, pack } = stage;
  const references = view.items.map((item) => item.reference).filter(Boolean);
  return html`<section class="card" part="card" aria-labelledby="form">
    <h3 id="form">${words.check.form}</h3>
    <ul class="documents rows" aria-label=${words.check.documents}>
      ${view.items.map((item) => {
        const reason = itemReason(pack, item);
        return html`<li>
          <b>${sayItem(words, item)}</b>
          ${statusPill(terms, item.status)} ${reason ? html`<p class="muted small">${reason}</p>` : nothing}
          <details>
            <summary>
              ${icon(downIcon)}<span
                >${words.way}<span class="unseen">: <span>${item.name}</span></span></span
              >
            </summary>
            ${timeline(terms, itemSteps(terms, dates, pack, item))}
          </details>
        </li>`;
      })}
    </ul>
    ${facts([
      [words.fact.applicant, view.applicant.name],
      [
        words.fact.nik,
        view.applicant.nik ? html`<span class="number" translate="no">${view.applicant.nik}</span>` : null,
      ],
      [words.fact.forWhom, words.forWhom[view.forWhom]],
      [words.fact.address, view.address.street],
      [words.fact.area, areaName(pack, view.place)],
      [words.fact.reference, references.join(', ')],
      [words.fact.officer, view.officer?.name ?? words.fact.noOfficer],
      [words.fact.submitted, `${dates.shortDay(view.submittedAt)}, ${dates.time(view.submittedAt)}`],
      [words.fact.channel, words.channel[view.channel]],
      ...takenIn(words, view),
      [words.fact.visit, failedVisit(words, dates, view)],
      [words.fact.wishes, wishes(terms, dates, view).join('; ')],
      [words.fact.citizenNote, view.note],
    ])}
  </section>`;
}
