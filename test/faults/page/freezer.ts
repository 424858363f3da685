const held: (() => void)[] = [];
let isFrozen = false;

/** Runs something now, or once the tab thaws. */
function whenAwake(act: () => void): void {
  if (isFrozen) held.push(act);
  else act();
}

/**
 * What a frozen tab is to the client in it: no timer ends and nothing leaves, while the lock that it holds stays held. The
 * browser's own freezing does not touch a page that is shown, and in the browser of the proofs all pages are shown.
 */
export const freezer = {
  freeze: (): void => {
    isFrozen = true;
  },
  thaw: (): void => {
    isFrozen = false;
    for (const act of held.splice(0)) act();
  },
  clock: {
    now: (): number => Date.now(),
    after: (ms: number, act: () => void): (() => void) => {
      let cancelled = false;
      const timer = setTimeout(() => {
        whenAwake(() => {
          if (!cancelled) act();
        });
      }, ms);
      return () => {
        cancelled = true;
        clearTimeout(timer);
      };
    },
  },
  fetch: async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    await new Promise<void>((resolve) => {
      whenAwake(resolve);
    });
    return fetch(input, init);
  },
};
