import type { Theme } from '@halo-pamor/contract';

type Rgb = readonly [number, number, number];

/** The colours of a preset, by the names of the tokens. Measured in presets.test.ts: 4.5:1, and 7:1 for those of high contrast. */
const grounds = {
  dark: {
    ground: '#101615',
    surface: '#1a2220',
    ink: '#edf2f0',
    muted: '#adb9b5',
    line: '#35423e',
    edge: '#82928c',
    danger: '#ffa79d',
    warn: '#f2b95c',
    ok: '#7fd49b',
    focus: '#9db8ff',
  },
  contrast: {
    ground: '#ffffff',
    surface: '#ffffff',
    ink: '#000000',
    muted: '#262626',
    line: '#000000',
    edge: '#000000',
    danger: '#7d0a00',
    warn: '#553000',
    ok: '#00421a',
    focus: '#0000b8',
  },
  'dark contrast': {
    ground: '#000000',
    surface: '#000000',
    ink: '#ffffff',
    muted: '#e6e6e6',
    line: '#ffffff',
    edge: '#ffffff',
    danger: '#ffb8b0',
    warn: '#ffd280',
    ok: '#a4f0bd',
    focus: '#b3c8ff',
  },
} as const;

/** Larger letters, fingers' room and gaps; text still follows the reader's own size. */
const large = { text: 'max(22px, 1.375rem)', target: '56px', space: '10px' };

/** The three parts of a colour written as `#rgb` or `#rrggbb`. */
export function rgb(hex: string): Rgb {
  const long = hex.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(long.slice(at, at + 2), 16));
  return [r, g, b];
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How well one colour is told from another, WCAG 2.2: 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** One colour over another, of which so much is seen. */
export function mix(over: Rgb, under: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2): number => Math.round(over[at] * share + under[at] * (1 - share));
  return [part(0), part(1), part(2)];
}

/** The city's colour, mixed with white or black until it can be read on these grounds and on its own tint over them. */
function readable(accent: string, on: readonly Rgb[], least: number, towards: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const tried = mix(towards, rgb(accent), share);
    if (on.every((ground) => contrast(tried, mix(tried, ground, 0.1)) >= least)) return tried;
  }
  return towards;
}

const hex = (colour: Rgb): string => `#${colour.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

/**
 * What the presets of `theme` say of the tokens, for a city's two colours.
 *
 * @param names words of `theme`; `light` says nothing
 * @returns values by the token's name without `--halo-`
 */
export function presetTokens(names: string, { accent, onAccent }: Theme): Readonly<Record<string, string>> {
  const has = (name: string): boolean => names.split(/\s+/).includes(name);
  const size = has('large') ? large : {};
  const dark = has('dark');
  if (!dark && !has('contrast')) return { accent, 'on-accent': onAccent, ...size };
  const colours = grounds[has('contrast') ? (dark ? 'dark contrast' : 'contrast') : 'dark'];
  const on = [rgb(colours.ground), rgb(colours.surface)];
  const [white, black] = [rgb('#fff'), rgb('#000')];
  const fitted = readable(accent, on, has('contrast') ? 7 : 4.5, dark ? white : black);
  const onFitted = contrast(white, fitted) < contrast(black, fitted) ? black : white;
  return { ...colours, accent: hex(fitted), 'on-accent': hex(onFitted), ...size };
}
