import { cityFirstOf, type CityPack } from '@halo-pamor/contract';
import type { TemplateResult } from 'lit';
import type { CitizenTerms } from '../../../locale/citizen-terms.js';
import type { CitizenState } from '../citizen-state.js';
import { factsOf, type FormFacts } from './bundle.js';
import { readDraft } from './draft-shape.js';
import type { Draft, Step } from './draft.js';
import { faultsOf, type Faults, type Judged } from './faults.js';
import type { FormScreen } from './form-screen.js';
import { kindOf } from './step-kinds.js';
import { stepOf, stepsOf } from './path.js';
import { payloadOf } from './payload.js';
import { asked, askScreen, questionOf } from './step-ask.js';
import { checkScreen } from './step-check.js';
import { consentScreen } from './step-consent.js';
import { documentsScreen } from './step-documents.js';
import { forWhomScreen } from './step-for-whom.js';
import { happenedScreen } from './step-happened.js';
import { papersScreen } from './step-papers.js';
import { planScreen } from './step-plan.js';
import { seatScreen } from './step-seat.js';
import { sinceScreen } from './step-since.js';
import { triageScreen } from './step-triage.js';
import { whenScreen } from './step-when.js';
import { whereScreen } from './step-where.js';
import { whoScreen } from './step-who.js';

type Kind = ReturnType<typeof kindOf>['kind'];

const screens: Readonly<Record<Kind, (screen: FormScreen) => TemplateResult>> = {
  happened: ({ state: { pack, words }, ...of }) => happenedScreen({ ...of, first: cityFirstOf(pack), words }),
  forWhom: forWhomScreen,
  since: sinceScreen,
  ask: askScreen,
  seat: seatScreen,
  triage: triageScreen,
  plan: planScreen,
  documents: documentsScreen,
  where: whereScreen,
  papers: papersScreen,
  when: whenScreen,
  who: whoScreen,
  consent: consentScreen,
  check: checkScreen,
};

type FormWord = {
  [K in keyof CitizenTerms['form']]: CitizenTerms['form'][K] extends string ? K : never;
}[keyof CitizenTerms['form']];

const leads: Readonly<Partial<Record<Kind, FormWord>>> = {
  plan: 'planHint',
  documents: 'documentsHint',
  papers: 'papersHint',
  check: 'checkHint',
};

/** The question of a screen, and the line under it. */
export interface Heading {
  readonly title: string;
  readonly lead?: string | undefined;
}

function headingOf(state: CitizenState, facts: FormFacts, draft: Draft, step: Step): Heading {
  const { form: words, firstQuestion } = state.words;
  const { kind, about } = kindOf(step);
  switch (kind) {
    case 'happened':
      return { title: firstQuestion.title, lead: firstQuestion.hint };
    case 'ask':
      return { title: asked({ state, facts, draft }, about), lead: questionOf({ facts }, about)?.question.hint };
    case 'seat': {
      const seat = facts.bundle?.household.seats.find(({ code }) => code === about);
      return { title: seat?.plain ?? '', lead: seat?.hint };
    }
    case 'triage':
      return { title: facts.asked.find(({ code }) => code === about)?.plain ?? '' };
    case 'since':
      return { title: facts.bundle?.household.rules.since?.plain ?? '', lead: words.sinceHint };
    default: {
      const lead = leads[kind];
      return { title: words[kind], lead: lead && words[lead] };
    }
  }
}

/** The form from its first question to the last: which questions follow from a draft, how each looks, and what is sent. */
export interface FormCourse {
  readonly readDraft: (kept: unknown) => Draft | undefined;
  readonly factsOf: (pack: CityPack, draft: Draft, today: string) => FormFacts;
  readonly stepsOf: (facts: FormFacts, draft: Draft) => Step[];
  readonly stepOf: (steps: readonly Step[], draft: Draft) => Step;
  readonly headingOf: (state: CitizenState, facts: FormFacts, draft: Draft, step: Step) => Heading;
  readonly screenOf: (step: Step, screen: Omit<FormScreen, 'about'>) => TemplateResult;
  readonly faultsOf: (step: Step, judged: Judged) => Faults;
  readonly payloadOf: typeof payloadOf;
}

/** As {@link FormCourse} says. */
export const formCourse: FormCourse = {
  readDraft,
  factsOf,
  stepsOf,
  stepOf,
  headingOf,
  screenOf: (step, screen) => {
    const { kind, about } = kindOf(step);
    return screens[kind]({ ...screen, about });
  },
  faultsOf,
  payloadOf,
};
