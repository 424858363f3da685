/** Listens on many streams in a process of its own, and tells at its end when what was heard. */
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import * as z from 'zod/mini';
import { settingsFromParent, tellParent, whenParentAsks } from '../parent.js';

const { url, file } = settingsFromParent(z.object({ url: z.string(), file: z.string() }));
const tokens = z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));

/** Moments at which a request's news came, in milliseconds since 1970, by request. */
const heard = new Map<string, number[]>();
const ID = /"(?:id|request)":"([0-9a-f-]{36})"/;

function listen(token: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
    get(`${url}/v1/live`, { headers, agent: false }, (answer) => {
      if (answer.statusCode !== 200) {
        reject(new Error(`/v1/live answered ${String(answer.statusCode)}`));
        return;
      }
      let rest = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        const now = performance.timeOrigin + performance.now();
        const lines = (rest + part).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          const id = line.startsWith('data:') ? ID.exec(line)?.[1] : undefined;
          if (id !== undefined) heard.set(id, [...(heard.get(id) ?? []), now]);
        }
      });
      answer.on('error', () => undefined);
      resolve();
    }).on('error', reject);
  });
}

const AT_ONCE = 50;
for (let from = 0; from < tokens.length; from += AT_ONCE) {
  await Promise.all(tokens.slice(from, from + AT_ONCE).map(listen));
}
whenParentAsks(() => [...heard]);
tellParent({ open: tokens.length });
