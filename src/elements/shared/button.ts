import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconPath } from './icon.js';

/** What a button is for: `main` once a screen, `plain` beside it, `quiet` for what matters least, `danger` for what cannot be undone. */
export type ButtonKind = 'main' | 'plain' | 'quiet' | 'danger';

/** A button as a screen describes it. `press` may be left out for a `submit` button inside a form. */
export interface ButtonOptions {
  /** Words, or a template where some of them are read out alone. */
  readonly label: string | TemplateResult;
  /** What it is about, where several say the same: heard after the label, not seen. */
  readonly about?: string | undefined;
  readonly icon?: IconPath | undefined;
  readonly kind?: ButtonKind | undefined;
  readonly press?: ((event: Event) => void) | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  /** Full width of its column. */
  readonly broad?: boolean | undefined;
  /** Turns a spinner and takes no second press. */
  readonly busy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

/** A native button with its icon before its words. */
export function button(of: ButtonOptions): TemplateResult {
  const sign = of.busy ? html`<span class="spinner"></span>` : of.icon ? icon(of.icon) : nothing;
  return html`<button
    class="button ${of.kind ?? 'plain'} ${of.broad ? 'broad' : ''}"
    part=${of.kind === 'main' ? 'button button-primary' : 'button'}
    type=${of.type ?? 'button'}
    ?disabled=${of.disabled === true || of.busy === true}
    aria-busy=${of.busy ? 'true' : nothing}
    @click=${of.press ?? nothing}
  >
    ${sign}<span>${of.label}${of.about === undefined ? nothing : html`<span class="unseen">: ${of.about}</span>`}</span>
  </button>`;
}

/** A link in the dress of a button, for calls and messages. `outside` opens it beside the host's page. */
export function linkButton(of: {
  readonly label: string;
  readonly href: string;
  readonly icon?: IconPath | undefined;
  readonly kind?: ButtonKind | undefined;
  readonly broad?: boolean | undefined;
  readonly outside?: boolean | undefined;
}): TemplateResult {
  return html`<a
    class="button ${of.kind ?? 'plain'} ${of.broad ? 'broad' : ''}"
    part=${of.kind === 'main' ? 'button button-primary' : 'button'}
    href=${of.href}
    target=${of.outside ? '_blank' : nothing}
    rel=${of.outside ? 'noopener noreferrer' : nothing}
    >${of.icon ? icon(of.icon) : nothing}<span>${of.label}</span></a
  >`;
}
