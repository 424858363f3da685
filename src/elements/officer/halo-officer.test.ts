import { expect } from '@esm-bundle/chai';
import type { RequestView } from '@halo-pamor/contract';
import { html } from 'lit';
import { inventedRiver } from '../outreach/invented-stop.fixture.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { focusHeading } from '../shared/focus.js';
import { listIcon } from '../shared/icons-work.js';
import { inventedRequests, inventedState } from '../shared/invented-requests.fixture.js';
import { chosen, cleared, quiet, registered, staged } from '../shared/staged.fixture.js';
import { officerElements } from './elements.js';
import { HaloCallOff } from './halo-call-off.js';
import { HaloOfficer } from './halo-officer.js';
import { staging } from './officer-stage.fixture.js';
import type { OfficerRoom } from './room.js';

/** A room that shows its route. `there` says whether its elements can be had. */
function invented(name: OfficerRoom['name'], there = () => true): OfficerRoom {
  return {
    name,
    icon: listIcon,
    load: () => (there() ? Promise.resolve({}) : Promise.reject(new TypeError('no signal'))),
    screen: (_stage, { view, requestId }) => html`<h2>${view} ${requestId}</h2>`,
  };
}

describe('halo-officer', () => {
  beforeEach(() => registered(officerElements));
  afterEach(cleared);

  it('renders the screen of each route with one heading to focus', async () => {
    const screens = {
      home: 'halo-day-list',
      request: 'halo-officer-request',
      schedule: 'halo-schedule',
      'no-visit': 'halo-no-visit',
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

  it('opens a room by its tile once its elements are here, and tries again when they could not be had', async () => {
    let tries = 0;
    const rooms = [invented('intake'), invented('guidance', () => (tries += 1) > 1)];
    const home = await staged(Object.assign(new HaloOfficer(), inventedState('officer'), { rooms }));
    expect(home.all('nav .tile b').map((title) => title.textContent)).to.deep.equal([
      'Buat permohonan untuk warga',
      'Menu lain',
      'Panduan di pintu',
    ]);
    await expectAccessible(home.element);
    await home.press('Menu lainPanduan di pintu');
    await home.press('Panduan di pintuKalimat siap baca untuk setiap layanan.');
    expect(home.navigated).to.deep.equal([{ view: 'guidance' }]);
    home.element.route = { view: 'guidance-one', requestId: 'KTP' };
    await quiet(home.element);
    expect(home.words()).to.contain('Coba lagi');
    await home.press('Coba lagi');
    expect(home.words()).to.contain('guidance-one KTP');
  });

  it('calls outreach days what the city calls them', async () => {
    const rooms = [invented('outreach')];
    const state = inventedState('officer');
    const plain = await staged(Object.assign(new HaloOfficer(), state, { rooms }));
    expect(plain.words()).to.contain('Jemput bola');
    const river = await staged(Object.assign(new HaloOfficer(), state, { pack: inventedRiver, rooms }));
    expect(river.words()).to.contain('Pemerintah Berjalan');
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

  it('fetches the pictures of today while there is signal, once, and again after it was gone', async () => {
    const today = withPicture(inventedRequests.today);
    const later = withPicture(inventedRequests.submitted);
    const state = inventedState('officer', { views: [later, today] });
    const element = Object.assign(new HaloOfficer(), state, { rooms: [] });
    const { loaded } = await staged(element);
    const ahead = () => loaded.flatMap((of) => (of.what === 'pictures-ahead' ? [of.files] : []));
    expect(ahead()).to.deep.equal([[`picture of ${today.id}`]]);
    element.views = [today];
    await quiet(element);
    expect(ahead()).to.have.length(1);
    for (const online of [false, true]) {
      element.connection = { ...element.connection, online };
      await quiet(element);
    }
    expect(ahead()).to.have.length(2);
  });
});

/** The same request with a picture of its first paper. */
function withPicture(view: RequestView): RequestView {
  const [paper, ...others] = view.papers;
  if (paper === undefined) throw new Error('a request without papers');
  return { ...view, papers: [{ ...paper, files: [{ id: `picture of ${view.id}`, page: 1 }] }, ...others] };
}
