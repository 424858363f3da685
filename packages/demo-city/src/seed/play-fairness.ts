import { callbacksReply, scoreReply } from '@halo-pamor/contract';
import { switchOfficer, switchSupervisor } from './people-of-the-switch.js';
import { sendInvented, type InventedClaims, type InventedPlay } from './send-invented.js';

/** What the invented officer says of entries, the newest first, and what the supervisor answers to the second. */
const WORDS = ['Warga meminta diundur lewat telepon, saya lupa mengubah jadwalnya.', 'Jalan ke rumah itu terendam.'];
const ANSWER = { upheld: true, text: 'Benar, ada laporan banjir pada hari itu. Catatannya dikeluarkan.' };

/**
 * Lets the invented officer of the demo's switch contest entries of this month and the supervisor answer one and call citizens who were drawn,
 * through the gateway. What they contest follows from what was played; its ids follow from the entries, so the demo has each once.
 */
export async function playInventedFairness(of: InventedPlay): Promise<void> {
  const { month, score } = scoreReply().parse(await read(of, switchOfficer, '/v1/score'));
  const at = `${of.now.toISOString().slice(0, 10)}T00:00:00.000Z`;
  const id = (kind: number, nth: number): string =>
    `00000000-0000-7000-8002-${at.slice(0, 10).replaceAll('-', '')}${String(kind * 100 + nth).padStart(4, '0')}`;
  const wrong = (score?.rows ?? []).filter(({ outcome, contest }) => outcome === 'against' && contest === null);
  const contests = WORDS.flatMap((text, nth) => {
    const entry = wrong[nth]?.id;
    if (entry === undefined) return [];
    return [{ id: id(1, nth), type: 'contest-entry', requestId: id(2, nth), at, payload: { entry, month, text } }];
  });
  if (contests.length > 0) await sendInvented(of, switchOfficer, contests);
  const { callbacks } = callbacksReply().parse(await read(of, switchSupervisor, '/v1/callbacks'));
  const isCalled = callbacks.some(({ noted }) => noted !== null);
  const open = isCalled ? [] : callbacks.filter(({ noted }) => noted === null).slice(0, 2);
  const calls = open.map(({ request, handover }, nth) => {
    const said = nth === 0 ? { reached: true, handedOver: 'yes', friendly: 'yes' } : { reached: false };
    return {
      id: id(3, nth),
      type: 'note-callback',
      requestId: id(4, nth),
      at,
      payload: { request, handover, ...said },
    };
  });
  const [, second] = contests;
  const answers =
    second === undefined
      ? []
      : [{ id: id(5, 0), type: 'answer-contest', requestId: second.requestId, at, payload: ANSWER }];
  if (calls.length + answers.length > 0) await sendInvented(of, switchSupervisor, [...calls, ...answers]);
}

async function read({ gateway, tokenFor }: InventedPlay, claims: InventedClaims, path: string): Promise<unknown> {
  const answer = await fetch(`${gateway}${path}`, { headers: { authorization: `Bearer ${await tokenFor(claims)}` } });
  if (!answer.ok) throw new Error(`the gateway answered ${String(answer.status)} to ${path}`);
  return answer.json();
}
