import type { CityPack, Deadline, TriageQuestion } from '../city/index.js';

/** What an answer leads to, as a sentence of the pack. */
export interface TriageNote {
  readonly question: string;
  readonly answer: string;
  readonly text: string;
}

/**
 * What the answers come to. `open`: questions still to be asked. `hints` are said, `blocks` hold the visit back, `instead`
 * names another variant for one that was chosen. `reasons` are the answers that the office wants to know.
 */
export interface TriageResult {
  readonly open: readonly TriageQuestion[];
  readonly hints: readonly TriageNote[];
  readonly blocks: readonly TriageNote[];
  readonly instead: readonly (TriageNote & { readonly variants: readonly string[]; readonly variant: string })[];
  readonly reasons: readonly { readonly question: string; readonly answer: string }[];
}

/**
 * Turns answers into hints and blocks.
 *
 * @param pack the city whose questions are asked
 * @param variants the chosen variants; questions that concern none of them are left out
 * @param answers codes of answers by the code of their question; an unknown answer counts as none
 */
export function triage(
  pack: Pick<CityPack, 'triage'>,
  variants: readonly string[],
  answers: Readonly<Record<string, string>>,
): TriageResult {
  const asked = pack.triage
    .filter((question) => isAsked(question, variants))
    .map((question) => ({
      question,
      answer: question.answers.find(({ code }) => code === answers[question.code]),
    }));
  const notes = asked.flatMap(({ question, answer }) =>
    answer?.text === undefined ? [] : [{ question, answer, note: noteOf(question.code, answer.code, answer.text) }],
  );
  const withEffect = (effect: string): TriageNote[] =>
    notes.filter(({ answer }) => answer.effect === effect).map(({ note }) => note);
  return {
    open: asked.filter(({ answer }) => answer === undefined).map(({ question }) => question),
    hints: withEffect('hint'),
    blocks: withEffect('block'),
    instead: notes.flatMap(({ question, answer, note }) =>
      answer.effect === 'instead' && answer.instead !== undefined
        ? [{ ...note, variants: question.variants.filter((code) => variants.includes(code)), variant: answer.instead }]
        : [],
    ),
    reasons: asked.flatMap(({ question, answer }) =>
      question.asksReason && answer !== undefined ? [{ question: question.code, answer: answer.code }] : [],
    ),
  };
}

/** Whether a question concerns what was chosen, and nothing that was chosen settles it. */
function isAsked({ variants, settledBy = [] }: TriageQuestion, chosen: readonly string[]): boolean {
  return chosen.some((one) => variants.includes(one)) && !chosen.some((one) => settledBy.includes(one));
}

function noteOf(question: string, answer: string, text: string): TriageNote {
  return { question, answer, text };
}

const DAY = 86_400_000;

/**
 * Days by which a report comes after its deadline, 0 when it is in time. Being late refuses nobody.
 *
 * @param deadline the days within which the event is to be reported
 * @param happened the day of the event, `YYYY-MM-DD`
 * @param reported the day of the report, `YYYY-MM-DD` in the city's zone
 */
export function daysLate(deadline: Pick<Deadline, 'days'>, happened: string, reported: string): number {
  const passed = Math.round((Date.parse(reported) - Date.parse(happened)) / DAY);
  return Math.max(0, passed - deadline.days);
}

/** The questions about the chosen variants, and the variants that are meant once all that was answered is heeded. */
export interface TriageWay {
  /** In the order in which they are asked. A question whose answer led to another variant stays, so that it can be changed. */
  readonly asked: readonly TriageQuestion[];
  /** The variant that is meant for one that was chosen, where it is another. */
  readonly instead: Readonly<Record<string, string>>;
}

/** Follows the answers from the chosen variants to those that are meant, with every question on the way. */
export function triageWay(
  pack: Pick<CityPack, 'triage'>,
  variants: readonly string[],
  answers: Readonly<Record<string, string>>,
): TriageWay {
  const asked: TriageQuestion[] = [];
  const meant = new Map(variants.map((variant) => [variant, variant]));
  for (let next = true; next;) {
    next = false;
    for (const question of pack.triage) {
      const concerned = [...meant].filter(([, variant]) => question.variants.includes(variant));
      if (asked.includes(question) || !isAsked(question, [...meant.values()])) continue;
      asked.push(question);
      next = true;
      const answer = question.answers.find(({ code }) => code === answers[question.code]);
      if (answer?.instead !== undefined) for (const [variant] of concerned) meant.set(variant, answer.instead);
    }
  }
  return { asked, instead: Object.fromEntries([...meant].filter(([variant, instead]) => variant !== instead)) };
}

/** The answer to each question about when something happened, by the day that the family gave. */
export function sinceAnswers(
  pack: Pick<CityPack, 'triage'>,
  from: NonNullable<TriageQuestion['since']>,
  late: number,
): Record<string, string> {
  const about = pack.triage.filter(({ since }) => since === from);
  return Object.fromEntries(about.map(({ code }) => [code, late > 0 ? 'late' : 'recent']));
}
