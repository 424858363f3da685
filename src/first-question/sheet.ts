import type { Theme } from '@halo-pamor/contract';
import { requestFormStyles } from '../elements/citizen/halo-request-form.styles.js';
import { outermost } from '../elements/halo-pamor/outermost.styles.js';
import { presetTokens } from '../elements/halo-pamor/presets.js';
import { formKit } from '../elements/shared/form-kit.styles.js';

/** What says that a button was pressed, while what it leads to is on its way. A browser that cannot open it shows none. */
const waiting = `[popover]{margin:auto auto 16px;width:min(100% - 32px,36em);padding:16px 20px;border:1px solid var(--_line);border-radius:var(--_radius);
background:var(--_surface);color:var(--_ink);box-shadow:0 6px 24px #0003}
[popover] b{display:flex;gap:12px;align-items:center}
@supports not selector(:popover-open){[popover]{display:none}}`;

/** All styles of the question in one sheet, with the colours of its city and preset. */
export function sheet(theme: Theme, preset: string): string {
  const sheets = [...formKit, requestFormStyles, outermost].map(({ cssText }) => cssText);
  return collapsed([...sheets, ofCity(theme, preset), waiting].join(''));
}

/**
 * The city's colours. What the page sets goes before them. They stand inside of the tag and not on it, where the tag would take them
 * for what the page set; colours that a system forces stay.
 */
function ofCity(theme: Theme, preset: string): string {
  const tokens = presetTokens(preset, theme);
  const rules = Object.entries(tokens).map(([name, value]) => `--_${name}:var(--halo-${name},${value})`);
  const ground = 'ground' in tokens ? 'background:var(--_ground);' : '';
  const scheme = preset.includes('dark') ? 'color-scheme:dark;' : '';
  const size = 'text' in tokens ? `[data-written]{font-size:var(--halo-text,${tokens['text'] ?? ''})}` : '';
  return `${size}@media (forced-colors:none){[data-written]{${rules.join(';')};--tone:var(--_accent);--fill:var(--_accent);
${ground}${scheme}color:var(--_ink)}}`;
}

/** Without the spaces that nobody reads. */
function collapsed(text: string): string {
  return text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim();
}
