import { areaName, type RequestView } from '@halo-pamor/contract';
import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { HaloError } from '../../errors.js';
import { fill } from '../../locale/fill.js';
import { checkBadge, type BadgeCheck } from '../../trust/check-badge.js';
import { load } from '../shared/asking.js';
import { Attempt } from '../shared/attempt.js';
import { bridgeOf } from '../shared/bridge-of.js';
import { button } from '../shared/button.js';
import { areaField } from '../shared/field.js';
import { disc } from '../shared/icon.js';
import { officerIcon, refreshIcon } from '../shared/icons.js';
import { scanIcon, shieldIcon, shieldNoIcon } from '../shared/icons-trust.js';
import { formKit } from '../shared/form-kit.styles.js';
import { notice } from '../shared/notice.js';
import { matchLines, matchStyles } from '../shared/trust/match-words.js';
import type { CitizenState } from './citizen-state.js';
import { canScan } from './halo-badge-scan.js';

/**
 * Who stands at the door: the badge of the visit, checked on this phone against the key of the city that it keeps. It is
 * read from the gateway, from a picture on the officer's phone, or from pasted text; the answer is said in words.
 *
 * @tagname halo-badge-check
 * @fires halo-load `badge`, `officer-photo`
 */
export class HaloBadgeCheck extends LitElement {
  static override styles = [
    ...formKit,
    matchStyles,
    css`
      .who {
        display: grid;
        grid-template-columns: 7em minmax(0, 1fr);
        align-items: center;
        gap: calc(var(--_space) * 2);
      }
      .name {
        font-size: 1.2em;
        font-weight: 700;
        line-height: 1.25;
      }
      summary {
        min-height: var(--_target);
        padding-block: 10px;
        color: var(--_accent);
        font-weight: 650;
        cursor: pointer;
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    request: { attribute: false },
    check: { state: true },
    photo: { state: true },
    isScanning: { state: true },
    pasted: { state: true },
  };

  declare state: CitizenState;
  declare request: RequestView;
  declare private check: BadgeCheck | undefined;
  declare private photo: Blob | undefined;
  declare private isScanning: boolean;
  declare private pasted: string;

  readonly #attempt = new Attempt(this);
  #asked = '';

  constructor() {
    super();
    this.isScanning = false;
    this.pasted = '';
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('request') && !changed.has('state')) return;
    const asking = `${this.request.id} ${this.request.version} ${this.state.connection.online}`;
    if (asking === this.#asked) return;
    this.#asked = asking;
    void this.#read();
  }

  #read(): Promise<void> {
    return this.#attempt.run(async () => {
      const { badge } = await load(this, { what: 'badge', requestId: this.request.id });
      if (badge === null) throw new HaloError('not-found');
      await this.#judge(badge);
    });
  }

  /** By the app's camera where there is one; the person may think better of it, or it fail, and paste instead. */
  async #scan(): Promise<void> {
    const scanCode = bridgeOf(this)?.scanCode;
    if (scanCode === undefined) this.isScanning = true;
    else {
      const text = await scanCode().catch(() => undefined);
      if (text) await this.#judge(text);
    }
  }

  async #judge(badge: string): Promise<void> {
    const { pack, now } = this.state;
    const keys = pack.keys ?? [];
    const about = { city: pack.city.code, request: this.request.id, keys, now: now().getTime() };
    this.photo = undefined;
    this.check = await checkBadge(badge, about);
    this.#attempt.problem = undefined;
    if (this.check.result === 'genuine') void this.#picture(this.check.claims.officer);
  }

  /** The photo counts only when it is the one that the badge names. */
  async #picture({ id, photo }: { readonly id: string; readonly photo: string | null }): Promise<void> {
    if (photo === null) return;
    try {
      const blob = await load(this, { what: 'officer-photo', officer: id });
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
      const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
      if (hex === photo) this.photo = blob;
    } catch {
      // Name and words still count.
    }
  }

  override render(): TemplateResult {
    const { trust } = this.state.words;
    return html`<section class="card stack" part="card badge" aria-labelledby="door">
      <div class="by-icon">
        ${disc(officerIcon)}
        <div>
          <h3 id="door">${trust.badge.title}</h3>
          <p class="muted">${trust.badge.lead}</p>
        </div>
      </div>
      <div class="stack near" aria-live="polite">${this.#answer()}</div>
      ${this.#otherWays()}
      <halo-badge-report .state=${this.state} .request=${this.request}></halo-badge-report>
    </section>`;
  }

  #answer(): unknown {
    const { badge } = this.state.words.trust;
    const { problem } = this.#attempt;
    if (problem !== undefined) {
      return html`<p>${problem === 'not-found' ? badge.notYet : badge.noSignal}</p>
        ${this.#again()}`;
    }
    if (this.check === undefined) return html`<p>${badge.reading}</p>`;
    switch (this.check.result) {
      case 'genuine':
        return this.#genuine(this.check);
      case 'unchecked':
        return notice({ tone: 'warn', title: badge.unchecked, text: badge.uncheckedText });
      default: {
        const { result } = this.check;
        const tone = result === 'stale' ? 'warn' : 'danger';
        return html`${notice({ tone, icon: shieldNoIcon, title: badge[result], text: badge[`${result}Text`] })}
        ${this.#again()}`;
      }
    }
  }

  #genuine({ claims, match }: Extract<BadgeCheck, { result: 'genuine' }>): TemplateResult {
    const { words, pack } = this.state;
    const { badge } = words.trust;
    const { name, areas, photo } = claims.officer;
    return html`${notice({ tone: 'ok', icon: shieldIcon, title: badge.genuine, text: badge.genuineText })}
      <div class="who">
        <halo-face .photo=${this.photo} .label=${fill(badge.photoOf, { name })}></halo-face>
        <div>
          <p class="name" data-name>${name}</p>
          <p>${pack.words.officer}</p>
          <p class="muted">${areas.map((area) => areaName(pack, area)).join(' · ')}</p>
          ${photo === null ? html`<p class="small">${badge.noPhoto}</p>` : nothing}
        </div>
      </div>
      <p><b>${badge.compare}</b></p>
      ${matchLines(match)} ${this.#again()}`;
  }

  #again(): TemplateResult {
    const { badge } = this.state.words.trust;
    return button({
      label: badge.again,
      icon: refreshIcon,
      broad: true,
      busy: this.#attempt.busy,
      press: () => void this.#read(),
    });
  }

  #otherWays(): TemplateResult {
    const { state } = this;
    const { badge } = state.words.trust;
    return html`<details>
      <summary>${badge.other}</summary>
      <div class="stack near">
        ${
          this.isScanning
            ? html`<halo-badge-scan
                .words=${badge}
                @change=${(event: Event) => {
                  const text = event.target instanceof Element && 'text' in event.target ? event.target.text : '';
                  this.isScanning = false;
                  if (typeof text === 'string' && text !== '') void this.#judge(text);
                }}
              ></halo-badge-scan>`
            : canScan() || bridgeOf(this)?.scanCode
              ? button({ label: badge.scan, icon: scanIcon, broad: true, press: () => void this.#scan() })
              : nothing
        }
        ${areaField({
          name: 'pasted',
          label: badge.paste,
          hint: badge.pasteHint,
          value: this.pasted,
          max: 4000,
          change: (pasted) => (this.pasted = pasted),
        })}
        ${button({
          label: badge.check,
          broad: true,
          disabled: this.pasted.trim() === '',
          press: () => void this.#judge(this.pasted),
        })}
      </div>
    </details>`;
  }
}
