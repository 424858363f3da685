import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { button } from '../shared/button.js';
import { refreshIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { pathOf, pointAt, withPoint, writtenStrokes, type Point } from './strokes.js';

/**
 * A field to sign in with a finger, a pen or a mouse. Who cannot draw has their name typed instead; that is the screen's
 * to offer, because a field to draw in has no keyboard.
 *
 * @tagname halo-signature-pad
 * @fires change - after each stroke and when it is wiped; `strokes` holds it as the contract writes it
 */
export class HaloSignaturePad extends LitElement {
  static override styles = [
    ...formKit,
    css`
      .pad {
        position: relative;
        border: 2px solid var(--_edge);
        border-radius: var(--_radius);
        background: var(--_surface);
      }
      .pad::after {
        content: '';
        position: absolute;
        inset-inline: 8%;
        bottom: 22%;
        border-bottom: 1px dashed var(--_edge);
        pointer-events: none;
      }
      svg {
        display: block;
        width: 100%;
        aspect-ratio: 5 / 2;
        touch-action: none;
        cursor: crosshair;
      }
      path {
        fill: none;
        stroke: var(--_ink);
        stroke-width: 9;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    strokes: { attribute: false },
    label: { attribute: false },
    again: { attribute: false },
  };

  /** The signature as the contract writes it; empty while there is none. */
  declare strokes: string;
  /** What the field is for, read out. */
  declare label: string;
  /** The words of the button that wipes. */
  declare again: string;

  #drawn: readonly (readonly Point[])[] = [];
  #pointer: number | undefined;

  constructor() {
    super();
    this.strokes = '';
    this.label = '';
    this.again = '';
  }

  override render(): TemplateResult {
    return html`<div class="stack near">
      <div class="pad">
        <svg
          viewBox="0 0 1000 400"
          role="img"
          aria-label=${this.label}
          @pointerdown=${this.#begins}
          @pointermove=${this.#draws}
          @pointerup=${this.#ends}
          @pointercancel=${this.#ends}
        >
          <path d=${pathOf(this.strokes)}></path>
        </svg>
      </div>
      ${
        this.strokes === ''
          ? ''
          : button({ label: this.again, icon: refreshIcon, kind: 'quiet', press: () => this.#hold([]) })
      }
    </div>`;
  }

  #begins(event: PointerEvent): void {
    if (this.#pointer !== undefined) return;
    this.#pointer = event.pointerId;
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    this.#drawn = [...(this.strokes === '' ? [] : this.#drawn), []];
    this.#draws(event);
  }

  #draws(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer || !(event.currentTarget instanceof Element)) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    this.#drawn = withPoint(this.#drawn, pointAt((event.clientX - left) / width, (event.clientY - top) / height));
    this.strokes = writtenStrokes(this.#drawn);
  }

  #ends(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer) return;
    this.#pointer = undefined;
    this.#hold(this.#drawn);
  }

  #hold(drawn: readonly (readonly Point[])[]): void {
    this.#drawn = drawn;
    this.strokes = writtenStrokes(drawn);
    this.dispatchEvent(new Event('change'));
  }
}
