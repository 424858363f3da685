/** What tabs of one person tell each other; ids only. */
export interface TabMessage {
  readonly kind: 'outbox' | 'views' | 'wake';
  readonly ids: readonly string[];
}

/** A way to the other tabs of the same person. */
export interface Channel {
  post(message: TabMessage): void;
  close(): void;
}

function isMessage(data: unknown): data is TabMessage {
  return (
    typeof data === 'object' &&
    data !== null &&
    'kind' in data &&
    (data.kind === 'outbox' || data.kind === 'views' || data.kind === 'wake') &&
    'ids' in data &&
    Array.isArray(data.ids) &&
    data.ids.every((id) => typeof id === 'string')
  );
}

/** Opens the way; where the platform has none, other tabs see changes at their next look into the storage. */
export function openChannel(name: string, hear: (message: TabMessage) => void): Channel {
  if (typeof BroadcastChannel === 'undefined') return { post: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    if (isMessage(event.data)) hear(event.data);
  };
  return {
    post: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}
