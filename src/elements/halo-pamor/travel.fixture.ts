import type { Actor, CommandType, RequestView } from '@halo-pamor/contract';
import { people, RIGHT_CODE } from './lost-card.fixture.js';
import type { PretendClient } from './pretend-client.fixture.js';

/** Takes a request along its way until an item has the status; returns what it is then. */
export function travel(client: PretendClient, requestId: string, until: string): RequestView {
  const { officer, operator } = people;
  const items = ['1'];
  const papers = (): { code: string; outcome: 'collected' }[] =>
    (client.requests.find(({ id }) => id === requestId)?.papers ?? []).map(({ code }) => ({
      code,
      outcome: 'collected',
    }));
  const way: [string, CommandType, unknown, Actor][] = [
    ['visit-agreed', 'agree-visit', { from: '2026-11-24T02:00:00Z', to: '2026-11-24T04:00:00Z' }, officer],
    ['collected', 'collect-papers', { papers: papers() }, officer],
    ['filed', 'file-items', { items, reference: 'EO-0001' }, officer],
    ['approved', 'approve-items', { items }, operator],
    ['printed', 'print-items', { items }, operator],
    ['ready', 'mark-ready', { items, servicePoint: client.pack.servicePoints[0]?.code }, operator],
    ['out-for-delivery', 'take-out', { items }, officer],
    [
      'delivered',
      'deliver-items',
      { items, receivedBy: { name: 'Siti', relation: 'self' }, proof: { kind: 'code', code: RIGHT_CODE } },
      officer,
    ],
  ];
  let view = client.requests.find(({ id }) => id === requestId);
  const reached = way.findIndex(([status]) => status === view?.items[0]?.status);
  for (const [status, type, payload, actor] of way.slice(reached + 1)) {
    if (view?.items[0]?.status === until) break;
    view = client.play(type, payload, actor, requestId);
    if (status === until) break;
  }
  if (view === undefined) throw new Error('no such request');
  return view;
}
