/** Of the tab, so that it goes with it: there is nobody signed in whose storage could keep it sealed. */
const KEY = 'halo-pamor:complaint';

/** What was kept in this tab of a complaint without a login; undefined where there is nothing, or storage is blocked. */
export function readTabDraft(city: string): unknown {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(`${KEY}:${city}`) ?? 'null');
    return kept ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it until the tab is closed; null forgets it. */
export function keepTabDraft(city: string, draft: object | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(`${KEY}:${city}`);
    else sessionStorage.setItem(`${KEY}:${city}`, JSON.stringify(draft));
  } catch {
    // Without storage it lasts as long as the page.
  }
}
