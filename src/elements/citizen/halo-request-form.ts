import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CitizenTerms } from '../../locale/citizen-terms.js';
import { codeOf, command } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import { ask } from '../shared/events.js';
import { focusFault, focusHeading } from '../shared/focus.js';
import { sendIcon } from '../shared/icons.js';
import { kit } from '../shared/kit.styles.js';
import { notice } from '../shared/notice.js';
import { offlineBanner } from '../shared/offline-banner.js';
import { problemSentence } from '../shared/problem-words.js';
import { screenHeader } from '../shared/screen-header.js';
import type { CitizenState } from './citizen-state.js';
import { isBegun, newDraft, readDraft, steps, type Draft, type Step } from './form/draft.js';
import { faultsOf, type Faults } from './form/faults.js';
import type { FormScreen } from './form/form-screen.js';
import { payloadOf } from './form/payload.js';
import { checkScreen } from './form/step-check.js';
import { consentScreen } from './form/step-consent.js';
import { documentsScreen } from './form/step-documents.js';
import { forWhomScreen } from './form/step-for-whom.js';
import { happenedScreen } from './form/step-happened.js';
import { papersScreen } from './form/step-papers.js';
import { whenScreen } from './form/step-when.js';
import { whereScreen } from './form/step-where.js';
import { whoScreen } from './form/step-who.js';
import { requestFormStyles } from './halo-request-form.styles.js';

const screens: Readonly<Record<Step, (screen: FormScreen) => TemplateResult>> = {
  happened: happenedScreen,
  forWhom: forWhomScreen,
  documents: documentsScreen,
  where: whereScreen,
  papers: papersScreen,
  when: whenScreen,
  who: whoScreen,
  consent: consentScreen,
  check: checkScreen,
};

/**
 * Asks for a document, one question a screen. The draft is kept on the phone at each change, so that a reload goes on
 * where it stopped; nothing is sent before the last screen.
 *
 * @tagname halo-request-form
 * @fires halo-draft the answers so far; `null` once they were sent or thrown away
 * @fires halo-command `submit-request`
 */
export class HaloRequestForm extends LitElement {
  static override styles = [...kit, requestFormStyles];
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
      const before = steps[steps.indexOf(this.draft.step) - 1];
      if (before === undefined) return false;
      this.#open(before);
    }
    return true;
  }

  override render(): TemplateResult {
    const { state, draft } = this;
    const { terms } = state;
    const words = state.words.form;
    const last = draft.step === 'check';
    const lead = leads[draft.step];
    return html`<div class="screen">
      ${screenHeader(terms, {
        title: words[draft.step],
        lead: lead && words[lead],
        back: () => {
          if (!this.goBack()) ask(this, 'halo-back', {});
        },
        step: { at: steps.indexOf(draft.step) + 1, of: steps.length },
      })}
      ${last ? offlineBanner(terms, { online: state.connection.online, waiting: 0 }) : nothing}
      <form class="stack" novalidate @submit=${(event: Event) => void this.#goOn(event)}>
        ${screens[draft.step]({
          state,
          draft,
          faults: this.faults,
          change: (answers) => {
            this.#change(answers);
          },
          mend: (step) => {
            this.#mend(step);
          },
        })}
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
        ${button({
          label: last ? words.send : terms.next,
          icon: last ? sendIcon : undefined,
          kind: 'main',
          type: 'submit',
          broad: true,
          busy: this.sending,
        })}
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

  #change(answers: Partial<Draft>): void {
    this.draft = { ...this.draft, ...answers };
    // A fault goes once its field is answered anew; it is judged again at the next step on.
    const changed = Object.keys(answers);
    this.faults = Object.fromEntries(Object.entries(this.faults).filter(([field]) => !changed.includes(field)));
    this.problem = null;
    ask(this, 'halo-draft', { draft: this.draft });
  }

  #open(step: Step): void {
    this.#mending &&= step !== 'check';
    this.faults = {};
    this.#change({ step });
    void this.updateComplete.then(() => focusHeading(this.renderRoot));
  }

  #mend(step: Step): void {
    this.#mending = true;
    this.#open(step);
  }

  async #goOn(event: Event): Promise<void> {
    event.preventDefault();
    const { draft } = this;
    if (this.sending) return;
    if (draft.step === 'check') {
      await this.#send();
      return;
    }
    if (!this.#accepts(draft.step)) return;
    const after = steps[steps.indexOf(draft.step) + 1];
    // Other documents may need other papers, so that question is asked again even from the check.
    const on = this.#mending && draft.step !== 'documents' && draft.step !== 'happened' ? 'check' : after;
    if (on !== undefined) this.#open(on);
  }

  /** Judges a screen; a refused one shows its faults and takes the focus to the first. */
  #accepts(step: Step): boolean {
    const { draft, state } = this;
    this.faults = faultsOf(step, { draft, pack: state.pack, terms: state.terms, words: state.words.form });
    if (Object.keys(this.faults).length === 0) return true;
    void this.updateComplete.then(() => focusFault(this.renderRoot));
    return false;
  }

  async #send(): Promise<void> {
    const of = { draft: this.draft, pack: this.state.pack, terms: this.state.terms, words: this.state.words.form };
    const lacking = steps.find((step) => Object.keys(faultsOf(step, of)).length > 0);
    if (lacking !== undefined) {
      // A draft from an older pack may lack what is asked today, for example a newer consent.
      this.#mend(lacking);
      this.#accepts(lacking);
      return;
    }
    this.sending = true;
    try {
      const kept = await command(this, { type: 'submit-request', payload: payloadOf(this.draft) });
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

const leads: Readonly<Partial<Record<Step, FormWord>>> = {
  happened: 'happenedHint',
  documents: 'documentsHint',
  papers: 'papersHint',
  check: 'checkHint',
};
