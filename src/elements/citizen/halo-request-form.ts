import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { CitizenTerms } from '../../locale/citizen-terms.js';
import { codeOf, command } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { ask } from '../shared/events.js';
import { focusFault, focusHeading } from '../shared/focus.js';
import { sendIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { problemSentence } from '../shared/problem-words.js';
import { screenHeader } from '../shared/screen-header.js';
import type { CitizenState } from './citizen-state.js';
import { factsOf, type FormFacts } from './form/bundle.js';
import { begunWith, DIRECT, isBegun, newDraft, readDraft, type Draft, type Step } from './form/draft.js';
import { faultsOf, type Faults, type Judged } from './form/faults.js';
import type { FormScreen } from './form/form-screen.js';
import { kindOf, partOf, parts, stepOf, stepsOf } from './form/path.js';
import { payloadOf } from './form/payload.js';
import { asked, askScreen, questionOf } from './form/step-ask.js';
import { checkScreen } from './form/step-check.js';
import { consentScreen } from './form/step-consent.js';
import { documentsScreen } from './form/step-documents.js';
import { forWhomScreen } from './form/step-for-whom.js';
import { happenedScreen } from './form/step-happened.js';
import { papersScreen } from './form/step-papers.js';
import { planScreen } from './form/step-plan.js';
import { seatScreen } from './form/step-seat.js';
import { sinceScreen } from './form/step-since.js';
import { triageScreen } from './form/step-triage.js';
import { whenScreen } from './form/step-when.js';
import { whereScreen } from './form/step-where.js';
import { whoScreen } from './form/step-who.js';
import { requestFormStyles } from './halo-request-form.styles.js';

type Kind = ReturnType<typeof kindOf>['kind'];

const screens: Readonly<Record<Kind, (screen: FormScreen) => TemplateResult>> = {
  happened: happenedScreen,
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

/**
 * Asks for documents, one question a screen: what happened, the few facts of the family that its rules need, what falls
 * due by them, the papers, and where and when. The draft is kept on the phone at each change, so that a reload goes on
 * where it stopped; nothing is sent before the last screen.
 *
 * @tagname halo-request-form
 * @fires halo-draft the answers so far; `null` once they were sent or thrown away
 * @fires halo-command `submit-request`
 */
export class HaloRequestForm extends LitElement {
  static override styles = [...formKit, requestFormStyles];
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    draft: { state: true },
    faults: { state: true },
    problem: { state: true },
    sending: { state: true },
  };

  declare state: CitizenState;
  declare private draft: Draft;
  declare private faults: Faults;
  declare private problem: string | null;
  declare private sending: boolean;

  /** Whether the question was opened from the check, which is then where the way goes on. */
  #mending = false;
  #known: { readonly draft: Draft; readonly today: string; readonly facts: FormFacts } | undefined;

  constructor() {
    super();
    this.faults = {};
    this.problem = null;
    this.sending = false;
  }

  override willUpdate(): void {
    // Only the first draft comes from outside: what is on the screen is newer than what was kept.
    if (!this.hasUpdated) this.draft = readDraft(this.state.draft) ?? newDraft(this.state.actor.name);
  }

  /**
   * Goes one question back, for the back key.
   *
   * @returns false at the first question, where the way back leads out of the form
   */
  goBack(): boolean {
    if (this.#mending) this.#open('check');
    else {
      const before = this.#steps[this.#steps.indexOf(this.#step) - 1];
      if (before === undefined) return false;
      this.#open(before);
    }
    return true;
  }

  override render(): TemplateResult {
    const { state, draft } = this;
    const { terms } = state;
    const words = state.words.form;
    const step = this.#step;
    const { kind, about } = kindOf(step);
    return html`<div class="screen">
      ${screenHeader(terms, {
        ...this.#heading(step),
        back: () => {
          if (!this.goBack()) ask(this, 'halo-back', {});
        },
        step: { at: parts.indexOf(partOf(step)) + 1, of: parts.length },
      })}
      ${step === 'check' ? offlineBanner(terms, { online: state.connection.online, waiting: 0 }) : nothing}
      <form class="stack" novalidate @submit=${(event: Event) => void this.#goOn(event)}>
        ${keyed(
          step,
          screens[kind]({
            ...this.#judged,
            state,
            faults: this.faults,
            about,
            change: (answers) => {
              this.#change(answers);
            },
            mend: (to) => {
              this.#mend(to);
            },
            later: () => ask(this, 'halo-back', {}),
          }),
        )}
        ${
          this.problem === null
            ? nothing
            : notice({
                tone: 'danger',
                title: terms.problemTitle,
                text: problemSentence(terms, this.problem),
                say: 'now',
              })
        }
        ${this.#onward(step)}
      </form>
      ${
        isBegun(draft)
          ? html`<div class="kept">
              <span class="muted small">${words.draftKept}</span>
              ${button({ label: words.discardDraft, kind: 'quiet', press: () => void this.#throwAway() })}
            </div>`
          : nothing
      }
    </div>`;
  }

  /** What the draft comes to; worked out once for each draft. */
  get #facts(): FormFacts {
    const { draft, state } = this;
    const today = state.dates.isoDay(state.now());
    if (this.#known?.draft !== draft || this.#known.today !== today) {
      this.#known = { draft, today, facts: factsOf(state.pack, draft, today) };
    }
    return this.#known.facts;
  }

  get #steps(): Step[] {
    return stepsOf(this.#facts, this.draft);
  }

  get #step(): Step {
    return stepOf(this.#steps, this.draft);
  }

  get #judged(): Judged {
    const { draft, state } = this;
    const facts = this.#facts;
    return {
      draft,
      facts,
      today: state.dates.isoDay(state.now()),
      pack: state.pack,
      terms: state.terms,
      words: state.words.form,
    };
  }

  /** The question of a screen, and the line under it. */
  #heading(step: Step): { readonly title: string; readonly lead?: string | undefined } {
    const { state, draft } = this;
    const facts = this.#facts;
    const words = state.words.form;
    const { kind, about } = kindOf(step);
    switch (kind) {
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

  /** The way on. Where nothing of what happened is brought to the door, it leads to the other documents. */
  #onward(step: Step): TemplateResult {
    const { terms, words } = this.state;
    const last = step === 'check';
    if (step === 'plan' && this.#facts.bundle?.whole.items.some(({ offered }) => offered) !== true) {
      return button({
        label: words.form.otherDocuments,
        kind: 'main',
        broad: true,
        press: () => {
          this.#change(begunWith(this.draft, DIRECT));
          this.#open('forWhom');
        },
      });
    }
    return button({
      label: last ? words.form.send : terms.next,
      icon: last ? sendIcon : undefined,
      kind: 'main',
      type: 'submit',
      broad: true,
      busy: this.sending,
    });
  }

  #change(answers: Partial<Draft>): void {
    this.draft = { ...this.draft, ...answers };
    // Faults go once something is answered anew; the screen is judged again at the next step on.
    this.faults = {};
    this.problem = null;
    ask(this, 'halo-draft', { draft: this.draft });
  }

  #open(step: Step): void {
    this.#mending &&= step !== 'check';
    this.#change({ step });
    void this.updateComplete.then(() => focusHeading(this.renderRoot));
  }

  #mend(step: Step): void {
    this.#mending = true;
    this.#open(step);
  }

  async #goOn(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending) return;
    const step = this.#step;
    if (step === 'check') {
      await this.#send();
      return;
    }
    if (!this.#accepts(step)) return;
    const after = this.#steps[this.#steps.indexOf(step) + 1];
    // What a family told may make other documents due and those other papers, so the questions up to there follow again.
    const on = this.#mending && parts.indexOf(partOf(step)) >= parts.indexOf('papers') ? 'check' : after;
    if (on !== undefined) this.#open(on);
  }

  /** Judges a screen; a refused one shows its faults and takes the focus to the first. */
  #accepts(step: Step): boolean {
    this.faults = faultsOf(step, this.#judged);
    if (Object.keys(this.faults).length === 0) return true;
    void this.updateComplete.then(() => focusFault(this.renderRoot));
    return false;
  }

  async #send(): Promise<void> {
    const lacking = this.#steps.find((step) => Object.keys(faultsOf(step, this.#judged)).length > 0);
    if (lacking !== undefined) {
      // A draft from an older pack may lack what is asked today, for example a newer consent.
      this.#mend(lacking);
      this.#accepts(lacking);
      return;
    }
    this.sending = true;
    try {
      const kept = await command(this, {
        type: 'submit-request',
        payload: payloadOf(this.draft, this.#facts, this.state.words.form),
      });
      ask(this, 'halo-draft', { draft: null });
      ask(this, 'halo-navigate', { view: 'sent', requestId: kept.requestId, replace: true });
    } catch (error) {
      this.problem = codeOf(error);
    } finally {
      this.sending = false;
    }
  }

  async #throwAway(): Promise<void> {
    const words = this.state.words.form;
    const sure = await confirmDialog(this.renderRoot, {
      title: words.throwTitle,
      text: words.throwText,
      yes: words.discardDraft,
      no: words.throwKeep,
      danger: true,
    });
    if (!sure) return;
    ask(this, 'halo-draft', { draft: null });
    ask(this, 'halo-back', {});
  }
}

type FormWord = {
  [K in keyof CitizenTerms['form']]: CitizenTerms['form'][K] extends string ? K : never;
}[keyof CitizenTerms['form']];

const leads: Readonly<Partial<Record<Kind, FormWord>>> = {
  happened: 'happenedHint',
  plan: 'planHint',
  documents: 'documentsHint',
  papers: 'papersHint',
  check: 'checkHint',
};
