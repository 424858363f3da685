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

/** The settings as attributes. */
export function readSettings(of: FrameSettings): Record<string, string> {
  const named = {
    city: of.city,
    gateway: of.gateway,
    view: of.view,
    'request-id': of.requestId,
    locale: of.locale,
    lang: document.documentElement.lang || undefined,
    theme: of.theme,
    pin: of.pin,
    'lock-after': of.lockAfter?.toString(),
  };
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
