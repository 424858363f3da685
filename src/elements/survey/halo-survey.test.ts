import { expect } from '@esm-bundle/chai';
import { unsurCodes, type RequestView } from '@halo-pamor/contract';
import { idSurvey } from '../../locale/id-survey.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import type { LoadAsk } from '../shared/events.js';
import { inventedRequests, inventedState } from '../shared/invented-requests.fixture.js';
import { cleared, quiet, registered, staged, typed, type Staged } from '../shared/staged.fixture.js';
import { surveyElements } from './elements.js';
import { HaloSurvey } from './halo-survey.js';
import { HaloSurveyOffer } from './halo-survey-offer.js';
import { keptSurvey } from './kept-survey.js';

const state = inventedState('officer');
const open = inventedRequests.out;
const done: RequestView = { ...open, items: open.items.map((item) => ({ ...item, status: 'delivered' })) };

interface Asked extends Staged<HaloSurvey> {
  readonly sent: Pick<LoadAsk<'survey'>, 'about' | 'answer'>[];
}

async function survey(code?: string): Promise<Asked> {
  const sent: Pick<LoadAsk<'survey'>, 'about' | 'answer'>[] = [];
  const element = new HaloSurvey();
  element.state = { ...state, route: { view: 'track-one', requestId: done.id } };
  const on = await staged(element, {
    survey: async ({ about, answer }) => {
      sent.push({ about, answer });
      if (code !== undefined) throw Object.assign(new Error(code), { code });
      return undefined;
    },
  });
  return { ...on, sent };
}

async function tap(on: Asked, selector: string): Promise<void> {
  const [found] = on.all(selector);
  if (found instanceof HTMLElement) found.click();
  else expect.fail(selector);
  await quiet(on.element);
}

describe('halo-survey', () => {
  beforeEach(() => registered(surveyElements));
  afterEach(cleared);

  it('asks one thing at a time, goes on with a tap, and sends what was said when the last is answered', async () => {
    const on = await survey();
    await expectAccessible(on.element);
    await tap(on, '[data-mark="4"]');
    await tap(on, '[data-mark="1"]');
    await on.press(idSurvey.skip);
    for (let nth = 3; nth < unsurCodes.length; nth += 1) await tap(on, '[data-mark="3"]');
    await typed(on, 'survey-words', ' Cepat sekali ');
    await on.press(idSurvey.onward);
    expect(on.words()).to.contain(idSurvey.moneyTitle).and.contain('pemeriksa');
    await expectAccessible(on.element);
    expect(on.sent).to.deep.equal([]);
    await tap(on, '[data-money="asked"]');
    const marks = { U1: 4, U2: 1, U4: 3, U5: 3, U6: 3, U7: 3, U8: 3, U9: 3 };
    expect(on.sent).to.deep.equal([
      { about: { requestId: done.id }, answer: { marks, money: 'asked', words: 'Cepat sekali' } },
    ]);
    expect(on.words()).to.contain(idSurvey.doneTitle);
    expect([...on.kept]).to.deep.equal([[keptSurvey(done.id), true]]);
    await on.press(idSurvey.close);
    expect(on.backs()).to.equal(1);
  });

  it('goes back to the question before, where the mark still stands, and out at the first', async () => {
    const on = await survey();
    await tap(on, '[data-mark="2"]');
    expect(on.element.goBack()).to.equal(true);
    await quiet(on.element);
    expect(on.all('[aria-pressed="true"]').map((each) => each.getAttribute('data-mark'))).to.deep.equal(['2']);
    expect(on.element.goBack()).to.equal(false);
  });

  it('sends nothing when everything is skipped', async () => {
    const on = await survey();
    for (const _code of unsurCodes) await on.press(idSurvey.skip);
    await on.press(idSurvey.onward);
    await tap(on, '[data-money="no-answer"]');
    expect([on.sent, on.words().includes(idSurvey.nothingText)]).to.deep.equal([[], true]);
  });

  for (const [code, words, keeps] of [
    ['survey-answered', idSurvey.beforeText, true],
    ['survey-not-yet', idSurvey.byLogin, false],
    ['offline', idSurvey.again, false],
  ] as const) {
    it(`says what became of it: ${code}`, async () => {
      const on = await survey(code);
      for (const _code of unsurCodes) await tap(on, '[data-mark="3"]');
      await on.press(idSurvey.onward);
      await tap(on, '[data-money="not-asked"]');
      expect(on.words()).to.contain(words);
      expect(on.kept.has(keptSurvey(done.id))).to.equal(keeps);
      if (code !== 'offline') return;
      await on.press(idSurvey.again);
      expect(on.sent).to.have.length(2);
    });
  }
});

describe('halo-survey-offer', () => {
  beforeEach(() => registered(surveyElements));
  afterEach(cleared);

  let opened = 0;

  async function offer(request: RequestView, kept?: ReadonlyMap<string, unknown>): Promise<Staged<HaloSurveyOffer>> {
    opened = 0;
    const element = new HaloSurveyOffer();
    element.state = { ...state, actor: { ...state.actor, id: done.citizen ?? '' } };
    element.request = request;
    element.open = () => (opened += 1);
    return staged(element, { ...(kept && { kept }) });
  }

  it('leads to the survey of a finished request of one’s own', async () => {
    const on = await offer({ ...done, citizen: done.citizen ?? '' });
    await on.press(idSurvey.open);
    expect(opened).to.equal(1);
    await expectAccessible(on.element);
  });

  it('offers nothing for an open request or another’s, and says thanks after an answer', async () => {
    expect((await offer(open)).words().trim()).to.equal('');
    expect((await offer({ ...done, citizen: 'somebody-else' })).words().trim()).to.equal('');
    const on = await offer({ ...done, citizen: done.citizen ?? '' }, new Map([[keptSurvey(done.id), true]]));
    expect(on.words()).to.contain(idSurvey.thanked);
  });
});
