import { unsurCodes, type BadgeReply } from '@halo-pamor/contract';
import type { LitElement } from 'lit';
import { HaloCapture } from '../../capture/halo-capture.js';
import { withCityWords } from '../../locale/fill.js';
import { idCitizenHome } from '../../locale/id-citizen.js';
import { idCitizenLate } from '../../locale/id-citizen-late.js';
import { clientAtMock, officer } from '../../testing/client-at-mock.js';
import { until } from '../../testing/until.js';
import { HaloBadgeCheck } from '../citizen/halo-badge-check.js';
import { HaloBadgeReport } from '../citizen/halo-badge-report.js';
import { lateElements } from '../citizen/late.js';
import { HaloPamor } from '../halo-pamor/halo-pamor.js';
import { drawn, mounted, press, pretend, words } from '../halo-pamor/mounted.fixture.js';
import { people } from '../halo-pamor/lost-card.fixture.js';
import { HaloStandardsPage } from '../public/halo-standards-page.js';
import { inventedStandards } from '../public/invented-standards.fixture.js';
import { PretendVoices } from '../read-aloud/pretend-voices.fixture.js';
import { inventedPeople } from '../shared/invented-city.fixture.js';
import { inventedRequests, inventedState } from '../shared/invented-requests.fixture.js';
import { quiet, registered, staged, type Answers } from '../shared/staged.fixture.js';
import { HaloSurvey } from '../survey/halo-survey.js';
import { silent, unreachable, type View } from './view.fixture.js';

const { started, out } = inventedRequests;
const { canGoBack: _canGoBack, ...rest } = inventedState('officer');
const state = {
  ...rest,
  actor: inventedPeople.citizen,
  words: withCityWords({ ...idCitizenHome, ...idCitizenLate }, rest.pack.words),
  draft: null,
  officersOf: () => undefined,
};

async function on<E extends LitElement>(made: new () => E, given: Partial<E>, answers?: Answers): Promise<HTMLElement> {
  registered(lateElements);
  const { element } = await staged(Object.assign(new made(), given), answers);
  await quiet(element);
  return element;
}

/** The tag with wrong settings, and what it says of them kept off the console. */
async function wrongly(): Promise<HTMLElement> {
  const { error } = console;
  console.error = () => undefined;
  try {
    const element = Object.assign(new HaloPamor(), { gateway: 'pamor.example', city: 'Bekasi' });
    const heard = new Promise((resolve) => {
      element.addEventListener('halo-error', resolve, { once: true });
    });
    document.body.append(element);
    await heard;
    await drawn(element);
    return element;
  } finally {
    console.error = error;
  }
}

/** The lock screen of an officer; with a weak PIN typed when told so. */
async function locked(pin = ''): Promise<HTMLElement> {
  const element = Object.assign(new HaloPamor(), { client: clientAtMock({}, officer).another() });
  document.body.append(element);
  await until(() => words(element).includes('Buat PIN'));
  for (const digit of pin) {
    press(element, digit);
    await drawn(element);
  }
  await drawn(element);
  return element;
}

const standards = (answer: () => Promise<typeof inventedStandards>) => on(HaloStandardsPage, {}, { standards: answer });

async function oneService(): Promise<HTMLElement> {
  const element = await standards(() => Promise.resolve(inventedStandards));
  element.shadowRoot?.querySelector<HTMLElement>('.tile')?.click();
  if (element instanceof HaloStandardsPage) await quiet(element);
  return element;
}

const badge = (answer: () => Promise<BadgeReply>) => on(HaloBadgeCheck, { state, request: started }, { badge: answer });

const done = { ...out, items: out.items.map((item) => ({ ...item, status: 'delivered' as const })) };

async function survey(presses: number): Promise<HTMLElement> {
  registered(lateElements);
  const element = Object.assign(new HaloSurvey(), {
    state: { ...inventedState('officer'), route: { view: 'track-one', requestId: done.id } },
  });
  const given = await staged(element, { survey: () => Promise.resolve(undefined) });
  for (let at = 0; at < presses; at += 1) {
    // What is said in words is left empty.
    const [mark] = given.all('.mark, .main');
    if (mark instanceof HTMLElement) mark.click();
    await quiet(element);
  }
  return element;
}

async function capture(): Promise<HTMLElement> {
  registered({ 'halo-capture': HaloCapture });
  const element = Object.assign(new HaloCapture(), {
    ...{ requestId: 'r1', paperCode: 'kk', paperName: 'Kartu Keluarga (rekaan)' },
    estimate: async () => ({ usage: 1, quota: 100 }),
  });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

/** What stands around the views of a role, what is shown without anybody signed in, and the parts that a host uses alone. */
export const frameViews: readonly View[] = [
  {
    name: 'Around every view',
    element: 'halo-pamor',
    states: {
      'wrong settings': wrongly,
      'nobody signed in': async () => mounted(await pretend({ fail: 'no-token' })),
      'signed out meanwhile': async () => {
        const client = await pretend();
        const element = await mounted(client);
        client.tell('connection', { online: true, live: 'off', signedOut: true });
        await drawn(element);
        return element;
      },
      'a role without views': async () => mounted(await pretend({ actor: { ...people.citizen, role: 'rw-head' } })),
      closed: async () => {
        const element = await mounted(await pretend());
        element.close();
        await drawn(element);
        return element;
      },
      'a wrong setting above the views': async () => {
        const { error } = console;
        console.error = () => undefined;
        const client = await pretend();
        const element = Object.assign(new HaloPamor(), { client: client.asClient(), theme: 'pink' });
        document.body.append(element);
        await until(() => words(element).includes('Minta dijemput'));
        await drawn(element);
        console.error = error;
        return element;
      },
    },
  },
  {
    name: 'Lock screen',
    element: 'halo-vault',
    states: { 'make a PIN': () => locked(), error: () => locked('111111') },
  },
  {
    name: 'Standards',
    element: 'halo-standards-page',
    states: {
      filled: () => standards(() => Promise.resolve(inventedStandards)),
      'one service': oneService,
      loading: () => standards(silent),
      error: () => standards(unreachable),
    },
  },
  {
    name: 'Check a badge',
    element: 'halo-badge-check',
    states: {
      filled: () => badge(() => Promise.resolve({ badge: null, words: [], digits: '', until: null })),
      loading: () => badge(silent),
      error: () => badge(unreachable),
    },
  },
  {
    name: 'Report a badge',
    element: 'halo-badge-report',
    states: { filled: () => on(HaloBadgeReport, { state, request: started }) },
  },
  {
    name: 'Survey',
    element: 'halo-survey',
    states: {
      filled: () => survey(0),
      'the last question': () => survey(unsurCodes.length + 1),
      sent: () => survey(unsurCodes.length + 2),
    },
  },
  { name: 'Photograph a paper', element: 'halo-capture', states: { empty: capture } },
  {
    name: 'Read aloud, on the first screen',
    element: 'halo-read-aloud',
    states: {
      offered: async () => {
        const voices = new PretendVoices([{ lang: 'id-ID', localService: true }]);
        const element = await mounted(await pretend());
        await until(() => customElements.get('halo-read-aloud') !== undefined);
        await drawn(element);
        voices.restore();
        return element;
      },
    },
  },
];
