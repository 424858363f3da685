import { findVariant, serviceOfVariant, type PlannedItem } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../../locale/fill.js';
import { describedBy, faultLine } from '../../shared/field-lines.js';
import { icon } from '../../shared/icon.js';
import { approvedIcon, checkIcon, paperIcon, personIcon, warningIcon } from '../../shared/icons.js';
import { notice } from '../../shared/notice.js';
import { inSentence } from '../../shared/language/in-sentence.js';
import { serviceIcon } from '../service-icon.js';
import type { FormBundle } from './bundle.js';
import type { FormScreen } from './form-screen.js';
import { documentsNames, sayItem, whereToGo } from './plan-words.js';
import { gapOffers } from './plan-gaps.js';
import { presenceNotice } from './presence-notice.js';

/** Everything that the event makes due, in the order of making; each may be left out, and each can say why it is there. */
export function planScreen(screen: FormScreen): TemplateResult {
  const { state, facts, faults } = screen;
  const words = state.words.form;
  const { bundle } = facts;
  if (bundle === undefined) return html``;
  const { whole } = bundle;
  const here = whole.items.filter(({ offered }) => offered);
  const elsewhere = whole.items.filter(({ offered }) => !offered);
  return html`${elsewhere.length === 0 ? nothing : elsewhereNotice(screen, elsewhere)}
    ${
      here.length === 0
        ? html`<p class="lead">${words.nothingHere}</p>`
        : html`<fieldset class="field" aria-describedby=${describedBy({ name: 'plan', fault: faults['plan'] })}>
            <legend class="unseen">${words.plan}</legend>
            ${faultLine({ name: 'plan', fault: faults['plan'] })}
            <ol class="plan">
              ${here.map((item, index) => planLine(screen, bundle, item, index + 1))}
            </ol>
          </fieldset>`
    }
    ${presenceNotice(screen)} ${whole.advice.map(({ plain }) => notice({ tone: 'calm', icon: paperIcon, text: plain }))}
    ${gapOffers(screen)}
    <p class="muted small">${state.pack.notice}</p>`;
}

function planLine(screen: FormScreen, bundle: FormBundle, item: PlannedItem, number: number): TemplateResult {
  const { state, draft, change } = screen;
  const isIn = !draft.left.includes(item.id);
  const variant = findVariant(state.pack, item.variant);
  return html`<li class="card plan-line" part="card">
    <label class="choice">
      <input
        type="checkbox"
        name="plan"
        value=${item.id}
        .checked=${isIn}
        @change=${() => {
          change({ left: isIn ? [...draft.left, item.id] : draft.left.filter((id) => id !== item.id) });
        }}
      /><span><b>${String(number)}. ${sayItem(screen, item)}</b><span>${variant?.name}</span></span
      >${icon(serviceIcon(item.service))}
    </label>
    <div class="about">
      ${isIn ? html`${needPill(screen, item)} ${usedLine(screen, bundle, item)}` : leftLine(screen, bundle, item)}
      ${why(screen, bundle, item)}
    </div>
  </li>`;
}

/** Whether papers are enough for a visit, or a person has to be recorded; told before a visit is promised. */
function needPill({ state }: FormScreen, item: PlannedItem): TemplateResult {
  const { pack, words } = state;
  const needs = findVariant(pack, item.variant)?.visitNeeds ?? 'unconfirmed';
  const sign = { papers: approvedIcon, biometrics: personIcon, unconfirmed: warningIcon }[needs];
  return html`<p class="pill tint ${needs === 'papers' ? 'ok' : 'warn'}">
    ${icon(sign)}<span>${words.form.visitNeeds[needs]}</span>
  </p>`;
}

/** What comes before a document and what it is used for, in the request or elsewhere. */
function usedLine(screen: FormScreen, { chosen }: FormBundle, item: PlannedItem): unknown {
  const words = screen.state.words.form;
  const now = chosen.items.find(({ id }) => id === item.id);
  const before = (now?.needs ?? []).flatMap((need) => (need.by === 'item' ? [need.item] : []));
  const [here, elsewhere] = [true, false].map((offered) =>
    before.filter((id) => chosen.items.some((other) => other.id === id && other.offered === offered)),
  );
  const users = chosen.items.filter((other) => other.needs.some((need) => need.by === 'item' && need.item === item.id));
  const lines: [string, readonly string[]][] = [
    [words.afterElsewhere, elsewhere ?? []],
    [words.madeWith, here ?? []],
    [words.usedFor, users.map(({ id }) => id)],
  ];
  return lines
    .filter(([, ids]) => ids.length > 0)
    .map(
      ([text, ids]) =>
        html`<p class="muted small">${inSentence(text, { documents: documentsNames(screen, chosen, ids) })}</p>`,
    );
}

/** What leaving a document out means for the others: they ask for a paper that it would have made. */
function leftLine(screen: FormScreen, { whole, chosen }: FormBundle, item: PlannedItem): TemplateResult {
  const words = screen.state.words.form;
  const asked = whole.items.flatMap((other) => {
    const now = chosen.items.find(({ id }) => id === other.id);
    const lost = other.needs.filter((need) => need.by === 'item' && need.item === item.id).map(({ code }) => code);
    const keys = (now?.needs ?? []).flatMap((need) =>
      need.by === 'paper' && lost.includes(need.code) ? [need.key] : [],
    );
    const papers = keys
      .map((key) => chosen.papers.find((paper) => paper.key === key)?.plain)
      .filter((plain) => plain !== undefined);
    return papers.length === 0 ? [] : [{ document: sayItem(screen, other), papers }];
  });
  return html`<p class="pill tint calm">${icon(checkIcon)}<span>${words.leftOut}</span></p>
    ${asked.map((line) => html`<p class="mind">${inSentence(words.leftMeans, line)}</p>`)}`;
}

/** On demand: the rule that gave each document of a line, with its source. */
function why({ state }: FormScreen, { whole }: FormBundle, item: PlannedItem): TemplateResult {
  const { words, pack } = state;
  const documents = whole.documents.filter((document) => document.item === item.id);
  const rules = documents.filter((one, index) => documents.findIndex(({ rule }) => rule === one.rule) === index);
  const completion = findVariant(pack, item.variant)?.completion;
  return html`<details class="why">
    <summary>
      ${words.form.why}<span class="unseen"> <span>${serviceOfVariant(pack, item.variant)?.plain}</span></span>
    </summary>
    <ul class="stack near">
      ${rules.map(
        ({ because, basis, rule, copies, confirmed }) =>
          html`<li>
            <p>${because}</p>
            ${copies > 1 ? html`<p>${fill(words.form.copies, { n: copies })}</p>` : nothing}
            <p class="muted small">${fill(words.form.basis, { basis, rule })}</p>
            ${confirmed === 'yes' ? nothing : html`<p class="unsure">${words.form.unsure}</p>`}
          </li>`,
      )}
      ${completion === undefined ? nothing : html`<li><p class="muted small">${completion.text}</p></li>`}
    </ul>
  </details>`;
}

function elsewhereNotice(screen: FormScreen, items: readonly PlannedItem[]): TemplateResult {
  const words = screen.state.words.form;
  return notice({
    tone: 'warn',
    icon: paperIcon,
    title: words.elsewhereTitle,
    text: html`<ul class="stack near">
      ${items.map(
        (item) =>
          html`<li>
            <b>${sayItem(screen, item)}</b>
            <p>${whereToGo(screen, item)}</p>
          </li>`,
      )}
    </ul>`,
  });
}
