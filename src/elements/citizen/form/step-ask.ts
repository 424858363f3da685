import { html, type TemplateResult } from 'lit';
import { choices } from '../../shared/choice.js';
import { notice } from '../../shared/notice.js';
import type { AskedQuestion } from '@halo-pamor/contract';
import { fill } from '../../../locale/fill.js';
import { answerIcon } from '../answer-icons.js';
import type { FormScreen } from './form-screen.js';
import { nameOf } from './seated.js';

/** The question of a key, if it is asked. */
export function questionOf({ facts }: Pick<FormScreen, 'facts'>, key: string): AskedQuestion | undefined {
  const { household } = facts.bundle ?? {};
  return [...(household?.questions ?? []), ...(household?.about ?? [])].find((asked) => asked.key === key);
}

/** The question as it is put, with the name of the person whom it is about. */
export function asked({ state, facts, draft }: Pick<FormScreen, 'state' | 'facts' | 'draft'>, key: string): string {
  const found = questionOf({ facts }, key);
  if (found === undefined || facts.bundle === undefined) return '';
  const { person, question } = found;
  const name = person === null ? undefined : nameOf(facts.bundle.household, draft, person);
  return fill(question.plain, { name: name ?? state.words.form.thisPerson });
}

/** One plain question about the family, answered by cards. */
export function askScreen(screen: FormScreen): TemplateResult {
  const { draft, about, faults, change } = screen;
  const found = questionOf(screen, about);
  if (found === undefined) return html``;
  const { question, answers } = found;
  const chosen = (draft.answers[about] ?? []).filter((code) => answers.some((answer) => answer.code === code));
  const said = answers.filter((answer) => chosen.includes(answer.code) && answer.text !== undefined);
  const alone = (code: string | undefined): boolean => answers.some((one) => one.code === code && one.alone === true);
  return html`${choices({
    name: about,
    label: asked(screen, about),
    labelUnseen: true,
    one: question.many !== true,
    fault: faults[about],
    chosen,
    entries: answers.map(({ code, plain }) => ({ value: code, label: plain, icon: answerIcon(question.code, code) })),
    change: (next) => {
      const added = next.find((code) => !chosen.includes(code));
      const kept = alone(added) ? next.filter((code) => code === added) : next.filter((code) => !alone(code));
      change({
        answers: {
          ...draft.answers,
          [about]: question.many === true ? [...(added === undefined ? next : kept)] : [...next],
        },
      });
    },
  })}
  ${said.map(({ text }) => notice({ tone: 'accent', text, say: 'soon' }))}`;
}
