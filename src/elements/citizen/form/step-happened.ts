import { html, type TemplateResult } from 'lit';
import { choices } from '../../shared/choice.js';
import { paperIcon } from '../../shared/icons.js';
import { happeningIcon } from '../happening-icons.js';
import { begunWith, DIRECT } from './draft.js';
import type { FormScreen } from './form-screen.js';

/** What happened? One answer, from the city's events, or straight to the documents. Another answer begins anew. */
export function happenedScreen({ state, draft, faults, change }: FormScreen): TemplateResult {
  const words = state.words.form;
  const { events, households } = state.pack.bundleRules;
  const asked = events.filter(({ code }) => households.some(({ event }) => event === code));
  return html`${choices({
    name: 'happened',
    label: words.happened,
    labelUnseen: true,
    one: true,
    fault: faults['happened'],
    chosen: [draft.happened],
    entries: [
      ...asked.map(({ code, plain }) => ({ value: code, label: plain, icon: happeningIcon(code) })),
      { value: DIRECT, label: words.direct, text: words.directText, icon: paperIcon },
    ],
    change: ([happened = '']) => {
      change(begunWith(draft, happened));
    },
  })}`;
}
