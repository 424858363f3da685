import { css } from 'lit';

/**
 * The theme: every colour, size and distance of the kit, each read from a `--halo-…` property that a host page or a
 * city pack may set on the page, on the tag or above it, with a calm default of our own.
 *
 * Inside the kit the names start with `--_`, so that a value set by the host always wins over the default here.
 * Text is 18 px at least and follows the reader's own text size; distances are in px, so that text at 200 % takes the
 * room and not the gaps. A theme must keep 4.5:1 for `on-accent` on `accent`, and for `accent`, `muted`, `danger`,
 * `warn` and `ok` on `surface` and `ground` (the defaults are measured in tokens.test.ts). Where the system forces its own
 * colours on pages, they are the system's by name, so that what is told by a background, a bar or a ring stays told.
 *
 * @cssprop --halo-accent the one accent colour; default: the city's
 * @cssprop --halo-on-accent text on the accent colour; default: the city's
 * @cssprop --halo-ground the colour behind everything; default #f7f6f2
 * @cssprop --halo-surface the colour of cards and fields; default #fff
 * @cssprop --halo-ink the colour of text; default #18211f
 * @cssprop --halo-muted the colour of quieter text; default #55605d
 * @cssprop --halo-line the colour of lines between things; default #dedfd8
 * @cssprop --halo-edge the colour of the edge of a field; default #7b8683
 * @cssprop --halo-danger the colour of what went wrong; default #a1271c
 * @cssprop --halo-warn the colour of what needs a look; default #85500a
 * @cssprop --halo-ok the colour of what is done; default #1f6a3b
 * @cssprop --halo-focus the colour of the ring around what has the focus; default #1d4ed8
 * @cssprop --halo-radius how round corners are; default 14px
 * @cssprop --halo-space the distance that all others are multiples of; default 8px
 * @cssprop --halo-target the least height of what is tapped; default 48px
 * @cssprop --halo-font the letters; default: the page's
 * @cssprop --halo-width how wide a column of text may grow; default 38em
 * @cssprop --halo-text the size of text; default max(18px, 1.125rem)
 */
export const tokens = css`
  :host {
    --_accent: var(--halo-accent, #0d5c54);
    --_on-accent: var(--halo-on-accent, #fff);
    --_ground: var(--halo-ground, #f7f6f2);
    --_surface: var(--halo-surface, #fff);
    --_ink: var(--halo-ink, #18211f);
    --_muted: var(--halo-muted, #55605d);
    --_line: var(--halo-line, #dedfd8);
    --_edge: var(--halo-edge, #7b8683);
    --_danger: var(--halo-danger, #a1271c);
    --_warn: var(--halo-warn, #85500a);
    --_ok: var(--halo-ok, #1f6a3b);
    --_focus: var(--halo-focus, #1d4ed8);
    --_radius: var(--halo-radius, 14px);
    --_space: var(--halo-space, 8px);
    --_target: var(--halo-target, 48px);
    --tone: var(--_accent);
    --fill: var(--_accent);
    display: block;
    color: var(--_ink);
    font-family: var(--halo-font, inherit);
    font-size: var(--halo-text, max(18px, 1.125rem));
    line-height: 1.55;
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-indent: 0;
    font-weight: 400;
    font-style: normal;
    overflow-wrap: break-word;
    text-align: start;
    -webkit-text-size-adjust: 100%;
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .ok {
    --tone: var(--_ok);
    --fill: var(--_ok);
  }
  .warn {
    --tone: var(--_warn);
    --fill: #d98a00;
  }
  .danger {
    --tone: var(--_danger);
    --fill: var(--_danger);
  }
  .calm {
    --tone: var(--_muted);
    --fill: var(--_muted);
  }
  .accent {
    --tone: var(--_accent);
    --fill: var(--_accent);
  }
  @media (forced-colors: active) {
    :host {
      forced-color-adjust: none;
      --_accent: Highlight;
      --_on-accent: HighlightText;
      --_ground: Canvas;
      --_surface: Canvas;
      --_ink: CanvasText;
      --_muted: CanvasText;
      --_line: GrayText;
      --_edge: CanvasText;
      --_danger: CanvasText;
      --_warn: CanvasText;
      --_ok: CanvasText;
      --_focus: Highlight;
    }
  }
`;
