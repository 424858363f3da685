import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Language } from '../../locale/language.js';
import { readAloudTerms } from '../../locale/read-aloud-terms.js';
import { bridgeOf } from '../shared/bridge-of.js';
import { button } from '../shared/button.js';
import type { IconPath } from '../shared/icon.js';
import { closeIcon } from '../shared/icons.js';
import { kit } from '../shared/kit.styles.js';
import { readerIn, whenVoicesChange, type Reader } from './reader.js';
import { textToRead } from './text-to-read.js';

/** A loudspeaker. */
const speakerIcon: IconPath = 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11';

/**
 * Reads the screen that it stands on, for whom reading is hard; a second press stops it, and so does the next screen. It is there only
 * where something can read in the language of the screen.
 *
 * @tagname halo-read-aloud
 */
export class HaloReadAloud extends LitElement {
  static override styles = [...kit];
  static override properties: PropertyDeclarations = {
    language: { attribute: false },
    about: { attribute: false },
    reader: { state: true },
    isReading: { state: true },
  };

  /** The language of the screen. */
  declare language: Language;
  /** The heading of the screen: another one is another screen. */
  declare about: string;
  declare private reader: Reader | undefined;
  declare private isReading: boolean;
  #forget: (() => void) | undefined;
  /** Which reading goes on: one that was stopped must not go on with its next piece. */
  #reading: object | undefined;

  constructor() {
    super();
    this.language = 'id';
    this.about = '';
    this.isReading = false;
  }

  readonly #stopWithPage = (): void => this.#stop();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#forget = whenVoicesChange(() => this.#look());
    window.addEventListener('pagehide', this.#stopWithPage);
    if (this.hasUpdated) this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget?.();
    window.removeEventListener('pagehide', this.#stopWithPage);
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('about') || changed.has('language')) this.#stop();
    if (changed.has('language')) this.#look();
    this.hidden = this.reader === undefined;
  }

  override render(): unknown {
    if (this.reader === undefined) return nothing;
    const { read, stop } = readAloudTerms[this.language];
    return html`${button({
      label: this.isReading ? stop : read,
      icon: this.isReading ? closeIcon : speakerIcon,
      press: () => (this.isReading ? this.#stop() : void this.#read()),
    })}`;
  }

  #look(): void {
    if (!this.isReading) this.reader = readerIn(this.language, bridgeOf(this));
  }

  async #read(): Promise<void> {
    const root = this.getRootNode();
    const { reader } = this;
    if (reader === undefined || !(root instanceof ShadowRoot)) return;
    const reading = {};
    this.#reading = reading;
    this.isReading = true;
    // There is one voice on the device: what another screen has it read ends here.
    reader.stop();
    try {
      for (const piece of textToRead(root)) {
        await reader.say(piece);
        if (this.#reading !== reading) return;
      }
    } catch {
      // What was stopped may end as a failure; else it has no voice for this language after all, and would have none at the next press.
      if (this.#reading === reading) this.reader = undefined;
    }
    if (this.#reading === reading) this.isReading = false;
  }

  #stop(): void {
    this.#reading = undefined;
    if (!this.isReading) return;
    this.isReading = false;
    this.reader?.stop();
  }
}
