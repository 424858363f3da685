import type { Need, Requirement } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon } from '../../shared/icons.js';
import { icon } from '../../shared/icon.js';
import { atHand } from './bundle.js';
import type { FormScreen } from './form-screen.js';
import { paperAnswers } from './paper-answers.js';
import { isPaper, needs } from './wanted.js';

/**
 * Which papers are at hand? Each with what becomes of it, when it is needed, and a mark where no source of the city
 * confirms it. Nothing has to be answered: what is left open counts as unsure.
 */
export function directPapers(screen: FormScreen): TemplateResult {
  const { state } = screen;
  const words = state.words.form;
  const all = needs(state.pack, screen.facts.variants);
  const papers = all.filter((need) => need.anyOf.some(({ mode }) => isPaper(mode)));
  const facts = all.filter((need) => !need.anyOf.some(({ mode }) => isPaper(mode)));
  return html`${papers.length === 0 ? html`<p class="lead">${words.noPapers}</p>` : nothing}
    <ul class="stack">
      ${papers.map((need) => needCard(screen, need))}
    </ul>
    ${
      facts.length === 0
        ? nothing
        : html`<section class="stack near" aria-labelledby="checked">
            <h3 id="checked">${words.alsoChecked}</h3>
            <ul class="checked">
              ${facts.flatMap(({ anyOf }) =>
                anyOf.map(
                  (one) =>
                    html`<li>
                      ${icon(checkIcon)}
                      <div>${about(screen, one)}</div>
                    </li>`,
                ),
              )}
            </ul>
          </section>`
    }
    <p class="muted small">${state.pack.notice}</p>`;
}

function needCard(screen: FormScreen, need: Need): TemplateResult {
  const words = screen.state.words.form;
  const several = need.anyOf.length > 1;
  return html`<li class="card" part="card">
    ${several ? html`<p class="any pill tint accent"><span>${words.anyOne}</span></p>` : nothing}
    <div class="rows">${need.anyOf.map((paper) => paperQuestion(screen, paper))}</div>
  </li>`;
}

function paperQuestion(screen: FormScreen, paper: Requirement): TemplateResult {
  const { state, draft, facts, change } = screen;
  const words = state.words.form;
  return html`<fieldset class="field paper">
    <legend>${paper.plain}</legend>
    <div class="muted small">${words.mode[paper.mode]} ${details(screen, paper)}</div>
    ${paperAnswers(words, {
      name: paper.code,
      at: atHand({ key: paper.code, codes: [paper.code] }, draft, facts.asked, facts.triage),
      change: (answer) => {
        change({ papers: { ...draft.papers, [paper.code]: answer } });
      },
    })}
  </fieldset>`;
}

function about(screen: FormScreen, fact: Requirement): TemplateResult {
  return html`<b>${fact.plain}</b>
    <div class="muted small">${details(screen, fact)}</div>`;
}

function details({ state }: FormScreen, { condition, confirmed }: Requirement): TemplateResult {
  return html`${condition ?? nothing}${
    confirmed === 'yes' ? nothing : html`<span class="unsure">${state.words.form.unsure}</span>`
  }`;
}
