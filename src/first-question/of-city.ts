/** What says that a button was pressed, while what it leads to is on its way. A browser that cannot open it shows none. */
export const waiting = `[popover]{margin:auto auto 16px;width:min(100% - 32px,36em);padding:16px 20px;border:1px solid var(--_line);border-radius:var(--_radius);
background:var(--_surface);color:var(--_ink);box-shadow:0 6px 24px #0003}
[popover] b{display:flex;gap:12px;align-items:center}
@supports not selector(:popover-open){[popover]{display:none}}`;

/**
 * The city's colours. What the page sets goes before them. They stand inside of the tag and not on it, where the tag would take them
 * for what the page set; colours that a system forces stay.
 *
 * @param tokens those that are not as usual, by their names
 * @param preset `theme` of the page's tag
 */
export function ofCity(tokens: Readonly<Record<string, string>>, preset: string): string {
  const rules = Object.entries(tokens).map(([name, value]) => `--_${name}:var(--halo-${name},${value})`);
  const ground = 'ground' in tokens ? 'background:var(--_ground);' : '';
  const scheme = preset.includes('dark') ? 'color-scheme:dark;' : '';
  const size = 'text' in tokens ? `[data-written]{font-size:var(--halo-text,${tokens['text'] ?? ''})}` : '';
  return `${size}@media (forced-colors:none){[data-written]{${rules.join(';')};--tone:var(--_accent);--fill:var(--_accent);
${ground}${scheme}color:var(--_ink)}}`;
}
