import { html, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { VaultTerms } from '../../locale/vault-terms.js';
import { faultLine } from '../shared/field-lines.js';
import { icon } from '../shared/icon.js';
import { backIcon } from '../shared/icons.js';

/** How many digits a PIN has. */
export const PIN_LENGTH = 6;

/** A PIN as it is typed. */
export interface PinPadOptions {
  readonly words: VaultTerms;
  readonly typed: string;
  readonly fault: string | undefined;
  /** Takes nothing for now. */
  readonly closed: boolean;
  readonly change: (typed: string) => void;
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0'];

/** A field for a PIN, which a keyboard fills too, and below it a pad of large numbers. */
export function pinPad({ words, typed, fault, closed, change }: PinPadOptions): TemplateResult {
  const set = (text: string) => change(text.replace(/\D/g, '').slice(0, PIN_LENGTH));
  const key = (digit: string): TemplateResult =>
    digit === ''
      ? html`<span></span>`
      : html`<button type="button" class="key" ?disabled=${closed} @click=${() => set(typed + digit)}>
          ${digit}
        </button>`;
  return html`<div class="field">
      <label for="pin">${words.pin}</label>
      <input
        id="pin"
        name="pin"
        class="pin"
        type="password"
        inputmode="numeric"
        autocomplete="off"
        maxlength=${PIN_LENGTH}
        ?disabled=${closed}
        aria-invalid=${fault === undefined ? 'false' : 'true'}
        aria-describedby=${fault === undefined ? 'pin-typed' : 'pin-typed pin-fault'}
        .value=${typed}
        @input=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) set(event.target.value);
        }}
      />
      <p class="hint" id="pin-typed" aria-live="polite">${fill(words.typed, { n: typed.length })}</p>
      ${faultLine({ name: 'pin', fault })}
    </div>
    <div class="pad" role="group" aria-label=${words.pad}>
      ${KEYS.map(key)}
      <button
        type="button"
        class="key"
        aria-label=${words.erase}
        ?disabled=${closed || typed === ''}
        @click=${() => set(typed.slice(0, -1))}
      >
        ${icon(backIcon)}
      </button>
    </div>`;
}

/** Whether a PIN is among those that a finder tries first: one digit over and over, or a run up or down. */
export function isWeakPin(pin: string): boolean {
  const steps = new Set(
    Array.from(pin)
      .slice(1)
      .map((digit, index) => Number(digit) - Number(pin[index])),
  );
  const [only] = steps;
  return steps.size === 1 && (only === 0 || only === 1 || only === -1);
}
