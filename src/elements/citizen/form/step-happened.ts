import { html, type TemplateResult } from 'lit';
import { choices } from '../../shared/choice.js';
import { paperIcon } from '../../shared/icons.js';
import { happeningIcon } from '../happening-icons.js';
import { begunWith, DIRECT } from './draft.js';
import type { HomeState } from '../citizen-state.js';
import type { FormScreen } from './form-screen.js';

/** What the first question shows from, which stands before the rest of the form is there. */
export interface FirstScreen extends Pick<FormScreen, 'draft' | 'faults' | 'change'> {
  readonly state: Pick<HomeState, 'pack' | 'words'>;
}

/** What happened? One answer, from the city's events, or straight to the documents. Another answer begins anew. */
export function happenedScreen({ state, draft, faults, change }: FirstScreen): TemplateResult {
  const words = state.words.firstQuestion;
  const { events, households } = state.pack.bundleRules;
  const asked = events.filter(({ code }) => households.some(({ event }) => event === code));
  return html`${choices({
    name: 'happened',
    label: words.title,
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
