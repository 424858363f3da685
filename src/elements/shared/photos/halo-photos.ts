import { html, LitElement, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { readCaptureDraft } from '../../../capture/capture-draft.js';
import { openPictureMaker, type PictureMaker } from '../../../capture/picture/picture-maker.js';
import { fill } from '../../../locale/fill.js';
import { idCapture } from '../../../locale/id-capture.js';
import { idPhoto } from '../../../locale/id-photo.js';
import type { SharedTerms } from '../../../locale/terms.js';
import { spoken } from '../../../locale/spoken.js';
import { codeOf } from '../asking.js';
import { attach, detach, keptCaptures } from '../asking-pictures.js';
import { button } from '../button.js';
import { confirmDialog } from '../confirm-dialog.js';
import { ask } from '../events.js';
import { refreshIcon } from '../icons.js';
import { formKit } from '../form-kit.styles.js';
import { notice } from '../notice.js';
import { drawSmall } from '../picture/draw-small.js';
import { pictureIcon } from '../picture/picture-icons.js';
import { PictureReader } from '../picture/picture-reader.js';
import { register } from '../register.js';
import type { Entry } from '../session-state.js';
import { photosStyles } from './halo-photos.styles.js';
import { loadCapture } from './load-capture.js';
import { photosOf, roomFor, type Photo } from './photo-list.js';
import type { Pictured } from './pictured.js';
import { photoLook } from './photo-look.js';
import { photoProblem } from './photo-problem.js';
import { photoTile } from './photo-tile.js';
import { lostPhoto, shellCamera, shellPicker } from './shell-camera.js';
import { nextShooting, pageShooting, type Shooting } from './shooting.js';

/**
 * The pictures of one paper or duty: taken page by page, shown small with where each one is, looked at, taken anew and removed. All
 * of it works without signal; what was half taken when the phone ended the page is offered again.
 *
 * @tagname halo-photos
 * @fires halo-attach
 * @fires halo-detach
 * @fires halo-load - `picture`, when one is looked at that is not on this phone
 */
export class HaloPhotos extends LitElement {
  static override styles: CSSResult[] = [...formKit, photosStyles];
  static override properties = {
    of: { attribute: false },
    name: { attribute: false },
    entries: { attribute: false },
    online: { attribute: false },
    terms: { attribute: false },
    taken: { attribute: false },
    openMaker: { attribute: false },
    shooting: { state: true },
    looked: { state: true },
    removed: { state: true },
    begun: { state: true },
    problem: { state: true },
  };

  /** What is photographed; nothing is drawn while there is none. */
  declare of: Pictured | undefined;
  /** What this person calls it. */
  declare name: string;
  declare entries: readonly Entry[];
  declare online: boolean;
  declare terms: SharedTerms;
  /** Told once new pictures are kept on this phone. */
  declare taken: () => void;
  /** Makes the pictures small; one of its own for each time the camera opens unless set. */
  declare openMaker: () => PictureMaker;
  declare protected shooting: Shooting | undefined;
  /** The picture that is looked at. */
  declare protected looked: string | undefined;
  /** What was just removed, as long as it can be brought back. */
  declare protected removed: { readonly page: number; readonly blob: Blob } | undefined;
  /** What was half taken when the page was lost. */
  declare protected begun: Shooting | undefined;
  declare protected problem: string | undefined;

  readonly #small = new PictureReader(this, { bitmaps: 20, width: 240 });
  readonly #large = new PictureReader(this, { bitmaps: 1 });
  /** Pictures that are being kept: what they are called is not known yet, but what they show is. */
  #attaching = 0;
  /** The dialog that was opened last. */
  #opened: HTMLDialogElement | null = null;

  constructor() {
    super();
    this.entries = [];
    this.online = true;
    this.taken = () => undefined;
    this.openMaker = openPictureMaker;
  }

  /** Closes what is open above the page, for the back key; false when nothing is. */
  goBack(): boolean {
    if (this.#dialog === null) return false;
    this.#close();
    return true;
  }

  protected override firstUpdated(): void {
    void this.#findBegun();
  }

  protected override updated(changed: PropertyValues): void {
    this.#keepOwn();
    for (const { file, isHere, state } of this.#photos) {
      // What was sent leaves this phone any moment, and would be asked for at the gateway by a name that it does not know.
      const staysHere = isHere && state !== 'sent' && this.#attaching === 0;
      if (staysHere || this.#small.blobOf(file) !== undefined) void this.#small.read(file);
    }
    drawSmall(this.renderRoot, this.#small);
    const dialog = this.#dialog;
    // One that a key closed is still drawn until it says so, and stays closed, unless something else is to stand there.
    const isNew = dialog !== this.#opened || changed.has('shooting') || changed.has('looked');
    if (dialog && !dialog.open && isNew) dialog.showModal();
    this.#opened = dialog;
  }

  get #photo() {
    return spoken(this.terms, 'photo', idPhoto);
  }

  override render(): TemplateResult {
    const { of, terms } = this;
    if (of === undefined) return html``;
    const photos = this.#photos;
    const { takes } = of;
    if (!takes && photos.length === 0) return html``;
    const refused = photos.filter(({ state }) => state === 'refused');
    return html`<div class="photos">
      ${
        photos.length === 0
          ? nothing
          : html`<ul class="row" aria-label=${fill(this.#photo.list, { paper: this.name })}>
              ${photos.map(
                (photo) =>
                  html`<li>
                    ${photoTile(photo, { name: this.name, terms, online: this.online, press: () => this.#look(photo) })}
                  </li>`,
              )}
            </ul>`
      }
      ${refused.map(({ page, problem }) =>
        notice({
          tone: 'danger',
          text: fill(this.#photo.refusedWhy, { n: page, why: photoProblem(terms, problem ?? 'unknown') }),
          say: 'soon',
        }),
      )}
      ${this.removed ? this.#undo(this.removed) : nothing} ${this.#problemNotice()}
      ${this.begun && takes ? this.#resume(of, photos, this.begun) : nothing}
      ${takes && this.begun === undefined ? this.#take(of, photos) : nothing} ${this.#over(of, photos)}
    </div>`;
  }

  get #photos(): Photo[] {
    return this.of ? photosOf(this.of, this.entries) : [];
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog.over');
  }

  #take(of: Pictured, photos: readonly Photo[]): TemplateResult {
    const shooting = nextShooting(of, photos, roomFor(of, this.entries));
    const { isWhole, most } = shooting;
    return button({
      label: photos.length === 0 ? this.#photo.take : isWhole ? this.#photo.again : this.#photo.add,
      icon: pictureIcon,
      kind: isWhole ? 'main' : 'plain',
      broad: true,
      disabled: most === 0,
      press: () => void this.#shoot(shooting),
    });
  }

  #resume(of: Pictured, photos: readonly Photo[], begun: Shooting): TemplateResult {
    // Pages may have come and gone since it was found.
    const shooting = begun.key === of.code ? nextShooting(of, photos) : begun;
    return notice({
      tone: 'accent',
      icon: pictureIcon,
      text: this.#photo.resumeText,
      say: 'soon',
      actions: button({ label: this.#photo.resume, kind: 'main', press: () => void this.#shoot(shooting) }),
    });
  }

  #undo({ page, blob }: { readonly page: number; readonly blob: Blob }): TemplateResult {
    const bring = async (): Promise<void> => {
      this.removed = undefined;
      await this.#attach(page, blob);
    };
    return notice({
      tone: 'calm',
      text: fill(this.#photo.removed, { n: page }),
      say: 'soon',
      actions: button({ label: this.#photo.undo, icon: refreshIcon, press: () => void this.#trying(bring()) }),
    });
  }

  #problemNotice(): unknown {
    const { problem, terms } = this;
    if (problem === undefined) return nothing;
    const text =
      problem === 'not-ready' ? this.#photo.notReady : fill(this.#photo.notKept, { why: photoProblem(terms, problem) });
    return notice({ tone: 'danger', text, say: 'now' });
  }

  /** What stands above the page: the camera, or one picture large. */
  #over({ id, takes }: Pictured, photos: readonly Photo[]): unknown {
    const { shooting, terms } = this;
    const photo = photos.find(({ file }) => file === this.looked);
    if (shooting === undefined && photo === undefined) return nothing;
    return html`<dialog
      class="over"
      aria-label=${fill(this.#photo.takeOf, { paper: this.name })}
      @close=${({ target }: Event) => {
        // Told a frame late: by then this dialog may be gone, or stand open for something else.
        const dialog = this.#dialog;
        if (dialog !== null && target === dialog && !dialog.open) this.#close();
      }}
      @halo-captured=${(event: Event) => {
        // Meant for this element and not for the host's page.
        event.stopPropagation();
        void this.#trying(this.#captured(event.target));
      }}
    >
      <div class="bar">${button({ label: terms.close, kind: 'quiet', press: () => this.#close() })}</div>
      ${
        shooting
          ? html`<halo-capture
                part="capture"
                .requestId=${id}
                .paperCode=${shooting.key}
                .paperName=${this.name}
                .store=${this.#store}
                .maxPages=${shooting.most}
                .openMaker=${this.openMaker}
                .capturePhoto=${shellCamera(this, id, shooting.key)}
                .pickPhoto=${shellPicker(this)}
                .lostPhoto=${shooting.lost}
                .terms=${spoken(terms, 'capture', idCapture)}
              ></halo-capture>
              ${this.#problemNotice()}`
          : photo
            ? photoLook(photo, {
                name: this.name,
                terms,
                online: this.online,
                shown: this.#large.of(photo.file),
                takes,
                again: () => void this.#retake(photo),
                remove: () => void this.#trying(this.#remove(photo)),
                retry: () => void this.#large.read(photo.file, true),
                resend: () => ask(this, 'halo-retry', { entryId: photo.file }),
              })
            : nothing
      }
    </dialog>`;
  }

  readonly #store = keptCaptures(this);

  /** Closes what stands above the page, at once and not only when its dialog says so. */
  #close(): void {
    this.#dialog?.close();
    this.shooting = undefined;
    this.looked = undefined;
    void this.#findBegun();
  }

  /** Shows one picture large. One that is not on this phone is read now, which counts as a look. */
  #look({ file }: Photo): void {
    const blob = this.#small.blobOf(file);
    if (blob) this.#large.hold(file, blob);
    this.looked = file;
    void this.#large.read(file);
  }

  async #shoot(shooting: Shooting): Promise<void> {
    this.problem = undefined;
    this.removed = undefined;
    try {
      register({ 'halo-capture': (await loadCapture()).HaloCapture });
    } catch {
      this.problem = 'not-ready';
      return;
    }
    this.looked = undefined;
    this.shooting = shooting;
  }

  async #retake({ page }: Photo): Promise<void> {
    const { of } = this;
    if (of) await this.#shoot(pageShooting(of, page));
  }

  /** Keeps what was taken, then forgets the draft; when something cannot be kept, the draft stays. */
  async #captured(from: EventTarget | null): Promise<void> {
    const { shooting } = this;
    const { HaloCapture } = await loadCapture();
    if (!(from instanceof HaloCapture) || shooting === undefined) return;
    const before = this.#photos;
    const { pages } = from;
    for (const [index, { blob }] of pages.entries()) await this.#attach(shooting.from + index, blob);
    if (shooting.isWhole) {
      for (const { file } of before.filter(({ page }) => page > pages.length)) await this.#detach(file);
    }
    await from.forget();
    if (this.shooting === shooting) this.#close();
    else void this.#findBegun();
    this.taken();
  }

  async #attach(page: number, blob: Blob): Promise<void> {
    const { of } = this;
    if (of === undefined) return;
    this.#attaching += 1;
    try {
      const { file } = await attach(this, of.id, { paper: of.code, page, blob });
      this.#small.hold(file, blob);
    } finally {
      this.#attaching -= 1;
      this.requestUpdate();
    }
  }

  async #detach(file: string): Promise<void> {
    const { of } = this;
    if (of) await detach(this, { requestId: of.id, paper: of.code, file });
  }

  /** Takes a picture off at once; as long as its bytes are at hand it can be brought back. */
  async #remove({ file, page }: Photo): Promise<void> {
    const blob = this.#large.blobOf(file) ?? this.#small.blobOf(file);
    if (blob === undefined) {
      const { sureTitle: title, sureText: text, remove: yes } = this.#photo;
      if (!(await confirmDialog(this.renderRoot, { title, text, yes, no: this.terms.cancel, danger: true }))) return;
    }
    await this.#detach(file);
    if (this.looked === file) this.#close();
    this.removed = blob && { page, blob };
  }

  async #trying(work: Promise<void>): Promise<void> {
    this.problem = undefined;
    try {
      await work;
    } catch (error) {
      this.problem = codeOf(error);
    }
  }

  /** A picture that was sent from here is called otherwise at the gateway; what is at hand need not be read again. */
  #keepOwn(): void {
    for (const { id, file } of this.entries) {
      const blob = file?.upload ? this.#small.blobOf(id) : undefined;
      if (blob && file?.upload && this.#small.blobOf(file.upload) === undefined) this.#small.hold(file.upload, blob);
    }
  }

  /** Looks for pages that were taken and not kept when the page was lost. */
  async #findBegun(): Promise<void> {
    const { of } = this;
    if (of === undefined) return;
    const photos = this.#photos;
    for (const each of [nextShooting(of, photos), ...photos.map(({ page }) => pageShooting(of, page))]) {
      const lost = await lostPhoto(this, of.id, each.key);
      if (lost !== undefined) {
        await this.#shoot({ ...each, lost });
        return;
      }
      const draft = readCaptureDraft(await this.#store.load(of.id, each.key).catch(() => undefined));
      if ((draft?.pages.length ?? 0) > 0) {
        this.begun = each;
        return;
      }
    }
    this.begun = undefined;
  }
}
