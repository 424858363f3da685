import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { TrustTerms } from '../../locale/trust-terms.js';
import { button } from '../shared/button.js';
import { closeIcon } from '../shared/icons.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';

/** What a browser that reads such codes offers (Shape Detection); TypeScript's own library does not name it yet. */
interface CodeReader {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

function codeReader(): CodeReader | undefined {
  const make: unknown = Reflect.get(globalThis, 'BarcodeDetector');
  if (typeof make !== 'function') return undefined;
  const reader: unknown = Reflect.construct(make, [{ formats: ['qr_code'] }]);
  return isReader(reader) ? reader : undefined;
}

function isReader(value: unknown): value is CodeReader {
  return typeof value === 'object' && value !== null && 'detect' in value && typeof value.detect === 'function';
}

/** Whether this phone can read a code with its camera. */
export function canScan(): boolean {
  return 'BarcodeDetector' in globalThis && 'mediaDevices' in navigator;
}

const LOOK_MS = 200;

/**
 * The camera, looking for a QR code. It is on only while this element stands on the page.
 *
 * @tagname halo-badge-scan
 * @fires change - when a code was read, with it in `text`, or when the person closed the camera
 */
export class HaloBadgeScan extends LitElement {
  static override styles = [
    ...formKit,
    css`
      video {
        display: block;
        width: 100%;
        aspect-ratio: 1;
        object-fit: cover;
        border-radius: var(--_radius);
        background: #000;
      }
    `,
  ];
  static override properties: PropertyDeclarations = { words: { attribute: false }, hasFailed: { state: true } };

  declare words: TrustTerms['badge'];
  declare private hasFailed: boolean;

  /** What was read; empty when the person closed the camera. */
  text = '';
  #stream: MediaStream | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.hasFailed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = undefined;
  }

  async #start(): Promise<void> {
    try {
      const reader = codeReader();
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      this.#stream = stream;
      await this.updateComplete;
      const video = this.renderRoot.querySelector('video');
      if (!this.isConnected || video === null || reader === undefined) {
        for (const track of stream.getTracks()) track.stop();
        return;
      }
      video.srcObject = stream;
      await video.play();
      this.#look(reader, video);
    } catch {
      this.hasFailed = true;
    }
  }

  #look(reader: CodeReader, video: HTMLVideoElement): void {
    this.#timer = setTimeout(() => {
      void reader
        .detect(video)
        .catch(() => [])
        .then(([found]) => {
          if (!this.isConnected) return;
          if (found === undefined) this.#look(reader, video);
          else this.#end(found.rawValue);
        });
    }, LOOK_MS);
  }

  #end(text: string): void {
    this.text = text;
    this.dispatchEvent(new Event('change'));
  }

  override render(): TemplateResult {
    return html`<div class="stack near">
      ${
        this.hasFailed
          ? notice({ tone: 'warn', text: this.words.noCamera, say: 'now' })
          : html`<p role="status">${this.words.scanning}</p>
              <video muted playsinline></video>`
      }
      ${button({ label: this.words.stop, icon: closeIcon, broad: true, press: () => this.#end('') })}
    </div>`;
  }
}
