import type { CityFirst } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import type { CitizenHomeTerms } from '../../../locale/citizen-terms.js';
import { choices } from '../../shared/choice.js';
import { paperIcon } from '../../shared/question-icons.js';
import { happeningIcon } from '../happening-icons.js';
import { begunWith, DIRECT } from './draft.js';
import type { FormScreen } from './form-screen.js';

/** What the first question shows from, which stands before the rest of the form is there. */
export interface FirstScreen extends Pick<FormScreen, 'draft' | 'faults' | 'change'> {
  readonly first: CityFirst;
  readonly words: Pick<CitizenHomeTerms, 'firstQuestion'>;
}

/** What happened? One answer, from the city's events, or straight to the documents. Another answer begins anew. */
export function happenedScreen({
  first,
  words: { firstQuestion: words },
  draft,
  faults,
  change,
}: FirstScreen): TemplateResult {
  return html`${choices({
    name: 'happened',
    label: words.title,
    labelUnseen: true,
    one: true,
    fault: faults['happened'],
    chosen: [draft.happened],
    entries: [
      ...first.happened.map(({ code, plain }) => ({ value: code, label: plain, icon: happeningIcon(code) })),
      { value: DIRECT, label: words.direct, text: words.directText, icon: paperIcon },
    ],
    change: ([happened = '']) => {
      change(begunWith(draft, happened));
    },
  })}`;
}
