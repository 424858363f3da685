import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Running } from '../contract/subject.js';
import { Api } from '../support/api.js';
import { startOnPglite } from '../support/gateway.js';
import { people } from '../support/people.js';
import { startLoneBrowser, type LoneBrowser } from './browser.js';
import { asKept, type Kept } from './effects.js';
import { openFaultLink, type FaultLink } from './fault-link.js';
import { openOrigin, type Origin, type OriginOptions } from './origin.js';

/** Whose phone it is. */
export const OFFICER = people.officer;

/** A phone whose browser nobody steers, with its way to a gateway: what is left between two browsers is its profile alone. */
export interface LonePhone {
  /** Folder of the browser's profile. */
  readonly profile: string;
  readonly running: Running;
  readonly link: FaultLink;
  readonly origin: Origin;
  /** How many browsers were started. */
  readonly starts: () => number;
  /** Starts a browser whose page does a work of `page/phone.ts`. What it writes has numbers of its own. */
  begin(work: string): Promise<void>;
  /** SIGKILL to the browser. */
  kill(): Promise<void>;
  /** A first request while there is signal; with it the phone has the key to seal to. */
  arrive(): Promise<void>;
  /** Has a browser send all that is left; resolves with what it says once nothing is. */
  rest(): Promise<Readonly<Record<string, unknown>>>;
  /** What pages said they keep, in the order in which they said it. */
  kept(): readonly Kept[];
  /** The gateway as the officer sees it. */
  api(): Promise<Api>;
  close(): Promise<void>;
}

/** What the phone asks its person's app for; default: a fresh token at once. */
export type LoneToken = (running: Running, why: string) => ReturnType<OriginOptions['token']>;

/** Opens a phone, its gateway on PGlite and the link between them. */
export async function openLonePhone(token: LoneToken = ({ issuer }) => issuer.token(OFFICER)): Promise<LonePhone> {
  const profile = await mkdtemp(join(tmpdir(), 'halo-phone-'));
  const data = await mkdtemp(join(tmpdir(), 'halo-gateway-'));
  const origin: Origin = await openOrigin({ token: (_person, why) => token(running, why) });
  const running = await startOnPglite({ data, origins: [origin.url] });
  const link = await openFaultLink(running.url);
  let browser: LoneBrowser | undefined;
  let starts = 0;

  const begin = async (work: string) => {
    const asked = { work, who: OFFICER.sub, gateway: link.url, consent: running.pack.consent.version };
    const from = String((starts += 1) * 10_000);
    const query = new URLSearchParams({ ...asked, from });
    browser = await startLoneBrowser(profile, `${origin.url}/?${query.toString()}`);
  };
  const kill = async () => browser?.kill();
  return {
    profile,
    running,
    link,
    origin,
    starts: () => starts,
    begin,
    kill,
    arrive: async () => {
      const kept = origin.until(({ kind }) => kind === 'kept');
      await begin('arrive');
      await kept;
      await kill();
    },
    rest: async () => {
      const empty = origin.until(({ kind }) => kind === 'empty');
      await begin('rest');
      const said = await empty;
      await kill();
      return said;
    },
    kept: () => origin.told.filter(({ kind }) => kind === 'kept').map(asKept),
    api: async () => new Api(running.url, await running.issuer.token(OFFICER)),
    close: async () => {
      await kill();
      await link.close();
      await origin.close();
      await running.stop();
      await rm(profile, { recursive: true, force: true });
      await rm(data, { recursive: true, force: true });
    },
  };
}
