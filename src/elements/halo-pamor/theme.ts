import type { Theme } from '@halo-pamor/contract';
import { lateImport } from '../../late-import.js';
import type * as PresetsPart from './presets.js';

const loadPresets = lateImport<typeof PresetsPart>(() => import('./presets.js'), 'presetTokens');

/** The colours of no city, for what is shown before there is one. */
export const ofNoCity: Theme = { accent: '#0d5c54', onAccent: '#fff' };

/** What each sheet is to say last: parts that are fetched twice at once may come in another order than they were asked for. */
const wanted = new WeakMap<CSSStyleSheet, Theme>();

type Themed = HTMLElement & { readonly shadowRoot: ShadowRoot | null; readonly theme: string | undefined };

/**
 * Gives the element the city's two colours, or those of its preset made of them. A property that the host set, on the tag or
 * anywhere above it, stays. A constructed sheet is used because a strict page allows no inline style. Resolves once it wears them,
 * or cannot.
 */
export async function applyTheme(host: Themed, theme: Theme, sheet: CSSStyleSheet): Promise<void> {
  const names = host.theme ?? '';
  wanted.set(sheet, theme);
  if (!/dark|contrast|large/.test(names)) {
    // Those colours are what the tokens say anyhow, and to ask what the host set costs a reckoning of all styles.
    if (theme === ofNoCity && host.shadowRoot?.adoptedStyleSheets.includes(sheet) !== true) return;
    wear(host, sheet, { accent: theme.accent, 'on-accent': theme.onAccent });
    return;
  }
  const part = await loadPresets().catch(() => undefined);
  if (part !== undefined && host.theme === names && wanted.get(sheet) === theme)
    wear(host, sheet, part.presetTokens(names, theme), names.includes('dark'));
}

function wear(host: Themed, sheet: CSSStyleSheet, tokens: Readonly<Record<string, string>>, isDark = false): void {
  const root = host.shadowRoot;
  if (root === null) return;
  const isWorn = root.adoptedStyleSheets.includes(sheet);
  // What it says itself is not what the host set.
  if (isWorn) sheet.replaceSync('');
  const set = getComputedStyle(host);
  const rules = Object.entries(tokens)
    .filter(([name]) => set.getPropertyValue(`--halo-${name}`).trim() === '')
    .map(([name, value]) => `--halo-${name}:${value}`);
  const ground = 'ground' in tokens ? ';background:var(--_ground)' : '';
  sheet.replaceSync(`:host{${rules.join(';')}${ground}${isDark ? ';color-scheme:dark' : ''}}`);
  if (!isWorn) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
