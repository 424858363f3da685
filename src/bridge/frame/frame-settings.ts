/** Attributes of `<halo-pamor>` inside a frame, for what the city has not settled itself. Text, and nothing secret. */
export interface FrameSettings {
  /** Kemendagri code of the city, such as `32.75`. */
  readonly city?: string | undefined;
  /** Address of the gateway. */
  readonly gateway?: string | undefined;
  /** The view to open with; home when left out. */
  readonly view?: string | undefined;
  /** The request that the view is about. */
  readonly requestId?: string | undefined;
  /** The language of the words; that of this page when left out. */
  readonly locale?: string | undefined;
  readonly theme?: string | undefined;
  readonly pin?: string | undefined;
  /** Minutes. */
  readonly lockAfter?: number | undefined;
}

/** The longest text of a setting, in UTF-16 units. */
export const MOST_TEXT = 500;

/** The settings as attributes, and the names of those that cannot be one. */
export function readSettings(of: FrameSettings): {
  readonly settings: Record<string, string>;
  readonly wrong: readonly string[];
} {
  const named: Readonly<Record<string, unknown>> = {
    city: of.city,
    gateway: of.gateway,
    view: of.view,
    'request-id': of.requestId,
    locale: of.locale,
    lang: document.documentElement.lang.slice(0, MOST_TEXT) || undefined,
    theme: of.theme,
    pin: of.pin,
    'lock-after': typeof of.lockAfter === 'number' ? String(of.lockAfter) : of.lockAfter,
  };
  const settings: Record<string, string> = {};
  const wrong: string[] = [];
  for (const [name, value] of Object.entries(named)) {
    if (value === undefined || value === null) continue;
    if (typeof value === 'string' && value.length <= MOST_TEXT) settings[name] = value;
    else wrong.push(name);
  }
  return { settings, wrong };
}
