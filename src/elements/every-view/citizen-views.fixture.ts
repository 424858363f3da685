import { expect } from '@esm-bundle/chai';
import { answeredComplaint } from '../complaint/invented-complaint.fixture.js';
import { stepNow, walk } from '../citizen/form/form-walk.fixture.js';
import type { HaloPamor } from '../halo-pamor/halo-pamor.js';
import { choose, drawn, mounted, press, pretend, type } from '../halo-pamor/mounted.fixture.js';
import { lostCard, people } from '../halo-pamor/lost-card.fixture.js';
import type { Manner, PretendClient } from '../halo-pamor/pretend-client.fixture.js';
import { travel } from '../halo-pamor/travel.fixture.js';
import type { View } from './view.fixture.js';

interface Shown {
  readonly client: PretendClient;
  readonly element: HaloPamor;
}

/** A view of the citizen, without a request. */
async function shown(
  view: string,
  manner: Partial<Manner> = {},
  more = (_: PretendClient): unknown => null,
): Promise<Shown> {
  const client = await pretend(manner);
  more(client);
  const element = await mounted(client);
  if (view !== 'home') element.open(view);
  await drawn(element);
  return { client, element };
}

/** A view about a request that stands here, and what is pressed there. */
function about(view: string, status: string, ...pressed: string[]) {
  return async (): Promise<HTMLElement> => {
    const client = await pretend();
    const { id } = client.play('submit-request', lostCard, people.citizen);
    travel(client, id, status);
    const element = await mounted(client);
    element.open(view, { requestId: id });
    await drawn(element);
    for (const label of pressed) {
      press(element, label);
      await drawn(element);
    }
    return element;
  };
}

const view =
  (...of: Parameters<typeof shown>) =>
  async (): Promise<HTMLElement> =>
    (await shown(...of)).element;

/** The form at a step on the way of who knows the document or of a birth; with the faults of a step that was left open. */
function form(until: string, happened = 'direct', isLeftOpen = false) {
  return async (): Promise<HTMLElement> => {
    const { client, element } = await shown('request');
    await walk(element, client, { until, answers: { happened } });
    expect(stepNow(client)).to.equal(until);
    if (isLeftOpen) press(element, 'Lanjut');
    await drawn(element);
    return element;
  };
}

async function codeTyped(code: string): Promise<HTMLElement> {
  const { element } = await shown('track-code');
  type(element, 'code', code);
  press(element, 'Lacak');
  await drawn(element);
  return element;
}

async function cancelOpen(): Promise<HTMLElement> {
  const client = await pretend();
  const { id } = client.play('submit-request', lostCard, people.citizen);
  const element = await mounted(client);
  element.open('cancel', { requestId: id });
  await drawn(element);
  choose(element, 'papers-found');
  await drawn(element);
  press(element, 'Batalkan permintaan');
  await drawn(element);
  return element;
}

async function returned(): Promise<HTMLElement> {
  const client = await pretend();
  const { id } = client.play('submit-request', lostCard, people.citizen);
  travel(client, id, 'filed');
  client.play('return-papers', { papers: [{ code: 'KK', reason: 'blurred' }] }, people.operator, id);
  const element = await mounted(client);
  element.open('track-one', { requestId: id });
  await drawn(element);
  return element;
}

async function lent(): Promise<HTMLElement> {
  const client = await pretend();
  const { id } = client.play('submit-request', lostCard, people.citizen);
  const papers = [
    { code: 'KK', outcome: 'collected', original: { condition: 'worn' } },
    { code: 'SK-POLISI', outcome: 'collected', original: { condition: 'good' } },
  ];
  client.play('collect-papers', { papers }, people.officer, id);
  client.play('hand-over-originals', { originals: ['1'], to: { kind: 'citizen' } }, people.officer, id);
  const element = await mounted(client);
  element.open('track-one', { requestId: id });
  await drawn(element);
  return element;
}

const complained = (client: PretendClient): unknown => (client.records = [answeredComplaint(people.citizen.id)]);
const waits = (client: PretendClient): unknown =>
  client.add({ id: client.mint(), type: 'submit-request', requestId: client.mint(), payload: lostCard });

const shortWay = ['happened', 'forWhom', 'documents', 'papers', 'where', 'when', 'who', 'consent', 'check'];
const wayOfBirth = ['since', 'seat:child', 'plan'];

/** What a citizen sees. */
export const citizenViews: readonly View[] = [
  {
    name: 'Citizen: first screen',
    element: 'halo-home',
    parts: ['halo-citizen'],
    states: {
      empty: view('home'),
      filled: view('home', {}, (client) => client.play('submit-request', lostCard, people.citizen)),
      'without signal': view('home', { online: false }, waits),
      error: view('home', { fail: 'database-unavailable' }),
    },
  },
  {
    name: 'Citizen: form',
    element: 'halo-request-form',
    states: Object.fromEntries([
      ...shortWay.map((step) => [step, form(step)] as const),
      ...wayOfBirth.map((step) => [`birth: ${step}`, form(step, 'birth')] as const),
      ...['happened', 'where', 'who', 'consent'].map((step) => [`error: ${step}`, form(step, 'direct', true)] as const),
    ]),
  },
  {
    name: 'Citizen: sent',
    element: 'halo-request-sent',
    parts: ['halo-photos'],
    states: { filled: about('sent', 'submitted') },
  },
  {
    name: 'Citizen: own requests',
    element: 'halo-track',
    states: {
      filled: view('track', {}, (client) => client.play('submit-request', lostCard, people.citizen)),
      empty: view('track'),
    },
  },
  {
    name: 'Citizen: one request',
    element: 'halo-request-track',
    parts: ['halo-receipt', 'halo-receipt-keep', 'halo-handover-code', 'halo-survey-offer'],
    states: {
      submitted: about('track-one', 'submitted'),
      'visit agreed': about('track-one', 'visit-agreed'),
      returned,
      'originals lent': lent,
      'on the way': about('track-one', 'out-for-delivery'),
      delivered: about('track-one', 'delivered'),
      received: about('track-one', 'delivered', 'Ya, sudah saya terima'),
      gone: view('track-one'),
    },
  },
  {
    name: 'Track by code',
    element: 'halo-track-code',
    states: { empty: view('track-code'), error: () => codeTyped('ABCDE') },
  },
  {
    name: 'Citizen: cancel',
    element: 'halo-request-cancel',
    states: {
      filled: about('cancel', 'submitted'),
      error: about('cancel', 'submitted', 'Batalkan permintaan'),
      'second question': cancelOpen,
    },
  },
  {
    name: 'Citizen: mend a request',
    element: 'halo-request-amend',
    states: { filled: about('amend', 'submitted'), error: about('amend', 'submitted', 'Simpan perubahan') },
  },
  {
    name: 'Citizen: another time for the visit',
    element: 'halo-visit-move',
    states: { filled: about('move', 'visit-agreed'), error: about('move', 'visit-agreed', 'Minta jadwal ini') },
  },
  {
    name: 'Complaint',
    element: 'halo-complaint',
    states: {
      empty: view('complaint'),
      answered: view('complaint', {}, complained),
      error: async () => {
        const { element } = await shown('complaint');
        press(element, 'Diminta uang');
        await drawn(element);
        press(element, 'Kirim keluhan');
        await drawn(element);
        return element;
      },
    },
  },
];
