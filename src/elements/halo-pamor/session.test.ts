import { expect } from '@esm-bundle/chai';
import type { RequestView } from '@halo-pamor/contract';
import type { HaloPamor } from '../../client/index.js';
import { until } from '../../testing/until.js';
import { lostCard, people } from './lost-card.fixture.js';
import { pretend } from './mounted.fixture.js';
import { Session, type SessionHooks } from './session.js';

/** A session of an officer with one request, and what it shows of agreeing a visit: `asked`, `kept`, `agreed`. */
async function agreeing(alter: (client: HaloPamor) => Partial<HaloPamor>) {
  const client = await pretend({ actor: people.officer });
  const { id } = client.play('submit-request', lostCard, people.citizen);
  const pretended = client.asClient();
  const shown: string[] = [];
  const hooks: SessionHooks = {
    changed: () => {
      const step = session.views[0]?.visits.length === 0 ? 'asked' : 'agreed';
      shown.push(session.entries.length > 0 ? 'kept' : step);
    },
    received: () => undefined,
    outbox: () => undefined,
    signedOut: () => undefined,
    locale: () => 'id',
    known: () => undefined,
    asksPin: () => false,
    opensForm: () => false,
    pass: async () => undefined,
    learned: async () => undefined,
  };
  const session = new Session({ ...pretended, ...alter(pretended) }, hooks);
  await session.start();
  shown.length = 0;
  await session.command({
    type: 'agree-visit',
    requestId: id,
    payload: { from: '2026-11-24T02:00:00.000Z', to: '2026-11-24T04:00:00.000Z', purpose: 'collect' },
  });
  return { session, shown };
}

describe('a session', () => {
  it('shows a command as kept or as done, and never the step before it', async () => {
    // What is kept is read at once, and a request some time later, as where it has to be opened first.
    let held: (() => void) | undefined;
    const { session, shown } = await agreeing(({ views }) => ({
      views: {
        ...views,
        list: async (query): Promise<RequestView[]> => {
          const found = await views.list(query);
          if (found[0]?.visits.length === 1) await new Promise<void>((resolve) => (held = resolve));
          return found;
        },
      },
    }));
    await until(() => held !== undefined);
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    expect(new Set(shown)).to.deep.equal(new Set(['kept']));
    held?.();
    await until(() => shown.at(-1) === 'agreed');
    expect([...new Set(shown)]).to.deep.equal(['kept', 'agreed']);
    session.stop();
  });

  it('reads a request anew whose command left, also where nobody told of it', async () => {
    const { session, shown } = await agreeing(({ on }) => ({
      on: (name, listener) => (name === 'views' ? () => undefined : on(name, listener)),
    }));
    await until(() => shown.at(-1) === 'agreed');
    expect([...new Set(shown)]).to.deep.equal(['kept', 'agreed']);
    session.stop();
  });
});
