import { raw } from 'hono/html';

/** Line drawings of the host's menu, 24 units square, drawn in the colour of the text around them. */
const PATHS = {
  door: '<path d="M4 21h16M6 21V4.5A1.5 1.5 0 0 1 7.5 3h9A1.5 1.5 0 0 1 18 4.5V21"/><path d="M14.5 12v1.5"/><path d="M9.5 7.5h5"/>',
  'ktp-el':
    '<rect x="3" y="5.5" width="18" height="13" rx="2"/><circle cx="8.5" cy="11" r="1.9"/><path d="M5.8 15.8c.5-1.5 1.5-2.2 2.7-2.2s2.2.7 2.7 2.2M14 10h4M14 13.5h4"/>',
  kk: '<circle cx="8" cy="8" r="2.5"/><circle cx="16.5" cy="9" r="2"/><path d="M3.5 19c0-3.5 1.8-5.5 4.5-5.5s4.5 2 4.5 5.5M14.5 14c3.5-1 6 1 6 4.5"/>',
  kia: '<circle cx="12" cy="8" r="3.5"/><path d="M5.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M10.7 8.7c.8.7 1.8.7 2.6 0"/>',
  birth:
    '<path d="M6 3h8l4 4v14H6z"/><path d="M14 3v4h4"/><path d="M12 17.5c-2-1.3-3-2.3-3-3.5a1.5 1.5 0 0 1 3-.3 1.5 1.5 0 0 1 3 .3c0 1.2-1 2.2-3 3.5z"/>',
  death: '<path d="M6 3h8l4 4v14H6z"/><path d="M14 3v4h4M9 12h6M9 16h4"/>',
  move: '<path d="M3 20V10l5-4 5 4v10z"/><path d="M7 20v-4h2v4M15 9h6M18.5 6l3 3-3 3"/>',
  domicile:
    '<path d="M12 21c-4-4.5-6-7.7-6-10.5a6 6 0 0 1 12 0C18 13.3 16 16.5 12 21z"/><circle cx="12" cy="10.5" r="2.2"/>',
  arrival: '<path d="M4 12h11M11 8l4 4-4 4"/><path d="M14 4h5v16h-5"/>',
  back: '<path d="M15 5l-7 7 7 7"/>',
  forward: '<path d="M9 5l7 7-7 7"/>',
} as const;

/** Name of a drawing. */
export type IconName = keyof typeof PATHS;

/** An inline SVG that screen readers pass over: the words beside it say what it means. */
export function icon(name: IconName): ReturnType<typeof raw> {
  return raw(
    `<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${PATHS[name]}</svg>`,
  );
}
