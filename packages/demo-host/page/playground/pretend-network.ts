/** How long a message waits, in milliseconds, and how many bytes pass in one. */
const PACES: Readonly<Record<string, { readonly wait: number; readonly bytes: number }>> = {
  slow: { wait: 300, bytes: 200 },
  slower: { wait: 2000, bytes: 6.25 },
};

/** A network that is as bad as one likes, for everything that this page fetches. */
export interface PretendNetwork {
  pace(name: string): void;
  offline(is: boolean): void;
}

/** Takes the place of the page's `fetch`; install it before the script of the plugin runs. */
export function pretendNetwork(): PretendNetwork {
  const real = window.fetch.bind(window);
  const open = new Set<AbortController>();
  let pace = PACES['usual'];
  let isOffline = false;
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => !isOffline });

  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (isOffline) throw lost();
    const cut = new AbortController();
    const stop = () => cut.abort(request.signal.reason);
    if (request.signal.aborted) stop();
    request.signal.addEventListener('abort', stop, { once: true });
    open.add(cut);
    try {
      if (pace !== undefined) {
        const { byteLength } = await request.clone().arrayBuffer();
        await pause(pace.wait + byteLength / pace.bytes, cut.signal);
      }
      const response = await real(new Request(request, { signal: cut.signal }));
      return pace === undefined ? response : trickled(response, pace.bytes);
    } catch (cause) {
      open.delete(cut);
      throw cause;
    }
  };

  return {
    pace: (name) => {
      pace = PACES[name];
    },
    offline: (is) => {
      if (is === isOffline) return;
      isOffline = is;
      if (is) for (const cut of open) cut.abort(lost());
      if (is) open.clear();
      dispatchEvent(new Event(is ? 'offline' : 'online'));
    },
  };
}

/** What a browser throws when there is no network. */
const lost = (): TypeError => new TypeError('Failed to fetch');

/** The same answer, whose body comes no faster than so many bytes a millisecond. */
function trickled(response: Response, bytes: number): Response {
  if (response.body === null) return response;
  const slowed = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: async (chunk, out) => {
        await pause(chunk.byteLength / bytes);
        out.enqueue(chunk);
      },
    }),
  );
  const { status, statusText, headers, url } = response;
  return Object.defineProperty(new Response(slowed, { status, statusText, headers }), 'url', { value: url });
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason instanceof Error ? signal.reason : lost());
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop, { once: true });
  });
}
