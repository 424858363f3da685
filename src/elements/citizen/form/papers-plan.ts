import { findRequirement, findVariant, type PlannedPaper, type Requirement } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconPath } from '../../shared/icon.js';
import { approvedIcon, checkIcon, paperIcon, warningIcon } from '../../shared/icons.js';
import { inSentence } from '../../shared/language/in-sentence.js';
import { atHand, codesOf, type FormBundle } from './bundle.js';
import type { FormScreen } from './form-screen.js';
import { paperAnswers } from './paper-answers.js';
import { documentsNames, sayItems, sayOwned } from './plan-words.js';

/**
 * Each paper once, with what it is for, what may stand in for it, and what still goes through without it. What another
 * document of the request makes is said and not asked for.
 */
export function planPapers(screen: FormScreen, bundle: FormBundle): TemplateResult {
  const words = screen.state.words.form;
  const papers = askedPapers(bundle);
  return html`${papers.length === 0 ? html`<p class="lead">${words.noPapers}</p>` : nothing}
    <ul class="stack">
      ${papers.map((paper) => html`<li class="card" part="card">${paperCard(screen, bundle, paper)}</li>`)}
    </ul>
    ${madeHere(screen, bundle)} ${maybeAsked(screen, bundle)} ${withOfficer(screen, bundle)}
    <p class="muted small">${screen.state.pack.notice}</p>`;
}

/** The papers that are asked for: the usual ones, and those that take the place of one that is missing. */
export function askedPapers(bundle: FormBundle): PlannedPaper[] {
  return knownPapers(bundle).filter(
    ({ mode, neededBy }) => mode !== 'form' && neededBy.some(({ item }) => isOffered(bundle, item)),
  );
}

/** Every paper that the request is about, also one that cannot be had and what takes its place. */
export function knownPapers({ chosen, plan }: Pick<FormBundle, 'chosen' | 'plan'>): PlannedPaper[] {
  const usual = new Set(chosen.papers.map(({ key }) => key));
  return [...chosen.papers, ...plan.papers.filter(({ key }) => !usual.has(key))];
}

function isOffered({ whole }: FormBundle, item: string): boolean {
  return whole.items.find(({ id }) => id === item)?.offered === true;
}

function paperCard(screen: FormScreen, bundle: FormBundle, paper: PlannedPaper): TemplateResult {
  const { state, draft, facts, change } = screen;
  const words = state.words.form;
  const items = [...new Set(paper.neededBy.map(({ item }) => item))].filter((item) => isOffered(bundle, item));
  const at = atHand({ key: paper.key, codes: codesOf(paper) }, draft, facts.asked, facts.triage);
  return html`<fieldset class="field paper">
    <legend>${sayOwned(screen, bundle.household, paper)}</legend>
    <div class="muted small">
      <p>${inSentence(words.paperFor, { documents: documentsNames(screen, bundle.chosen, items) })}</p>
      <p>${words.mode[paper.mode]}</p>
      ${paper.confirmed === 'no' ? html`<p class="unsure">${words.unsure}</p>` : nothing}
    </div>
    ${paperAnswers(words, {
      name: paper.key,
      at,
      change: (answer) => {
        change({ papers: { ...draft.papers, [paper.key]: answer } });
      },
    })}
    ${
      at === 'no'
        ? html`<div role="status">${without(screen, bundle, paper)}</div>`
        : html`<details class="why">
            <summary>
              ${words.ifMissing}<span class="unseen"> <span>${paper.plain}</span></span>
            </summary>
            ${without(screen, bundle, paper)}
          </details>`
    }
  </fieldset>`;
}

/** What becomes of the documents when one paper cannot be had. */
function without(screen: FormScreen, { solver, situation, chosen }: FormBundle, paper: PlannedPaper): TemplateResult {
  const words = screen.state.words.form;
  const plan = solver.plan({ ...situation, missing: [...new Set([...situation.missing, paper.key])] });
  const offered = plan.items.filter((item) => item.offered);
  const through = offered.filter((item) => item.goesThrough).map(({ id }) => id);
  const held = offered.filter((item) => !item.goesThrough).map(({ id }) => id);
  const instead = paper.standIns.filter(({ key }) => plan.papers.some((other) => other.key === key));
  const forms = screen.state.pack.forms;
  return html`<div class="without">
    ${instead.map(
      ({ name, form }) =>
        html`<p class="ok">
          ${icon(approvedIcon)}<span
            >${inSentence(words.standIn, { paper: forms.find(({ code }) => code === form)?.plain ?? name })}</span
          >
        </p>`,
    )}
    ${
      held.length === 0
        ? html`<p class="ok">${icon(checkIcon)}<span>${words.allThrough}</span></p>`
        : html`${
              through.length === 0
                ? nothing
                : html`<p class="ok">
                    ${icon(checkIcon)}<span
                      >${inSentence(words.goesThrough, { paper: paper.plain, documents: sayItems(screen, chosen, through) })}</span
                    >
                  </p>`
            }
            <p class="warn">
              ${icon(warningIcon)}<span
                >${
                  through.length === 0 && held.length > 1
                    ? inSentence(words.allWait, { paper: paper.plain })
                    : inSentence(words.waitsFor, { paper: paper.plain, documents: sayItems(screen, chosen, held) })
                }</span
              >
            </p>`
    }
  </div>`;
}

/** The papers that the request makes by itself: said, so that nobody looks for them. */
function madeHere(screen: FormScreen, { chosen }: FormBundle): unknown {
  const words = screen.state.words.form;
  const makers = chosen.items.filter(
    (item) =>
      item.offered &&
      chosen.items.some((other) => other.needs.some((need) => need.by === 'item' && need.item === item.id)),
  );
  if (makers.length === 0) return nothing;
  return linesOf(
    'made-here',
    words.madeHere,
    makers.map((maker) => {
      const users = chosen.items.filter((item) =>
        item.needs.some((need) => need.by === 'item' && need.item === maker.id),
      );
      return [
        sayItems(screen, chosen, [maker.id]),
        inSentence(words.madeHereFor, {
          documents: documentsNames(
            screen,
            chosen,
            users.map(({ id }) => id),
          ),
        }),
      ];
    }),
  );
}

function maybeAsked({ state }: FormScreen, { chosen }: FormBundle): unknown {
  const { maybe } = chosen;
  const once = maybe.filter((one, index) => maybe.findIndex(({ code }) => code === one.code) === index);
  if (once.length === 0) return nothing;
  return linesOf(
    'maybe',
    state.words.form.maybe,
    once.map(({ plain, condition }) => [plain, condition ?? '']),
    paperIcon,
  );
}

/** Forms that are filled in with the officer, and what is looked up: nothing to get ready. */
function withOfficer({ state }: FormScreen, { plan }: FormBundle): unknown {
  const { pack, words } = state;
  const forms = plan.forms.map((code) => pack.forms.find((form) => form.code === code)?.plain ?? code);
  const looked = plan.items.flatMap(({ variant, needs }): Requirement[] =>
    needs.flatMap((need) => {
      const found = findVariant(pack, variant);
      const fact = need.by === 'fact' && found ? findRequirement(found, need.code) : undefined;
      return fact === undefined ? [] : [fact];
    }),
  );
  const facts = looked.filter((one, index) => looked.findIndex(({ code }) => code === one.code) === index);
  const lines = [
    ...facts.map(({ plain, condition }) => [plain, condition ?? ''] as const),
    ...forms.map((plain) => [plain, ''] as const),
  ];
  return lines.length === 0 ? nothing : linesOf('with-officer', words.form.alsoChecked, lines);
}

/** A tick stands only where nothing is left to do. */
function linesOf(
  id: string,
  title: string,
  lines: readonly (readonly unknown[])[],
  mark: IconPath = checkIcon,
): TemplateResult {
  return html`<section class="stack near" aria-labelledby=${id}>
    <h3 id=${id}>${title}</h3>
    <ul class="checked">
      ${lines.map(
        ([name, text]) =>
          html`<li>
            ${icon(mark)}
            <div><b>${name}</b>${text ? html`<div class="muted small">${text}</div>` : nothing}</div>
          </li>`,
      )}
    </ul>
  </section>`;
}
