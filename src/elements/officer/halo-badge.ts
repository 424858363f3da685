import { areaName, badgeClaims, spellTrackingCode, type BadgeReply } from '@halo-pamor/contract';
import { css, html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { lateImport } from '../../late-import.js';
import { fill } from '../../locale/fill.js';
import { codeOf, load } from '../shared/asking.js';
import { button } from '../shared/button.js';
import { facts } from '../shared/facts.js';
import { refreshIcon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { matchLines, matchStyles } from '../shared/trust/match-words.js';
import { OfficerScreenElement } from './officer-screen.js';
import type * as QrPart from './qr-path.js';

const loadQr = lateImport<typeof QrPart>(() => import('./qr-path.js'), 'qrPath');
const MINUTE_MS = 60_000;
const LOOK_MS = 10_000;

/**
 * The officer's badge for the visit that has begun: face, name and area, the two words and four digits that the citizen
 * reads on her own phone, and the badge itself as a QR code. It comes from the gateway, so without signal it says what to
 * do instead.
 *
 * @tagname halo-badge
 * @fires halo-load `issue-badge`, `officer-photo`
 */
export class HaloBadge extends OfficerScreenElement {
  static override styles: CSSResult[] = [
    ...OfficerScreenElement.styles,
    matchStyles,
    css`
      .badge {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        justify-items: center;
        gap: calc(var(--_space) * 2);
        text-align: center;
      }
      .badge > * {
        width: 100%;
      }
      .badge halo-face {
        width: min(100%, 9em);
      }
      .name {
        font-size: 1.4em;
        font-weight: 750;
        line-height: 1.25;
      }
      .qr {
        display: block;
        width: min(100%, 22em);
        height: auto;
        margin-inline: auto;
        border-radius: var(--_radius);
        background: #fff;
        fill: #000;
        shape-rendering: crispedges;
      }
    `,
  ];
  static override properties = {
    ...OfficerScreenElement.properties,
    told: { state: true },
    photo: { state: true },
    qr: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  declare private told: BadgeReply | undefined;
  declare private photo: Blob | undefined;
  declare private qr: { readonly side: number; readonly path: string } | undefined;
  /** Code of why no badge came. */
  declare private problem: string | undefined;
  declare private busy: boolean;

  #asked = '';
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.told = undefined;
    this.busy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#clock = setInterval(() => this.requestUpdate(), LOOK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('request') && !changed.has('stage')) return;
    // Asked again when the request changed, because the gateway may only now know that the visit began.
    const asking = `${this.request.id} ${this.request.version} ${this.stage.connection.online}`;
    if (asking === this.#asked) return;
    this.#asked = asking;
    void this.#read();
  }

  async #read(): Promise<void> {
    const { id } = this.request;
    this.busy = true;
    try {
      const told = await load(this, { what: 'issue-badge', requestId: id });
      if (id !== this.request.id) return;
      [this.told, this.problem] = [told, undefined];
      if (told.badge === null) return;
      this.qr = (await loadQr()).qrPath(told.badge);
      if (namesPhoto(told.badge))
        this.photo = await load(this, { what: 'officer-photo', officer: this.stage.actor.id });
    } catch (error) {
      // Without the drawing or the photo the words still count.
      if (this.told === undefined || this.#minutesLeft() <= 0) this.problem = codeOf(error);
    } finally {
      this.busy = false;
    }
  }

  override render(): TemplateResult {
    const { words, actor, pack } = this.stage;
    const left = this.#minutesLeft();
    return this.frame(
      { title: words.badge.title, lead: words.badge.lead },
      html`<section class="card badge" part="card badge">
          <halo-face .photo=${this.photo} .label=${fill(words.badge.photoOf, { name: actor.name })}></halo-face>
          <div>
            <p class="name">${actor.name}</p>
            <p>${words.badge.role}</p>
            <p class="muted">${actor.areas.map((area) => areaName(pack, area)).join(' · ')}</p>
          </div>
          ${left > 0 && this.told ? this.#valid(this.told, left) : this.#missing()}
        </section>
        ${facts([[this.stage.terms.code, html`<span class="number" translate="no">${spellTrackingCode(this.request.code)}</span>`]])}
        <p>${words.badge.order}</p>`,
    );
  }

  #minutesLeft(): number {
    const until = Date.parse(this.told?.until ?? '') || 0;
    return Math.ceil((until - this.stage.now().getTime()) / MINUTE_MS);
  }

  #valid(told: BadgeReply, left: number): TemplateResult {
    const { words } = this.stage;
    return html`<div class="stack near">
        <p>${words.badge.same}</p>
        ${matchLines(told)}
        <p class="muted" role="status">${fill(words.badge.left, { n: left })}</p>
        ${left > 2 ? nothing : this.#renew()}
      </div>
      ${
        this.qr === undefined
          ? nothing
          : html`<figure>
              <svg class="qr" viewBox="0 0 ${this.qr.side} ${this.qr.side}" role="img" aria-label=${words.badge.qr}>
                <path d=${this.qr.path}></path>
              </svg>
              <figcaption class="muted small">${words.badge.qr}</figcaption>
            </figure>`
      }`;
  }

  #missing(): TemplateResult {
    const { words } = this.stage;
    if (this.problem === undefined && this.told === undefined) return html`<p role="status">${words.badge.coming}</p>`;
    const isOver = this.problem === undefined;
    const isUnknown = this.problem === 'not-found';
    return html`<div class="stack near">
      ${notice({
        tone: 'warn',
        title: isOver ? words.badge.overTitle : words.badge.noneTitle,
        text: isOver ? words.badge.overText : isUnknown ? words.badge.notYet : words.badge.noSignal,
        say: 'soon',
      })}
      ${this.#renew()}
    </div>`;
  }

  #renew(): TemplateResult {
    return button({
      label: this.stage.words.badge.renew,
      icon: refreshIcon,
      kind: 'main',
      broad: true,
      busy: this.busy,
      press: () => void this.#read(),
    });
  }
}

/** Whether the city has a photo of the officer, as the badge says; the officer's own phone need not check it. */
function namesPhoto(badge: string): boolean {
  try {
    const payload = (badge.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), (letter) => letter.charCodeAt(0));
    return badgeClaims().parse(JSON.parse(new TextDecoder().decode(bytes))).officer.photo !== null;
  } catch {
    return false;
  }
}
