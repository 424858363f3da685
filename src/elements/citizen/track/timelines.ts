import { html, type TemplateResult } from 'lit';
import { timeline } from '../../shared/timeline.js';
import type { CitizenState } from '../citizen-state.js';
import { sameWay, wayOf, type Traveller } from './way.js';

/** One card for each way: one for the whole request, or one for each group of documents that went apart. */
export function timelines(state: CitizenState, items: readonly Traveller[]): TemplateResult[] {
  return sameWay(items).map(
    (group) =>
      html`<section class="card way" part="card">
        <h3>${group.map(({ name }) => html`<span>${name}</span>`)}</h3>
        ${timeline(state.terms, wayOf(group[0] ?? none, state))}
      </section>`,
  );
}

const none: Traveller = { name: '', status: 'submitted', steps: [], servicePoint: null, reason: null };
