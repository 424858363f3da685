import { expect } from '@esm-bundle/chai';
import type { RequestView } from '@halo-pamor/contract';
import { until } from '../../testing/until.js';
import { lostCard, people } from './lost-card.fixture.js';
import { pretend } from './mounted.fixture.js';
import { Session, type SessionHooks } from './session.js';

describe('a session', () => {
  it('shows a command as kept or as done, and never the step before it', async () => {
    const client = await pretend({ actor: people.officer });
    const { id } = client.play('submit-request', lostCard, people.citizen);
    const pretended = client.asClient();
    // What is kept is read at once, and a request some time later, as where it has to be opened first.
    let held: (() => void) | undefined;
    const list = async (): Promise<RequestView[]> => {
      const found = client.requests;
      if (client.requests[0]?.visits.length === 1) await new Promise<void>((resolve) => (held = resolve));
      return found;
    };
    const shown: string[] = [];
    const session: Session = new Session({ ...pretended, views: { ...pretended.views, list } }, {
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
    } satisfies SessionHooks);
    await session.start();
    shown.length = 0;
    await session.command({
      type: 'agree-visit',
      requestId: id,
      payload: { from: '2026-11-24T02:00:00.000Z', to: '2026-11-24T04:00:00.000Z', purpose: 'collect' },
    });
    await until(() => held !== undefined);
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    expect(new Set(shown)).to.deep.equal(new Set(['kept']));
    held?.();
    await until(() => shown.at(-1) === 'agreed');
    expect([...new Set(shown)]).to.deep.equal(['kept', 'agreed']);
    session.stop();
  });
});
