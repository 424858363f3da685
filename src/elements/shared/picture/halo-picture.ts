import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { fill } from '../../../locale/fill.js';
import type { PhotoTerms } from '../../../locale/photo-terms.js';
import { icon, type IconPath } from '../icon.js';
import { formKit } from '../form-kit.styles.js';
import { pictureStyles } from './halo-picture.styles.js';
import { fitIcon, turnIcon, zoomInIcon, zoomOutIcon } from './picture-icons.js';
import { MOST_ZOOM, moved, scaleOf, turned, whole, zoomed, type Extent, type Placing, type Spot } from './placing.js';

/** How much one press or one notch of a wheel makes larger. */
const STEP = 1.5;
/** How far an arrow key pushes, in CSS pixels. */
const PUSH = 80;

/**
 * One picture that can be looked at closely: larger and smaller by buttons, wheel, two fingers and keys (`+`, `-`, `0`), pushed
 * by finger, mouse and arrow keys, turned by button and `r`. It is drawn onto a canvas, because a strict host lets no
 * picture be loaded.
 *
 * @tagname halo-picture
 */
export class HaloPicture extends LitElement {
  static override styles = [...formKit, pictureStyles];
  static override properties = {
    picture: { attribute: false },
    label: { attribute: false },
    words: { attribute: false },
    placing: { state: true },
  };

  /** What is shown; whoever gives it lets it go. */
  declare picture: ImageBitmap | undefined;
  /** What the picture is, for those who do not see it. */
  declare label: string;
  declare words: PhotoTerms;
  declare placing: Placing;

  /** How far each picture was turned, so that it lies the same when it is shown again. */
  readonly #turns = new WeakMap<ImageBitmap, number>();
  readonly #fingers = new Map<number, Spot>();
  #box: Extent = { width: 1, height: 1 };
  #frame: number | undefined;
  #resized: ResizeObserver | undefined;

  constructor() {
    super();
    this.picture = undefined;
    this.label = '';
    this.placing = whole;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized?.disconnect();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#fingers.clear();
  }

  protected override firstUpdated(): void {
    // Lit adds listeners that may not keep the page from scrolling.
    this.#stage?.addEventListener('wheel', this.#wheeled, { passive: false });
    this.#watch();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('picture')) this.placing = turned(whole, this.picture ? (this.#turns.get(this.picture) ?? 0) : 0);
  }

  protected override updated(): void {
    this.#drawSoon();
  }

  override render(): TemplateResult {
    const { words, placing } = this;
    const tool = (label: string, sign: IconPath, press: () => void, disabled = false): TemplateResult =>
      html`<button type="button" ?disabled=${disabled || this.picture === undefined} @click=${press}>
        ${icon(sign)}<span>${label}</span>
      </button>`;
    return html`<div
        class="stage ${placing.zoom > 1 ? 'large' : ''}"
        role="img"
        aria-label=${this.label}
        aria-describedby="keys"
        tabindex="0"
        @keydown=${this.#typed}
        @dblclick=${(event: MouseEvent) => this.#zoom(placing.zoom > 1 ? 0 : STEP * STEP, this.#spot(event))}
        @pointerdown=${this.#touched}
        @pointermove=${this.#dragged}
        @pointerup=${this.#released}
        @pointercancel=${this.#released}
      >
        <canvas></canvas>
      </div>
      <p id="keys" hidden>${words.keys}</p>
      <div class="tools" role="group" aria-label=${words.tools}>
        ${tool(words.zoomOut, zoomOutIcon, () => this.#zoom(1 / STEP), placing.zoom === 1)}
        ${tool(words.zoomIn, zoomInIcon, () => this.#zoom(STEP), placing.zoom === MOST_ZOOM)}
        ${tool(words.fit, fitIcon, () => this.#zoom(0), placing.zoom === 1)}
        ${tool(words.turn, turnIcon, () => this.#turn(1))}
      </div>
      <span class="unseen" role="status"
        >${placing.zoom > 1 ? fill(words.zoomed, { n: Math.round(placing.zoom * 100) }) : ''}</span
      >`;
  }

  get #stage(): HTMLElement | null {
    return this.renderRoot.querySelector('.stage');
  }

  #watch(): void {
    const stage = this.#stage;
    if (stage === null) return;
    this.#resized ??= new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      this.#box = { width: Math.max(1, width), height: Math.max(1, height) };
      this.#drawSoon();
    });
    this.#resized.observe(stage);
  }

  /** Larger by a factor around a spot; 0 shows all of it again. */
  #zoom(factor: number, at: Spot = { x: 0, y: 0 }): void {
    if (this.picture === undefined) return;
    this.placing =
      factor === 0
        ? { ...whole, turns: this.placing.turns }
        : zoomed(this.placing, factor, at, this.picture, this.#box);
  }

  #turn(quarters: number): void {
    if (this.picture === undefined) return;
    this.placing = turned(this.placing, quarters);
    this.#turns.set(this.picture, this.placing.turns);
  }

  #push(by: Spot): void {
    if (this.picture) this.placing = moved(this.placing, by, this.picture, this.#box);
  }

  /** Where a pointer is, from the middle of the stage. */
  #spot({ clientX, clientY }: MouseEvent): Spot {
    const { left, top, width, height } = this.#stage?.getBoundingClientRect() ?? new DOMRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  }

  readonly #wheeled = (event: WheelEvent): void => {
    if (this.picture === undefined) return;
    event.preventDefault();
    // A wheel turns in notches of about 100, a touchpad in many small ones.
    this.#zoom(Math.exp(-Math.max(-100, Math.min(100, event.deltaY)) / 250), this.#spot(event));
  };

  #typed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const push: Readonly<Record<string, Spot>> = {
      ArrowLeft: { x: PUSH, y: 0 },
      ArrowRight: { x: -PUSH, y: 0 },
      ArrowUp: { x: 0, y: PUSH },
      ArrowDown: { x: 0, y: -PUSH },
    };
    const by = push[event.key];
    if (by !== undefined) {
      // A picture that is shown whole cannot be pushed: the key is somebody else's then.
      if (this.placing.zoom === 1) return;
      this.#push(by);
    } else if (event.key === '+' || event.key === '=') this.#zoom(STEP);
    else if (event.key === '-' || event.key === '_') this.#zoom(1 / STEP);
    else if (event.key === '0') this.#zoom(0);
    else if (event.key === 'r') this.#turn(1);
    else if (event.key === 'R') this.#turn(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #touched(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#fingers.set(event.pointerId, this.#spot(event));
    this.#stage?.setPointerCapture(event.pointerId);
    this.#stage?.classList.toggle('held', this.placing.zoom > 1);
  }

  #dragged(event: PointerEvent): void {
    const before = this.#fingers.get(event.pointerId);
    if (before === undefined || this.picture === undefined) return;
    const now = this.#spot(event);
    this.#fingers.set(event.pointerId, now);
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) {
      this.#push({ x: now.x - before.x, y: now.y - before.y });
      return;
    }
    const apart = (one: Spot): number => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
    this.#push({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
    this.#zoom(apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  }

  #released(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    if (this.#fingers.size === 0) this.#stage?.classList.remove('held');
  }

  /** Draws once before the next picture of the screen, however much happened. */
  #drawSoon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#draw();
    });
  }

  #draw(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    const { picture, placing } = this;
    // More than two pixels a CSS pixel cost time and nobody sees them.
    const dots = Math.min(2, devicePixelRatio);
    canvas.width = Math.round(this.#box.width * dots);
    canvas.height = Math.round(this.#box.height * dots);
    if (picture === undefined || picture.width === 0) return;
    const scale = scaleOf(placing, picture, this.#box) * dots;
    context.translate(canvas.width / 2 + placing.x * dots, canvas.height / 2 + placing.y * dots);
    context.rotate((placing.turns * Math.PI) / 2);
    context.scale(scale, scale);
    // Below half its size print breaks up without the costlier way; above it nobody sees the difference, and pushing is quick.
    context.imageSmoothingQuality = scale < 0.5 ? 'medium' : 'low';
    context.drawImage(picture, -picture.width / 2, -picture.height / 2);
  }
}
