import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Page } from 'playwright-core';
import { listenHere } from '../support/listen-here.js';
import type { Mock } from './mock.js';

/** The gateway's address in every project, as a host developer would write it. */
const GATEWAY = 'https://pamor.example';

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Where a path of the page lies: a folder for each beginning, the longest first. */
export type Folders = Readonly<Record<string, string>>;

function fileOf(folders: Folders, path: string): string | undefined {
  const begins = Object.keys(folders).sort((one, other) => other.length - one.length);
  const begin = begins.find((each) => path.startsWith(each));
  if (begin === undefined) return undefined;
  const rest = normalize(path.slice(begin.length) || 'index.html');
  const file = join(folders[begin] ?? '', rest);
  return rest.startsWith('..') || !existsSync(file) ? undefined : file;
}

/** The host's server: its page, and the token of who is signed in there. */
export async function startHost(folders: Folders, mock: Mock): Promise<{ url: string; close(): void }> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://host.invalid');
    if (pathname === '/my-session/pamor-token') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end(mock.token);
      return;
    }
    const file = fileOf(folders, pathname);
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': KINDS[extname(file)] ?? '' }).end(readFileSync(file));
  });
  const url = await listenHere(server);
  return {
    url,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Lets the gateway of the mock answer at its address, or another, to pages of every origin. */
export async function answerAtGateway(page: Page, mock: Mock, gateway = GATEWAY): Promise<void> {
  await page.route(`${gateway}/**`, async (route) => {
    const asked = route.request();
    const open = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
      'access-control-allow-methods': '*',
      'access-control-expose-headers': '*',
    };
    if (asked.method() === 'OPTIONS') {
      await route.fulfill({ status: 204, headers: open });
      return;
    }
    const body = asked.postDataBuffer();
    const given = body === null ? {} : { body: new Blob([Uint8Array.from(body)]) };
    const answer = await mock.fetch(
      new Request(asked.url(), { method: asked.method(), headers: asked.headers(), ...given }),
    );
    const headers = { ...Object.fromEntries(answer.headers), ...open };
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  });
}
