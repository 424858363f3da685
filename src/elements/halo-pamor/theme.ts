import type { Theme } from '@halo-pamor/contract';

/**
 * Gives the element the city's two colours. A property that the host set, on the tag or anywhere above it, stays.
 * A constructed sheet is used because a strict page allows no inline style.
 */
export function applyTheme(
  host: HTMLElement & { readonly shadowRoot: ShadowRoot | null },
  theme: Theme,
  sheet: CSSStyleSheet,
): void {
  const root = host.shadowRoot;
  if (root === null) return;
  sheet.replaceSync('');
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const set = getComputedStyle(host);
  const rules = Object.entries({ '--halo-accent': theme.accent, '--halo-on-accent': theme.onAccent })
    .filter(([name]) => set.getPropertyValue(name).trim() === '')
    .map(([name, value]) => `${name}:${value}`);
  sheet.replaceSync(`:host{${rules.join(';')}}`);
}
