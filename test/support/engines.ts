import { after, before, describe } from 'node:test';
import type { GatewaySettings } from '@halo-pamor/gateway';
import type { Running } from '../contract/subject.js';
import { Api } from './api.js';
import { startOnPglite, startOnPostgres } from './gateway.js';
import { people, type PersonName } from './people.js';

/** What a group of cases has on each engine. */
export interface EngineStage {
  /** The gateway, once the group has begun. */
  readonly running: () => Running;
  /** Speaks to it as one of the invented people. */
  readonly api: (who: PersonName) => Promise<Api>;
}

/** Runs a group of cases over PGlite, and over PostgreSQL with three gateways at work on it at once. */
export function onEachEngine(
  title: string,
  settings: Partial<GatewaySettings>,
  cases: (stage: EngineStage) => void,
): void {
  const engines: readonly (readonly [string, () => Promise<Running>])[] = [
    ['PGlite', () => startOnPglite(settings)],
    ['PostgreSQL, with three gateways', () => startOnPostgres(settings)],
  ];
  for (const [name, start] of engines) {
    describe(`${title}, on ${name}`, () => {
      let begun: Running | undefined;
      const others: { close(): Promise<void> }[] = [];
      const running = (): Running => {
        if (begun === undefined) throw new Error('the gateway is not started yet');
        return begun;
      };
      before(async () => {
        begun = await start();
        for (let n = 0; n < 2; n += 1) if (begun.another !== undefined) others.push(await begun.another());
      });
      after(async () => {
        for (const other of others) await other.close();
        await begun?.stop();
      });
      cases({ running, api: async (who) => new Api(running().url, await running().issuer.token(people[who])) });
    });
  }
}
