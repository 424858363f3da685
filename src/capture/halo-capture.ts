import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isChosenByApp } from '../elements/shared/app-chooser.js';
import { focusHeading } from '../elements/shared/focus.js';
import { formKit } from '../elements/shared/form-kit.styles.js';
import { notice } from '../elements/shared/notice.js';
import { fill } from '../locale/fill.js';
import type { CaptureTerms } from '../locale/capture-terms.js';
import { idCapture } from '../locale/id-capture.js';
import { readCaptureDraft, type CapturedPage } from './capture-draft.js';
import {
  cameraScreen,
  doneScreen,
  emptyScreen,
  head,
  lookScreen,
  pagesScreen,
  told,
  workingScreen,
  type CaptureDeeds,
} from './capture-screens.js';
import { memoryCaptureStore, type CaptureStore } from './capture-store.js';
import { captureStyles } from './halo-capture.styles.js';
import { openCamera, type LiveCamera } from './live-camera.js';
import { openOwnInput, ownInputs, type OwnInput } from './own-inputs.js';
import { warningsOf, type Warning } from './picture/findings.js';
import type { Picture } from './picture/picture.js';
import { openPictureMaker, type PictureMaker } from './picture/picture-maker.js';
import { isStorageFull, storageRoom, type EstimateStorage } from './storage-room.js';
import { shownPictures } from './shown-pictures.js';

/** Which screen is shown. `look` shows a picture with what the checks warned of. */
export type CaptureState = 'empty' | 'taking' | 'working' | 'look' | 'pages' | 'done';

/** What kept a picture from being taken or kept; it is told above the screen. */
export type CaptureFault = keyof CaptureTerms['failed'];

declare global {
  interface GlobalEventHandlersEventMap {
    'halo-captured': CustomEvent<{ readonly pages: number }>;
  }
}

/**
 * Photographs one paper, page by page. Every picture becomes small, upright and free of EXIF in a worker, and is looked at for
 * light, sharpness, glare, cut edges and emptiness. A warning asks for another try; after the second the person decides.
 * Nothing is sent from here: whoever hears `halo-captured` reads `pages`, keeps them, and then calls `forget`.
 *
 * @tagname halo-capture
 * @fires halo-captured - the paper is finished; carries the number of pages and never a picture
 */
export class HaloCapture extends LitElement {
  static override properties = {
    requestId: { attribute: false },
    paperCode: { attribute: false },
    paperName: { attribute: false },
    terms: { attribute: false },
    store: { attribute: false },
    capturePhoto: { attribute: false },
    pickPhoto: { attribute: false },
    lostPhoto: { attribute: false },
    estimate: { attribute: false },
    openMaker: { attribute: false },
    liveCamera: { type: Boolean, attribute: 'live-camera' },
    maxPages: { type: Number, attribute: 'max-pages' },
    pages: { state: true },
    state: { state: true },
    fault: { state: true },
    isRestored: { state: true },
    isTight: { state: true },
    isShotReady: { state: true },
    at: { state: true },
  };
  static override styles = [...formKit, captureStyles];

  /** Whose paper it is; with `paperCode` the name under which a draft is kept. */
  declare requestId: string;
  /** The paper by its code in the city pack. */
  declare paperCode: string;
  /** The paper as a person calls it. */
  declare paperName: string;
  /** The words of its screens; Indonesian unless set. */
  declare terms: CaptureTerms;
  /** Where pages lie until the paper is finished. Default: in memory, gone with the page. */
  declare store: CaptureStore;
  /** The host's own camera: resolves to a picture, or to undefined when the person thought better of it. */
  declare capturePhoto: (() => Promise<Blob | undefined>) | undefined;
  /** The host's own way to the pictures on the phone, as `capturePhoto`; the browser's own takes its place where it fails. */
  declare pickPhoto: (() => Promise<Blob | undefined>) | undefined;
  /** A photo of the host's camera that the page was not there to take; it is shown once, as if it had just been taken. */
  declare lostPhoto: Blob | undefined;
  /** How much room there is; the browser's own answer unless set. */
  declare estimate: EstimateStorage | undefined;
  /** Makes the pictures; set before the element is on the page. */
  declare openMaker: () => PictureMaker;
  /** Shows the camera on the page, where the host's policy allows it (`camera=(self)`); else the phone's camera app opens. */
  declare liveCamera: boolean;
  /** The most pages that a paper may have. */
  declare maxPages: number;
  /**
   * The pages that the person has decided to use.
   *
   * @readonly
   */
  declare pages: readonly CapturedPage[];
  declare state: CaptureState;
  declare fault: CaptureFault | undefined;
  declare isRestored: boolean;
  declare isTight: boolean;
  declare isShotReady: boolean;
  /** The page that is taken or shown. */
  declare at: number;

  #maker: PictureMaker | undefined;
  #camera: LiveCamera | undefined;
  #picture: Picture | undefined;
  #tries = 0;
  /** Counts the pictures that were asked for: the screen waits for the last one alone. */
  #asked = 0;
  readonly #shown = shownPictures();

  constructor() {
    super();
    this.requestId = '';
    this.paperCode = '';
    this.paperName = '';
    this.terms = idCapture;
    this.store = memoryCaptureStore();
    this.openMaker = openPictureMaker;
    this.liveCamera = false;
    this.maxPages = 10;
    this.#begin();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#maker = this.openMaker();
    // Where the element was taken out and put back, what it showed was let go.
    for (const { id, blob } of this.pages) this.#shown.hold(id, blob);
    if (this.state !== 'done') this.#goBack();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closeCamera();
    this.#maker?.close();
    this.#maker = undefined;
    this.#picture = undefined;
    this.#shown.dropAll();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('requestId') || changed.has('paperCode') || changed.has('store')) {
      void this.#restore().then(() => this.#takeLost());
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    void this.#shown.draw(this.renderRoot);
    const video = this.renderRoot.querySelector('video');
    if (video && this.#camera && video.srcObject !== this.#camera.stream) {
      video.srcObject = this.#camera.stream;
      video.addEventListener('loadeddata', () => (this.isShotReady = true), { once: true });
    }
    // The first screen leaves the focus where the host's page has it.
    if (changed.has('state') && changed.get('state') !== undefined) focusHeading(this.renderRoot);
  }

  /** Deletes the draft, after the pages were kept elsewhere, and begins anew. */
  async forget(): Promise<void> {
    await this.store.forget(this.requestId, this.paperCode);
    this.#shown.dropAll();
    this.#begin();
  }

  override render(): TemplateResult {
    const { terms } = this;
    return html`<section class="screen wide" aria-busy=${this.state === 'working' ? 'true' : 'false'}>
      ${head(terms, fill(terms.title, { paper: this.paperName }), this.state === 'empty')}
      ${this.fault === undefined ? nothing : notice({ tone: 'danger', ...terms.failed[this.fault], say: 'now' })}
      ${this.isTight ? notice({ tone: 'warn', ...terms.tight, say: 'soon' }) : nothing}
      ${this.isRestored ? notice({ tone: 'accent', ...told(terms.restored), say: 'soon' }) : nothing} ${this.#screen()}
      ${ownInputs(terms, (file) => void this.#make(file))}
    </section>`;
  }

  #screen(): TemplateResult {
    const { terms, pages } = this;
    switch (this.state) {
      case 'empty':
        return emptyScreen(terms, this.#deeds);
      case 'taking':
        return cameraScreen(terms, this.#deeds, this.isShotReady);
      case 'working':
        return workingScreen(terms);
      case 'look':
        return lookScreen(terms, this.#deeds, { warnings: this.#warnings(), tries: this.#tries });
      case 'pages':
        return pagesScreen(terms, this.#deeds, { pages, shown: this.at, isWhole: pages.length >= this.maxPages });
      case 'done':
        return doneScreen(terms, this.#deeds, pages.length, this.paperName);
    }
  }

  readonly #deeds: CaptureDeeds = {
    take: () => void this.#take(),
    pick: (event) => void this.#pick(event),
    use: () => void this.#use(),
    add: () => {
      this.at = this.pages.length;
      this.#tries = 0;
      this.state = 'empty';
    },
    finish: () => {
      this.state = 'done';
      const detail = { pages: this.pages.length };
      this.dispatchEvent(new CustomEvent('halo-captured', { detail, bubbles: true, composed: true }));
    },
    change: () => this.#goBack(),
    remove: () => void this.#remove(),
    show: (index) => {
      this.at = index;
    },
    shoot: () => void this.#shoot(),
    stop: () => {
      this.#closeCamera();
      this.#goBack();
    },
  };

  #begin(): void {
    this.#asked += 1;
    this.pages = [];
    this.state = 'empty';
    this.fault = undefined;
    this.isRestored = false;
    this.isTight = false;
    this.isShotReady = false;
    this.at = 0;
    this.#tries = 0;
    this.#picture = undefined;
  }

  #warnings(): Warning[] {
    return this.#picture === undefined ? [] : warningsOf(this.#picture.findings);
  }

  /** Back to the picture that waits for a word, else to the pages there are. */
  #goBack(): void {
    if (this.#picture === undefined) this.at = Math.min(this.at, Math.max(0, this.pages.length - 1));
    this.state = this.#picture ? 'look' : this.pages.length === 0 ? 'empty' : 'pages';
  }

  async #restore(): Promise<void> {
    this.#shown.dropAll();
    this.#begin();
    const { requestId, paperCode } = this;
    const kept: unknown = await this.store.load(requestId, paperCode).catch(() => undefined);
    const draft = readCaptureDraft(kept);
    // A picture may have been taken meanwhile, or another paper been asked for.
    if (draft?.requestId !== this.requestId || draft.paperCode !== this.paperCode || this.state !== 'empty') return;
    this.#tries = draft.tries;
    this.pages = draft.pages;
    for (const { id, blob } of draft.pages) this.#shown.hold(id, blob);
    this.isRestored = draft.pages.length > 0;
    this.#goBack();
  }

  async #takeLost(): Promise<void> {
    const { lostPhoto, pages } = this;
    if (lostPhoto === undefined) return;
    this.lostPhoto = undefined;
    this.isRestored = false;
    this.at = Math.min(pages.length, this.maxPages - 1);
    await this.#make(lostPhoto);
  }

  /** Saves the draft; gives whether there is room to go on. */
  async #save(): Promise<boolean> {
    const { requestId, paperCode, pages } = this;
    try {
      await this.store.save({ requestId, paperCode, pages, tries: this.#tries });
      return true;
    } catch (error) {
      this.fault = isStorageFull(error) ? 'full' : 'not-kept';
      return this.fault !== 'full';
    }
  }

  /** What comes before a camera or picker opens: is there room, and is what there is so far kept. */
  async #isSafeToLeave(): Promise<boolean> {
    this.fault = undefined;
    this.isRestored = false;
    const room = await storageRoom(this.estimate);
    this.isTight = room === 'tight';
    if (room === 'full') this.fault = 'full';
    return room !== 'full' && this.#save();
  }

  async #take(): Promise<void> {
    if (this.capturePhoto === undefined && !this.liveCamera) {
      await this.#open('camera');
      return;
    }
    if (!(await this.#isSafeToLeave())) return;
    try {
      if (this.capturePhoto) {
        const photo = await this.capturePhoto();
        if (photo) await this.#make(photo);
        return;
      }
      this.#camera = await openCamera();
      if (this.isConnected) this.state = 'taking';
      else this.#closeCamera();
    } catch {
      this.fault = 'no-camera';
      this.#goBack();
    }
  }

  async #pick(event: Event): Promise<void> {
    const { pickPhoto } = this;
    const isHosts =
      pickPhoto !== undefined &&
      isChosenByApp(this, event, {
        pick: async () => ((await this.#isSafeToLeave()) ? pickPhoto() : undefined),
        take: (photo) => void this.#make(photo),
        web: () => openOwnInput(this.renderRoot, 'picker'),
        failed: (code) => (this.fault = code === 'too-large' ? code : 'unreadable'),
      });
    if (!isHosts) await this.#open('picker');
  }

  async #open(input: OwnInput): Promise<void> {
    if (await this.#isSafeToLeave()) openOwnInput(this.renderRoot, input);
  }

  async #shoot(): Promise<void> {
    const video = this.renderRoot.querySelector('video');
    if (!video || !this.#camera) return;
    const photo = await this.#camera.shoot(video).catch(() => undefined);
    this.#closeCamera();
    if (photo) await this.#make(photo);
    else this.#goBack();
  }

  #closeCamera(): void {
    this.#camera?.stop();
    this.#camera = undefined;
    this.isShotReady = false;
  }

  async #make(photo: Blob): Promise<void> {
    const number = (this.#asked += 1);
    this.state = 'working';
    const made = (await this.#maker?.make(photo)) ?? { fault: 'unreadable' as const };
    if (!this.isConnected) return;
    if (number !== this.#asked) {
      // What comes late must not take away the screen that a person is about to tap, nor come under another paper.
      if ('picture' in made) made.picture.preview.close();
      return;
    }
    if ('fault' in made) {
      this.fault = made.fault;
      this.#goBack();
      return;
    }
    this.#picture = made.picture;
    this.#shown.hold('new', made.picture.preview);
    if (this.#warnings().length > 0) this.#tries += 1;
    this.state = 'look';
    // A look may be long, and so may be the next try.
    if (this.#tries > 0) await this.#save();
  }

  async #use(): Promise<void> {
    if (this.#picture === undefined) return;
    const { blob, width, height } = this.#picture;
    const page = { id: crypto.randomUUID(), blob, width, height, warnings: this.#warnings() };
    const replaced = this.pages[this.at];
    if (replaced) this.#shown.drop(replaced.id);
    this.#shown.rename('new', page.id);
    this.pages = [...this.pages.slice(0, this.at), page, ...this.pages.slice(this.at + 1)];
    this.#picture = undefined;
    this.#tries = 0;
    this.fault = undefined;
    this.#goBack();
    await this.#save();
  }

  async #remove(): Promise<void> {
    const page = this.pages[this.at];
    if (page) this.#shown.drop(page.id);
    this.pages = this.pages.filter((_, index) => index !== this.at);
    this.#goBack();
    await this.#save();
  }
}
