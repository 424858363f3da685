/** The other tabs of the same person, for what must not wait until they look. */
export interface OtherTabs {
  /** Has them close what they hold open. */
  tell(): void;
  close(): void;
}

/** Opens the way to them; where the platform has none, each tab locks by itself. */
export function otherTabs(name: string, hear: () => void): OtherTabs {
  // Storage without a name is in memory and has no other tab.
  if (name === '' || typeof BroadcastChannel === 'undefined') return { tell: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(`${name} vault`);
  channel.onmessage = hear;
  return {
    tell: () => channel.postMessage('close'),
    close: () => channel.close(),
  };
}
