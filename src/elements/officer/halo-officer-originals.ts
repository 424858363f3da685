import {
  acceptedBy,
  disputedBy,
  disputeReasons,
  handedOverBy,
  inHandAtDoor,
  type DisputeReason,
  type Original,
} from '@halo-pamor/contract';
import { css, html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { choices } from '../shared/choice.js';
import { conditionChoice, conditionOf, notNoted, type NotedCondition } from '../shared/condition-choice.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import type { CommandAsk } from '../shared/events.js';
import { areaField, listField } from '../shared/field.js';
import { focusHeading } from '../shared/focus.js';
import { deliverIcon } from '../shared/icons.js';
import { inboxIcon } from '../shared/icons-work.js';
import { emptyProof, proofFaults, proofFields, proofOf, type ProofDraft } from './handover-proof.js';
import { OfficerScreenElement } from './officer-screen.js';
import { originalLine, originalName } from './original-line.js';

/** What stands open under the list: a hand-over to somebody, or the objection to one original. */
type Open = { readonly deed: 'desk' | 'citizen' } | { readonly deed: 'dispute'; readonly id: string };

/**
 * The originals of a request for the officer who may carry them: where each is, and what this officer can do with it now,
 * which is to give it to the office or home, and to take or refuse what was handed over.
 *
 * @tagname halo-officer-originals
 * @fires halo-command `hand-over-originals`, `accept-originals`, `dispute-originals`
 */
export class HaloOfficerOriginals extends OfficerScreenElement {
  static override styles: CSSResult[] = [
    ...OfficerScreenElement.styles,
    css`
      .deed {
        padding-top: calc(var(--_space) * 2);
        border-top: 1px solid var(--_line);
      }
    `,
  ];
  static override properties = {
    ...OfficerScreenElement.properties,
    open: { state: true },
    staying: { state: true },
    point: { state: true },
    noted: { state: true },
    reason: { state: true },
    note: { state: true },
    proof: { state: true },
  };

  declare private open: Open | undefined;
  /** Ids of originals that were taken out of a hand-over: all go until then. */
  declare private staying: readonly string[];
  declare private point: string;
  /** How each arriving original looks, by its id. */
  declare private noted: ReadonlyMap<string, NotedCondition>;
  declare private reason: DisputeReason | undefined;
  declare private note: string;
  /** What somebody without the app signs. */
  declare private proof: ProofDraft;

  constructor() {
    super();
    this.#begin();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('request') && changed.get('request')?.id !== this.request.id) this.#begin();
  }

  #begin(open?: Open): void {
    this.open = open;
    this.staying = [];
    this.point = '';
    this.noted = new Map();
    this.reason = undefined;
    this.note = '';
    this.proof = emptyProof('strokes');
    this.form.reset();
  }

  override render(): TemplateResult {
    const { originals = [] } = this.request;
    const { words, terms } = this.stage;
    if (originals.length === 0) return html`${nothing}`;
    return html`<section class="stack">
      <h3 data-heading tabindex="-1">${words.custody.title}</h3>
      <div class="card stack" part="card">
        <ul class="rows">
          ${originals.map(
            (original) =>
              html`<li class="stack near" data-original=${original.id}>
                ${originalLine(this.stage, this.request, original)} ${this.#arrival(original)}
              </li>`,
          )}
        </ul>
        ${this.#giving()} ${this.form.notice(terms)}
      </div>
    </section>`;
  }

  #arrival(original: Original): unknown {
    const { id } = original;
    const { custody } = this.stage.words;
    const among = (list: readonly Original[]): boolean => list.some((each) => each.id === id);
    if (this.open?.deed === 'dispute' && this.open.id === id) return this.#dispute(original);
    const { expected } = this;
    const { actor } = this.stage;
    if (!among(acceptedBy(expected, actor))) return nothing;
    return html`${conditionChoice({
      name: id,
      words: custody,
      noted: this.noted.get(id) ?? notNoted,
      fault: this.form.faults[id],
      change: (noted) => (this.noted = new Map(this.noted).set(id, noted)),
    })}
    ${button({
      label: custody.accept,
      kind: 'main',
      broad: true,
      busy: this.form.sending,
      press: () => void this.#accept(id),
    })}
    ${
      among(disputedBy(expected, actor))
        ? button({ label: custody.dispute, broad: true, press: () => void this.#opens({ deed: 'dispute', id }) })
        : nothing
    }`;
  }

  async #accept(id: string): Promise<void> {
    const noted = this.noted.get(id);
    if (!this.form.isWhole({ [id]: noted === undefined ? this.stage.words.custody.conditionFault : undefined })) return;
    if (noted !== undefined) {
      await this.#ask({ type: 'accept-originals', payload: { originals: [{ id, ...conditionOf(noted) }] } });
    }
  }

  #dispute({ id }: Original): TemplateResult {
    const { custody, note, otherNote } = this.stage.words;
    return html`<div class="stack deed" tabindex="-1">
      ${choices({
        name: 'dispute',
        label: custody.disputeTitle,
        one: true,
        fault: this.form.faults['dispute'],
        chosen: this.reason === undefined ? [] : [this.reason],
        entries: disputeReasons.map((value) => ({ value, label: custody.disputeReason[value] })),
        change: ([picked]) => (this.reason = disputeReasons.find((each) => each === picked)),
      })}
      ${areaField({
        name: 'dispute-note',
        label: this.reason === 'other' ? otherNote : note,
        fault: this.form.faults['dispute-note'],
        value: this.note,
        max: 500,
        change: (typed) => (this.note = typed),
      })}
      ${button({
        label: custody.sendBack,
        kind: 'danger',
        broad: true,
        busy: this.form.sending,
        press: () => void this.#sendBack(id),
      })}
      ${this.#giveUp()}
    </div>`;
  }

  async #sendBack(id: string): Promise<void> {
    const { words } = this.stage;
    const { reason } = this;
    const note = this.note.trim();
    const whole = this.form.isWhole({
      dispute: reason === undefined ? words.custody.disputeFault : undefined,
      'dispute-note': reason === 'other' && note === '' ? words.noteFault : undefined,
    });
    if (!whole || reason === undefined) return;
    const isSure = await confirmDialog(this.renderRoot, {
      title: words.custody.sureTitle,
      text: words.custody.sureText,
      yes: words.custody.sureYes,
      no: words.custody.back,
      danger: true,
    });
    const said = note === '' ? {} : { note };
    if (isSure) await this.#ask({ type: 'dispute-originals', payload: { originals: [id], reason, ...said } });
  }

  /** Whether the family has no app and so accepts on this phone. */
  get #signs(): boolean {
    return this.request.citizen === null;
  }

  /** What can be given now, by what waits on this phone too. */
  #given(to: 'desk' | 'citizen'): Original[] {
    const { expected } = this;
    const { actor } = this.stage;
    if (to === 'desk') return handedOverBy(expected, actor);
    return (this.#signs ? inHandAtDoor : handedOverBy)(expected, actor).filter(({ surrendered }) => !surrendered);
  }

  #giving(): unknown {
    const { originals } = this.stage.words;
    const { open } = this;
    if (open?.deed === 'dispute') return nothing;
    if (open !== undefined) return this.#give(open.deed);
    const offers = (['desk', 'citizen'] as const).filter((to) => this.#given(to).length > 0);
    if (offers.length === 0) return nothing;
    return html`<div class="stack near deed">
      ${offers.map((to) =>
        button({
          label: to === 'desk' ? originals.toDesk : originals.home,
          icon: to === 'desk' ? inboxIcon : deliverIcon,
          broad: true,
          press: () => void this.#opens({ deed: to }),
        }),
      )}
    </div>`;
  }

  #give(to: 'desk' | 'citizen'): TemplateResult {
    const { words, terms, pack } = this.stage;
    const { originals } = words;
    const given = this.#given(to);
    return html`<form
      class="stack deed"
      tabindex="-1"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#handOver(to);
      }}
    >
      <h4>${to === 'desk' ? originals.toDesk : originals.home}</h4>
      <p>${to === 'desk' ? originals.toDeskText : this.#signs ? originals.noAppText : originals.homeText}</p>
      ${choices({
        name: 'originals',
        label: originals.which,
        fault: this.form.faults['originals'],
        chosen: given.map(({ id }) => id).filter((id) => !this.staying.includes(id)),
        entries: given.map((each) => ({ value: each.id, label: originalName(this.stage, this.request, each) })),
        change: (chosen) => (this.staying = given.map(({ id }) => id).filter((id) => !chosen.includes(id))),
      })}
      ${
        to === 'citizen'
          ? nothing
          : listField({
              name: 'originals-point',
              label: originals.point,
              empty: terms.choose,
              fault: this.form.faults['point'],
              value: this.point,
              entries: pack.servicePoints.map(({ code, name }) => ({ value: code, label: name })),
              change: (point) => (this.point = point),
            })
      }
      ${
        to === 'citizen' && this.#signs
          ? proofFields({
              words,
              draft: this.proof,
              faults: this.form.faults,
              hasCode: false,
              change: (noted) => (this.proof = { ...this.proof, ...noted }),
            })
          : nothing
      }
      ${button({
        label: to === 'desk' ? originals.give : originals.giveHome,
        kind: 'main',
        type: 'submit',
        broad: true,
        busy: this.form.sending,
      })}
      ${this.#giveUp()}
    </form>`;
  }

  async #handOver(to: 'desk' | 'citizen'): Promise<void> {
    const { words } = this.stage;
    const isSigned = to === 'citizen' && this.#signs;
    const chosen = this.#given(to).filter(({ id }) => !this.staying.includes(id));
    const whole = this.form.isWhole({
      originals: chosen.length === 0 ? words.originals.whichFault : undefined,
      point: to === 'desk' && this.point === '' ? words.originals.pointFault : undefined,
      ...(isSigned ? proofFaults(this.proof, words) : {}),
    });
    if (!whole) return;
    if (isSigned) {
      const originals = chosen.map(({ id, condition, note }) => ({ id, condition, note }));
      await this.#ask({ type: 'accept-originals', payload: { originals, proof: proofOf(this.proof) } });
      return;
    }
    const receiver = to === 'desk' ? { kind: 'desk' as const, servicePoint: this.point } : { kind: 'citizen' as const };
    const originals = chosen.map(({ id }) => id);
    await this.#ask({ type: 'hand-over-originals', payload: { originals, to: receiver } });
  }

  #giveUp(): TemplateResult {
    return button({ label: this.stage.words.originals.cancel, broad: true, press: () => this.#close() });
  }

  async #opens(open: Open): Promise<void> {
    this.#begin(open);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.deed')?.focus();
  }

  /** The button that was pressed is gone with what it did. */
  #close(): void {
    this.#begin();
    focusHeading(this.renderRoot);
  }

  async #ask(what: CommandAsk): Promise<void> {
    if (await this.send(what)) this.#close();
  }
}
