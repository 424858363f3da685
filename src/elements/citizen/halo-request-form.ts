import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { codeOf, command } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { ask } from '../shared/events.js';
import { focusFault, focusHeading } from '../shared/focus.js';
import { formKit } from '../shared/form-kit.styles.js';
import { sendIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { problemSentence } from '../shared/problem-words.js';
import type { Beforehand } from '../shared/written-question.js';
import { screenHeader } from '../shared/screen-header.js';
import { errorState, loadingState } from '../shared/screen-states.js';
import type { CitizenState } from './citizen-state.js';
import type { FormState } from './form-state.js';
import type { FormFacts } from './form/bundle.js';
import { begunWith, DIRECT, isBegun, newDraft, type Draft, type Step } from './form/draft.js';
import type { FormCourse } from './form/course.js';
import type { Faults, Judged } from './form/faults.js';
import { parts } from './form/parts.js';
import { partOf } from './form/step-kinds.js';
import { questionFrame } from './form/question-frame.js';
import { happenedScreen } from './form/step-happened.js';
import { requestFormStyles } from './halo-request-form.styles.js';
import { questionStyles } from './question.styles.js';

/** Where a draft stands, once all of the form is there. */
interface Stand extends Judged {
  readonly course: FormCourse;
  readonly state: CitizenState;
  readonly steps: readonly Step[];
  readonly step: Step;
}

/**
 * Asks for documents, one question a screen: what happened, the few facts of the family that its rules need, what falls
 * due by them, the papers, and where and when. The draft is kept on the phone at each change, so that a reload goes on
 * where it stopped; nothing is sent before the last screen. The first question is there before what follows on it.
 *
 * @tagname halo-request-form
 * @fires halo-draft the answers so far; `null` once they were sent or thrown away
 * @fires halo-command `submit-request`
 */
export class HaloRequestForm extends LitElement {
  static override styles = [...formKit, questionStyles, requestFormStyles];
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    draft: { state: true },
    faults: { state: true },
    problem: { state: true },
    sending: { state: true },
  };

  declare state: FormState;
  /** Absent while one that was kept cannot be read yet. */
  declare private draft: Draft | undefined;
  declare private faults: Faults;
  declare private problem: string | null;
  /** Something is on its way: the request, or what follows on the first question. */
  declare private sending: boolean;

  /** Whether the question was opened from the check, which is then where the way goes on. */
  #mending = false;
  /** What was done at the question that the page brought. */
  #before: Beforehand | undefined;
  #known: { readonly draft: Draft; readonly today: string; readonly facts: FormFacts } | undefined;

  constructor() {
    super();
    this.faults = {};
    this.problem = null;
    this.sending = false;
  }

  override willUpdate(): void {
    // Only the first draft comes from outside: what is on the screen is newer than what was kept.
    if (this.draft !== undefined) return;
    const { draft, actor, behind } = this.state;
    if (draft === null || draft === undefined) this.draft = { ...newDraft(actor.name), ...this.#answered() };
    else if (behind !== undefined) this.draft = behind.course.readDraft(draft) ?? newDraft(actor.name);
    else if (!this.hasUpdated) void this.#reach();
  }

  override firstUpdated(): void {
    const { draft } = this;
    const before = this.#before;
    this.#before = undefined;
    if (before === undefined || draft === undefined) return;
    if (isBegun(draft)) ask(this, 'halo-draft', { draft });
    const { focused, pressed } = before;
    const buttons = { next: '[type=submit]', back: '[part=nav] button' };
    const button =
      focused === 'next' || focused === 'back' ? this.renderRoot.querySelector<HTMLElement>(buttons[focused]) : null;
    const field = [...this.renderRoot.querySelectorAll('input')].find(({ value }) => value === focused);
    (button ?? field)?.focus({ preventScroll: true });
    if (pressed === 'next') void this.#goOn();
    if (pressed === 'back') ask(this, 'halo-back', {});
  }

  /**
   * Goes one question back, for the back key.
   *
   * @returns false at the first question, where the way back leads out of the form
   */
  goBack(): boolean {
    const stand = this.#stand;
    if (stand === undefined) return false;
    if (this.#mending) this.#open('check');
    else {
      const before = stand.steps[stand.steps.indexOf(stand.step) - 1];
      if (before === undefined) return false;
      this.#open(before);
    }
    return true;
  }

  override render(): TemplateResult {
    const { draft, state } = this;
    const { terms } = state;
    if (draft === undefined) {
      if (this.problem === null) return loadingState(terms);
      return errorState(terms, this.problem, () => void this.#reach());
    }
    const stand = this.#stand;
    const step = stand?.step ?? 'happened';
    const head = screenHeader(terms, {
      ...this.#heading(stand),
      back: () => {
        if (!this.goBack()) ask(this, 'halo-back', {});
      },
      step: { at: parts.indexOf(partOf(step)) + 1, of: parts.length },
    });
    const said = this.problem !== null && {
      tone: 'danger' as const,
      title: terms.problemTitle,
      text: problemSentence(terms, this.problem),
      say: 'now' as const,
    };
    return questionFrame({
      head,
      above: step === 'check' ? offlineBanner(terms, { online: state.connection.online, waiting: 0 }) : nothing,
      question: [keyed(step, this.#screen(stand, draft)), said ? notice(said) : nothing, this.#onward(stand)],
      below: stand !== undefined && isBegun(draft) ? this.#kept(stand) : nothing,
      goOn: (event) => {
        event.preventDefault();
        void this.#goOn();
      },
    });
  }

  /** What the draft comes to; worked out once for each draft. */
  get #stand(): Stand | undefined {
    const { draft, state } = this;
    const { behind } = state;
    if (draft === undefined || behind === undefined) return undefined;
    const { course, words, pack } = behind;
    const { terms } = state;
    const today = state.dates.isoDay(state.now());
    if (this.#known?.draft !== draft || this.#known.today !== today) {
      this.#known = { draft, today, facts: course.factsOf(pack, draft, today) };
    }
    const { facts } = this.#known;
    const steps = course.stepsOf(facts, draft);
    const step = course.stepOf(steps, draft);
    return {
      course,
      state: { ...state, pack, words },
      steps,
      step,
      draft,
      facts,
      today,
      pack,
      terms,
      words: words.form,
    };
  }

  /** The question of a screen, and the line under it. */
  #heading(stand: Stand | undefined): { readonly title: string; readonly lead?: string | undefined } {
    if (stand !== undefined) return stand.course.headingOf(stand.state, stand.facts, stand.draft, stand.step);
    const { title, hint } = this.state.words.firstQuestion;
    return { title, lead: hint };
  }

  #screen(stand: Stand | undefined, draft: Draft): TemplateResult {
    const { faults } = this;
    const change = (answers: Partial<Draft>) => {
      this.#change(answers);
    };
    if (stand === undefined) return happenedScreen({ ...this.state, draft, faults, change });
    return stand.course.screenOf(stand.step, {
      ...stand,
      faults,
      change,
      mend: (to) => {
        this.#mend(to);
      },
      later: () => ask(this, 'halo-back', {}),
    });
  }

  /** The way on. Where nothing of what happened is brought to the door, it leads to the other documents. */
  #onward(stand: Stand | undefined): TemplateResult {
    const { terms } = this.state;
    const last = stand?.step === 'check' ? stand.words.send : undefined;
    if (stand?.step === 'plan' && stand.facts.bundle?.whole.items.some(({ offered }) => offered) !== true) {
      return button({
        label: stand.words.otherDocuments,
        kind: 'main',
        broad: true,
        press: () => {
          this.#change(begunWith(stand.draft, DIRECT));
          this.#open('forWhom');
        },
      });
    }
    return button({
      label: last ?? terms.next,
      icon: last === undefined ? undefined : sendIcon,
      kind: 'main',
      type: 'submit',
      broad: true,
      busy: this.sending,
    });
  }

  #kept({ words }: Stand): TemplateResult {
    return html`<div class="kept">
      ${
        this.state.isDraftLost
          ? html`<span class="mind small" role="status">${words.draftUnkept}</span>`
          : html`<span class="muted small">${words.draftKept}</span>`
      }
      ${button({ label: words.discardDraft, kind: 'quiet', press: () => void this.#throwAway(words) })}
    </div>`;
  }

  /** What was answered at the question that the page brought, where it is one of this city's. */
  #answered(): Partial<Draft> {
    const { written, first } = this.state;
    this.#before = written?.take();
    const { chosen = '' } = this.#before ?? {};
    const isKnown = chosen === DIRECT || first.happened.some(({ code }) => code === chosen);
    return isKnown ? { happened: chosen } : {};
  }

  #change(answers: Partial<Draft>): void {
    if (this.draft === undefined) return;
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

  async #goOn(): Promise<void> {
    if (this.sending) return;
    if (this.#stand === undefined) await this.#reach();
    const stand = this.#stand;
    if (stand === undefined) return;
    const { step, steps } = stand;
    if (step === 'check') {
      await this.#send(stand);
      return;
    }
    if (!this.#accepts(step, stand)) return;
    const after = steps[steps.indexOf(step) + 1];
    // What a family told may make other documents due and those other papers, so the questions up to there follow again.
    const on = this.#mending && parts.indexOf(partOf(step)) >= parts.indexOf('papers') ? 'check' : after;
    if (on !== undefined) this.#open(on);
  }

  /** Waits for what follows on the first question; where it cannot be had, says so. */
  async #reach(): Promise<void> {
    this.problem = null;
    this.sending = true;
    try {
      await this.state.fetchBehind();
    } catch (error) {
      this.problem = codeOf(error);
    } finally {
      this.sending = false;
    }
  }

  /** Judges a screen; a refused one shows its faults and takes the focus to the first. */
  #accepts(step: Step, stand: Stand): boolean {
    this.faults = stand.course.faultsOf(step, stand);
    if (Object.keys(this.faults).length === 0) return true;
    void this.updateComplete.then(() => focusFault(this.renderRoot));
    return false;
  }

  async #send(stand: Stand): Promise<void> {
    const { course, draft, facts, words } = stand;
    const lacking = stand.steps.find((step) => Object.keys(course.faultsOf(step, stand)).length > 0);
    if (lacking !== undefined) {
      // A draft from an older pack may lack what is asked today, for example a newer consent.
      this.#mend(lacking);
      this.#accepts(lacking, stand);
      return;
    }
    this.sending = true;
    try {
      const payload = course.payloadOf(draft, facts, words);
      const kept = await command(this, { type: 'submit-request', payload });
      ask(this, 'halo-draft', { draft: null });
      ask(this, 'halo-navigate', { view: 'sent', requestId: kept.requestId, replace: true });
    } catch (error) {
      this.problem = codeOf(error);
    } finally {
      this.sending = false;
    }
  }

  async #throwAway(words: Stand['words']): Promise<void> {
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
