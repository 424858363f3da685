import { get, type ClientRequest, type IncomingMessage } from 'node:http';

/** Open streams of `GET /v1/live`. */
export interface OpenListeners {
  /** Events that came so far, over all streams. */
  readonly heard: () => number;
  close(): void;
}

function openStream(url: string, token: string): Promise<{ request: ClientRequest; answer: IncomingMessage }> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
    const request = get(`${url}/v1/live`, { headers, agent: false }, (answer) => {
      if (answer.statusCode === 200) resolve({ request, answer });
      else reject(new Error(`/v1/live answered ${String(answer.statusCode)}`));
    });
    request.on('error', reject);
  });
}

/** Opens a stream for each token and counts what comes. */
export async function listenAll(url: string, tokens: readonly string[]): Promise<OpenListeners> {
  let heard = 0;
  const streams = await Promise.all(tokens.map((token) => openStream(url, token)));
  for (const { answer } of streams) {
    answer.on('data', (part: Buffer) => {
      for (let at = part.indexOf('event: changed'); at !== -1; at = part.indexOf('event: changed', at + 1)) heard += 1;
    });
    // Closing a stream from here is an error to it, and no news to anybody.
    answer.on('error', () => undefined);
  }
  return {
    heard: () => heard,
    close: () => {
      for (const { request } of streams) {
        request.on('error', () => undefined);
        request.destroy();
      }
    },
  };
}
