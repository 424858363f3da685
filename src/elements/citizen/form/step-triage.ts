import { findVariant, serviceOfVariant, triage } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../../locale/fill.js';
import { button } from '../../shared/button.js';
import { choices } from '../../shared/choice.js';
import { checkIcon, paperIcon, warningIcon } from '../../shared/icons.js';
import { notice } from '../../shared/notice.js';
import { DIRECT, UNKNOWN } from './draft.js';
import type { FormScreen } from './form-screen.js';
import { dayField } from './step-since.js';

/** One question before the visit, and what its answer leads to, said before anybody sets out. */
export function triageScreen(screen: FormScreen): TemplateResult {
  const { state, draft, facts, about, faults, change } = screen;
  const question = facts.asked.find(({ code }) => code === about);
  if (question === undefined) return html``;
  const words = state.words.form;
  const answer = facts.triage[about];
  const asksDay = draft.happened === DIRECT && question.since !== undefined && hasDeadline(screen, question.variants);
  return html`${asksDay ? dayField(screen, words.sinceIfKnown) : nothing}
  ${choices({
    name: about,
    label: question.plain,
    labelUnseen: true,
    one: true,
    fault: faults[about],
    chosen: answer === undefined ? [] : [answer],
    entries: question.answers.map(({ code, plain }) => ({ value: code, label: plain })),
    change: ([code = '']) => {
      change({ triage: { ...draft.triage, [about]: code }, ...(asksDay ? { since: UNKNOWN } : {}) });
    },
  })}
  ${outcome(screen)} ${question.confirmed === 'no' ? html`<p class="unsure">${words.unsure}</p>` : nothing}`;
}

function hasDeadline({ state }: FormScreen, variants: readonly string[]): boolean {
  return variants.some((code) => serviceOfVariant(state.pack, code)?.deadline !== undefined);
}

/** What the answer leads to: a hint, another document instead, or that the visit has to wait. */
function outcome({ state, facts, about, later }: FormScreen): unknown {
  const { pack, words } = state;
  const question = facts.asked.find(({ code }) => code === about);
  const all = [...(question?.variants ?? [])];
  const { hints, blocks, instead } = triage(pack, all, { [about]: facts.triage[about] ?? '' });
  return html`${hints.map(({ text }) => notice({ tone: 'accent', icon: paperIcon, text, say: 'soon' }))}
  ${instead.map(({ text, variant }) =>
    notice({
      tone: 'accent',
      icon: checkIcon,
      title: fill(words.form.instead, { name: findVariant(pack, variant)?.name ?? '' }),
      text,
      say: 'soon',
    }),
  )}
  ${blocks.map(({ text }) =>
    notice({
      tone: 'warn',
      icon: warningIcon,
      title: words.form.waitTitle,
      text: html`<p>${text}</p>
        <p class="muted small">${words.form.waitText}</p>`,
      actions: button({ label: words.form.later, press: later }),
      say: 'soon',
    }),
  )}`;
}
