import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconPath } from './icon.js';
import { approvedIcon, clockIcon, warningIcon } from './icons.js';
import type { Tone } from './tone.js';

/** Something a person should know. `say` reads it out when it appears: `now` interrupts, `soon` waits for a pause. */
export interface NoticeOptions {
  readonly tone: Tone;
  readonly title?: string | undefined;
  readonly text: unknown;
  readonly icon?: IconPath | undefined;
  /** Buttons under the text. */
  readonly actions?: unknown;
  readonly say?: 'now' | 'soon' | undefined;
}

const signs: Readonly<Record<Tone, IconPath>> = {
  accent: clockIcon,
  ok: approvedIcon,
  warn: warningIcon,
  danger: warningIcon,
  calm: clockIcon,
};

/** A notice in its place on the screen. Put words here, never an error's own text. */
export function notice(of: NoticeOptions): TemplateResult {
  return html`<div
    class="notice tint ${of.tone}"
    part="notice"
    role=${of.say === 'now' ? 'alert' : of.say === 'soon' ? 'status' : nothing}
  >
    ${icon(of.icon ?? signs[of.tone])}
    <div>
      ${of.title ? html`<b>${of.title}</b>` : nothing}
      <div>${of.text}</div>
      ${of.actions ? html`<div class="bar">${of.actions}</div>` : nothing}
    </div>
  </div>`;
}
