import {
  acceptedBy,
  handedOverBy,
  isHolder,
  paperConditions,
  type Original,
  type PaperCondition,
  type PayloadInput,
} from '@halo-pamor/contract';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import { button } from '../shared/button.js';
import { confirmDialog } from '../shared/confirm-dialog.js';
import type { CommandAsk } from '../shared/events.js';
import { listField, textField } from '../shared/field.js';
import { focusHeading } from '../shared/focus.js';
import { approvedIcon, officerIcon, personIcon } from '../shared/icons.js';
import { DeskFormElement } from './desk-form.js';
import { originalStyles } from './halo-originals.styles.js';
import { originalLines } from './original-lines.js';
import { originalName } from './original-words.js';
import { nameOf } from '../shared/own-names.js';

/** How a paper was found, as long as it is not accepted. */
interface Found {
  readonly condition: PaperCondition;
  readonly note: string;
}

/**
 * The original papers of a request: how each looks, where it is and since when. What was given to this desk is accepted or
 * objected to here, and what lies here and goes home is handed on.
 *
 * @tagname halo-originals
 * @fires halo-command `accept-originals`, `hand-over-originals`
 */
export class HaloOriginals extends DeskFormElement {
  static override styles: CSSResult[] = [...DeskFormElement.styles, originalStyles];
  static override properties = {
    ...DeskFormElement.properties,
    look: { attribute: false },
    found: { state: true },
    disputed: { state: true },
  };

  /** Shows a picture of the request, by the id of its file. */
  declare look: (file: string) => void;
  declare found: ReadonlyMap<string, Found>;
  /** Id of the original that is being objected to. */
  declare disputed: string | undefined;
  #shown: string | undefined;

  constructor() {
    super();
    this.look = () => undefined;
    this.found = new Map();
    this.disputed = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.request.id === this.#shown) return;
    this.#shown = this.request.id;
    this.found = new Map();
    this.disputed = undefined;
    this.form.reset();
  }

  override render(): TemplateResult {
    const { stage, request } = this;
    const { originals = [] } = request;
    const mine = acceptedBy(request, stage.actor);
    return html`<section class="card stack" part="card" aria-labelledby="originals">
      <h3 id="originals" tabindex="-1" data-heading>${stage.words.custody.title}</h3>
      <ul class="rows">
        ${originals.map(
          (original) =>
            html`<li class="stack near" data-original=${original.id}>
              ${originalLines(stage, request, original, this.look)}
              ${mine.includes(original) ? this.#arrived(original) : nothing}
            </li>`,
        )}
      </ul>
      ${this.form.notice(stage.terms)} ${this.#homeward()}
    </section>`;
  }

  #arrived(original: Original): TemplateResult {
    if (original.id !== this.disputed) return this.#arrival(original);
    const close = (): void => {
      this.disputed = undefined;
      void this.updateComplete.then(() => focusHeading(this.renderRoot));
    };
    return html`<halo-dispute
      .stage=${this.stage}
      .request=${this.request}
      .original=${original}
      .done=${close}
      .close=${close}
    ></halo-dispute>`;
  }

  /** The desk says how the paper looks: as it was noted, unless somebody says otherwise, and then in what it differs. */
  #arrival(original: Original): TemplateResult {
    const { words, terms } = this.stage;
    const { id } = original;
    const found = this.#foundOf(original);
    const change = (more: Partial<Found>): void => {
      this.found = new Map([...this.found, [id, { ...found, ...more }]]);
    };
    return html`<div
      class="stack near arrival"
      role="group"
      aria-label=${originalName(this.stage, this.request, original)}
    >
      <p><b>${words.originals.toDesk}</b></p>
      ${listField({
        name: `condition-${id}`,
        label: words.originals.found,
        empty: terms.choose,
        value: found.condition,
        entries: paperConditions.map((value) => ({ value, label: words.custody.condition[value] })),
        change: (value) => change({ condition: paperConditions.find((each) => each === value) ?? original.condition }),
      })}
      ${
        isOther(original, found)
          ? textField({
              name: `note-${id}`,
              label: words.originals.foundNote,
              fault: this.form.faults[`note-${id}`],
              value: found.note,
              max: 200,
              change: (note) => change({ note }),
            })
          : nothing
      }
      <div class="deeds">
        ${button({
          label: words.originals.accept,
          icon: approvedIcon,
          kind: 'main',
          busy: this.form.sending,
          press: () => void this.#accept(original),
        })}
        ${button({ label: words.custody.dispute, press: () => this.#object(id) })}
      </div>
    </div>`;
  }

  #foundOf({ id, condition }: Original): Found {
    return this.found.get(id) ?? { condition, note: '' };
  }

  #object(id: string): void {
    this.disputed = id;
    void this.updateComplete.then(async () => {
      const form = this.renderRoot.querySelector(nameOf('halo-dispute'));
      if (!(form instanceof DeskFormElement)) return;
      await form.updateComplete;
      focusHeading(form.renderRoot);
    });
  }

  async #accept(original: Original): Promise<void> {
    const { id } = original;
    const found = this.#foundOf(original);
    const { foundNoteFault } = this.stage.words.originals;
    const note = found.note.trim();
    const isTold = !isOther(original, found) || note !== '';
    if (!this.form.isWhole({ [`note-${id}`]: isTold ? undefined : foundNoteFault })) return;
    // The note of before still says what is there, as long as the paper looks as it did.
    const said = isOther(original, found) ? note : original.note;
    const line = { id, condition: found.condition, ...(said === null ? {} : { note: said }) };
    await this.#settled({ type: 'accept-originals', payload: { originals: [line] } });
  }

  /** What lies at this desk and goes home: to the officer of the request, or to the citizen who came for it. */
  #homeward(): unknown {
    const { stage, request } = this;
    const { originals: words } = stage.words;
    const lying = handedOverBy(request, stage.actor).filter(
      ({ holder, surrendered }) => !surrendered && isHolder(holder, stage.actor),
    );
    if (lying.length === 0) return nothing;
    const { officer } = request;
    return html`<div class="stack near homeward">
      <p>${fill(words.goesHome, { papers: this.#names(lying) })}</p>
      <div class="deeds">
        ${
          officer === null
            ? nothing
            : button({
                label: fill(words.handToOfficer, { name: officer.name }),
                icon: officerIcon,
                busy: this.form.sending,
                press: () =>
                  void this.#handOver(
                    lying,
                    { kind: 'officer', id: officer.id },
                    fill(words.handOfficerText, { name: officer.name }),
                  ),
              })
        }
        ${button({
          label: words.handToCitizen,
          icon: personIcon,
          busy: this.form.sending,
          press: () => void this.#handOver(lying, { kind: 'citizen' }, words.handCitizenText),
        })}
      </div>
    </div>`;
  }

  async #handOver(
    lying: readonly Original[],
    to: PayloadInput<'hand-over-originals'>['to'],
    text: string,
  ): Promise<void> {
    const { words, terms } = this.stage;
    const { handSure, handYes } = words.originals;
    const isSure = await confirmDialog(this.renderRoot, {
      title: fill(handSure, { papers: this.#names(lying) }),
      text,
      yes: handYes,
      no: terms.cancel,
    });
    const originals = lying.map(({ id }) => id);
    if (isSure) await this.#settled({ type: 'hand-over-originals', payload: { originals, to } });
  }

  #names(originals: readonly Original[]): string {
    return originals.map((each) => originalName(this.stage, this.request, each)).join(', ');
  }

  async #settled(what: CommandAsk): Promise<void> {
    const { id } = this.request;
    const isSent = await this.form.judged({ ...what, requestId: id }, () => !this.stage.connection.online);
    if (isSent && this.request.id === id) focusHeading(this.renderRoot);
  }
}

/** Whether a paper looks other than somebody noted before; where nobody did, there is nothing to differ from. */
function isOther({ condition }: Original, found: Found): boolean {
  return condition !== 'not-noted' && found.condition !== condition;
}
