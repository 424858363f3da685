import type { TemplateResult } from 'lit';
import type { SharedTerms } from '../../../locale/terms.js';
import { button } from '../../shared/button.js';
import { screenHeader, type HeadTerms } from '../../shared/screen-header.js';
import { newDraft } from './draft.js';
import { parts } from './parts.js';
import { questionFrame } from './question-frame.js';
import { happenedScreen, type FirstScreen } from './step-happened.js';

const nothingYet = (): void => undefined;

/** The form's first question before anything was answered, as it is drawn where there is no script yet. */
export function firstQuestion(
  terms: HeadTerms & Pick<SharedTerms, 'next'>,
  of: Pick<FirstScreen, 'first' | 'words'>,
): TemplateResult {
  const { title, hint } = of.words.firstQuestion;
  const head = screenHeader(terms, { title, lead: hint, back: nothingYet, step: { at: 1, of: parts.length } });
  const screen = happenedScreen({ ...of, draft: newDraft(''), faults: {}, change: nothingYet });
  const next = button({ label: terms.next, kind: 'main', type: 'submit', broad: true });
  return questionFrame({ head, question: [screen, next] });
}
