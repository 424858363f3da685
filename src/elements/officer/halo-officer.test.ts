import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { focusHeading } from '../shared/focus.js';
import { inventedRequests, inventedState } from '../shared/invented-requests.fixture.js';
import { chosen, cleared, registered, staged } from '../shared/staged.fixture.js';
import { officerElements } from './elements.js';
import { HaloCallOff } from './halo-call-off.js';
import { HaloOfficer } from './halo-officer.js';
import { staging } from './officer-stage.fixture.js';

describe('halo-officer', () => {
  beforeEach(() => registered(officerElements));
  afterEach(cleared);

  it('renders the screen of each route with one heading to focus', async () => {
    const screens = {
      home: 'halo-day-list',
      request: 'halo-officer-request',
      schedule: 'halo-schedule',
      visit: 'halo-visit',
      file: 'halo-file',
      handover: 'halo-handover',
      failed: 'halo-not-delivered',
      cancel: 'halo-call-off',
    };
    const requestId = inventedRequests.started.id;
    for (const [view, tag] of Object.entries(screens)) {
      const route = view === 'home' ? { view } : { view, requestId };
      const { element } = await staged(Object.assign(new HaloOfficer(), inventedState('officer', { route })));
      const screen = element.renderRoot.firstElementChild;
      expect(screen?.localName).to.equal(tag);
      expect(screen?.shadowRoot && focusHeading(screen.shadowRoot), tag).to.equal(true);
      expect(screen?.shadowRoot?.querySelectorAll('[data-heading]')).to.have.length(1);
      cleared();
    }
  });

  it('is accessible when the request is gone', async () => {
    const state = inventedState('officer', { route: { view: 'request', requestId: 'gone' } });
    const officer = await staged(Object.assign(new HaloOfficer(), state));
    expect(officer.words()).to.contain('Permintaan tidak ada di sini');
    await expectAccessible(officer.element);
  });
});

describe('halo-call-off', () => {
  afterEach(cleared);

  it('asks only after it was said twice', async () => {
    const screen = await staging(HaloCallOff, inventedRequests.submitted);
    await chosen(screen, 'reason', 'no-longer-needed');
    await chosen(screen, 'items', '2');
    await expectAccessible(screen.element);
    await screen.press('Batalkan permintaan');
    expect(screen.commands).to.have.length(0);
    const sure = screen.all('dialog .danger')[0];
    if (sure instanceof HTMLElement) sure.click();
    await screen.element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(screen.commands.map((command) => command.payload)).to.deep.equal([
      { items: ['1'], reason: 'no-longer-needed' },
    ]);
  });
});
