import { findVariant, spellTrackingCode } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../../locale/fill.js';
import type { IntakeTerms } from '../../../locale/intake-terms.js';
import { button } from '../../shared/button.js';
import { contactLinks } from '../../shared/contact-links.js';
import { ask } from '../../shared/events.js';
import { disc } from '../../shared/icon.js';
import { approvedIcon, onPhoneIcon } from '../../shared/icons.js';
import { screenHeader } from '../../shared/screen-header.js';
import type { OfficerStage } from '../officer-stage.js';
import type { IntakeDraft } from './intake-draft.js';

/** What the last screen shows from. */
export interface IntakeDone {
  readonly stage: OfficerStage;
  readonly words: IntakeTerms;
  readonly requestId: string;
  readonly intake: IntakeDraft;
  readonly from: EventTarget;
  readonly again: () => unknown;
}

/** After sending: kept or received, the code to tell the citizen, and the papers that were promised to be fetched. */
export function intakeDone({ stage, words, requestId, intake, from, again }: IntakeDone): TemplateResult {
  const { pack, terms, views } = stage;
  const { name, draft } = intake;
  const view = views.find(({ id }) => id === requestId);
  const code = view && spellTrackingCode(view.code);
  const papers = [
    ...new Set(
      view === undefined
        ? draft.variants.flatMap((variant) => findVariant(pack, variant)?.requirements.map(({ plain }) => plain) ?? [])
        : view.papers.filter(({ status }) => status === 'needed').map((paper) => paper.name),
    ),
  ];
  return html`<div class="screen">
    ${screenHeader(terms, {
      title: fill(view ? words.receivedTitle : words.savedTitle, { name }),
      lead: view ? undefined : fill(words.savedText, { name }),
      back: () => void again(),
    })}
    <section class="card ${view ? 'ok' : 'warn'}" role="status">
      <div class="by-icon">
        ${disc(view ? approvedIcon : onPhoneIcon)}
        <div>
          <p class="muted small">${terms.code}</p>
          ${code ? html`<p class="code number" part="code" data-code translate="no">${code}</p>` : html`<p>${words.codeLater}</p>`}
        </div>
      </div>
      ${
        code === undefined
          ? nothing
          : html`<p>${words.tell}</p>
              ${contactLinks(terms, {
                phone: view?.applicant.phone,
                name,
                text: fill(words.message, { ...pack.words, code }),
              })}`
      }
    </section>
    ${
      papers.length === 0
        ? nothing
        : html`<section class="stack near">
            <h3>${words.papers}</h3>
            <ul class="card rows" part="card">
              ${papers.map((paper) => html`<li>${paper}</li>`)}
            </ul>
          </section>`
    }
    <div class="stack near">
      ${
        intake.ticket === undefined
          ? nothing
          : button({
              label: fill(words.backToQueue, { label: intake.ticket.label }),
              kind: 'main',
              broad: true,
              press: () => ask(from, 'halo-navigate', { view: 'outreach-queue', requestId: intake.ticket?.stop }),
            })
      }
      ${
        view
          ? button({
              label: words.open,
              kind: intake.ticket === undefined ? 'main' : 'plain',
              broad: true,
              press: () => ask(from, 'halo-navigate', { view: 'request', requestId, replace: true }),
            })
          : nothing
      }
      ${button({ label: words.another, broad: true, press: () => void again() })}
    </div>
  </div>`;
}
