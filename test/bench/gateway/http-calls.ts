import { Agent, request } from 'node:http';

/** Calls over a fixed number of connections that stay open, with as little work of its own as Node allows. */
export interface HttpCalls {
  /** Resolves with the body; rejects for a status other than 200. */
  call(url: string, token: string, body?: string): Promise<string>;
  close(): void;
}

/** Opens at most this many connections. */
export function httpCalls(connections: number): HttpCalls {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const once = (url: string, token: string, body: string | undefined): Promise<string> =>
    new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${token}`,
        ...(body === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      };
      const sent = request(url, { agent, headers, method: body === undefined ? 'GET' : 'POST' }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (answer.statusCode === 200) resolve(text);
          else
            reject(new Error(`${new URL(url).pathname} answered ${String(answer.statusCode)}: ${text.slice(0, 300)}`));
        });
      });
      // While another lane ran, the server may have let go of a connection that rested; commands may be sent again.
      sent.on('error', (error) => {
        if (sent.reusedSocket) once(url, token, body).then(resolve, reject);
        else reject(error);
      });
      sent.end(body);
    });
  return { call: (url, token, body) => once(url, token, body), close: () => agent.destroy() };
}

/** Runs the jobs, `width` at a time, and gives the seconds that all of them took. */
export async function timed<T>(jobs: readonly T[], width: number, run: (job: T) => Promise<unknown>): Promise<number> {
  const open = jobs.values();
  const started = performance.now();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const job of open) await run(job);
    }),
  );
  return (performance.now() - started) / 1000;
}
