/** What is set on the playground; kept for this tab, so that it outlives the tab's death and another policy. */
export interface KeptSettings {
  /** Attributes that differ from what the page begins with; an empty text leaves the attribute out. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly tokens: Readonly<Record<string, string>>;
  readonly pace: string;
  readonly offline: boolean;
  readonly refuse: boolean;
  /** Whom they were set for: another person lives elsewhere and has other requests. */
  readonly persona: string;
}

const KEY = 'e-open-tiruan.playground';
const KILLED = 'e-open-tiruan.playground.killed';
const OF_A_PERSON = ['city', 'view', 'request-id'];

/** Reads what was set in this tab, without what was another person's. */
export function readSettings(persona: string): KeptSettings {
  const kept = parsed(sessionStorage.getItem(KEY));
  const attributes = textsOf(kept['attributes']);
  if (kept['persona'] !== persona) for (const name of OF_A_PERSON) Reflect.deleteProperty(attributes, name);
  return {
    attributes,
    tokens: textsOf(kept['tokens']),
    pace: typeof kept['pace'] === 'string' ? kept['pace'] : 'usual',
    offline: kept['offline'] === true,
    refuse: kept['refuse'] === true,
    persona,
  };
}

export function keepSettings(settings: KeptSettings): void {
  sessionStorage.setItem(KEY, JSON.stringify(settings));
}

/** Notes that the tab is about to be killed, for the log of the next one. */
export function noteKill(): void {
  sessionStorage.setItem(KILLED, '1');
}

/** Whether this page came after a kill; said once. */
export function wasKilled(): boolean {
  const was = sessionStorage.getItem(KILLED) !== null;
  sessionStorage.removeItem(KILLED);
  return was;
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function textsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
