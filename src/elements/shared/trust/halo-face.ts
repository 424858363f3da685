import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { icon } from '../icon.js';
import { personIcon } from '../icons.js';
import { formKit } from '../form-kit.styles.js';

/**
 * The face of an officer, drawn from the bytes of a photo: a strict host page lets no picture be loaded by address. Shows
 * a silhouette where there is no photo, or where it cannot be read.
 *
 * @tagname halo-face
 */
export class HaloFace extends LitElement {
  static override styles = [
    ...formKit,
    css`
      .face {
        display: grid;
        place-items: center;
        overflow: hidden;
        width: 100%;
        aspect-ratio: 4 / 5;
        border-radius: var(--_radius);
        background: var(--_ground);
        color: var(--_muted);
      }
      canvas {
        width: 100%;
        height: 100%;
        object-fit: cover;
      }
      .icon {
        width: 45%;
        height: 45%;
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    photo: { attribute: false },
    label: { attribute: false },
    isDrawn: { state: true },
  };

  /** The photo; undefined while there is none. */
  declare photo: Blob | undefined;
  /** Whose face it is, read out. */
  declare label: string;
  declare private isDrawn: boolean;

  constructor() {
    super();
    this.label = '';
    this.isDrawn = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('photo')) void this.#draw(this.photo);
  }

  async #draw(photo: Blob | undefined): Promise<void> {
    const bitmap = photo === undefined ? undefined : await createImageBitmap(photo).catch(() => undefined);
    const canvas = this.renderRoot.querySelector('canvas');
    if (photo !== this.photo || canvas === null) return;
    this.isDrawn = bitmap !== undefined;
    if (bitmap === undefined) return;
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
  }

  override render(): TemplateResult {
    return html`<div class="face" role="img" aria-label=${this.label}>
      <canvas ?hidden=${!this.isDrawn}></canvas>
      ${this.isDrawn ? nothing : icon(personIcon)}
    </div>`;
  }
}
