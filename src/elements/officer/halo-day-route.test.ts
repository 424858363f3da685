import type { RequestView } from '@halo-pamor/contract';
import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedPeople } from '../shared/invented-city.fixture.js';
import { inventedId, inventedRequests } from '../shared/invented-requests.fixture.js';
import { elementsBelow } from '../shared/many-requests.fixture.js';
import { cleared, quiet, registered, staged, type Staged } from '../shared/staged.fixture.js';
import { dayGroups } from './day-groups.js';
import { officerElements } from './elements.js';
import { HaloDayRoute } from './halo-day-route.js';
import { officerStage } from './officer-stage.fixture.js';

const { late, today, started, out } = inventedRequests;

function route(
  kept?: unknown,
  views: readonly RequestView[] = [late, today, started, out],
  element = new HaloDayRoute(),
): Promise<Staged<HaloDayRoute>> {
  const stage = officerStage();
  element.stage = stage;
  element.tasks = dayGroups(views, '2026-11-21', stage.dates.isoDay, inventedPeople.officer)[0]?.tasks ?? [];
  return staged(element, { kept: new Map([['route', kept]]) });
}

function names(of: Staged<HaloDayRoute>): unknown[] {
  return of.all('.open, .stop > span > b').map((each) => each.textContent.trim());
}

describe('halo-day-route', () => {
  before(() => registered(officerElements));
  afterEach(cleared);

  it('renders the stops by RT, the one with the earliest time first, and within each by time', async () => {
    const day = await route();
    expect(day.all('.place').map((place) => place.textContent)).to.deep.equal(['RT 003 · RW 007', 'RT 002 · RW 007']);
    expect(names(day)).to.deep.equal(['Murni Rekaan', 'Nur Rekaan', 'Rudi Rekaan', 'Ahmad Rekaan']);
    await expectAccessible(day.element);
  });

  it('keeps the order that was given by buttons for this day, with the focus on the button', async () => {
    const day = await route();
    await day.press('Atur urutan');
    await expectAccessible(day.element);
    const up = day.all('[aria-label="Naikkan Ahmad Rekaan"]')[0];
    if (up instanceof HTMLElement) up.click();
    await quiet(day.element);
    expect(names(day)).to.deep.equal(['Murni Rekaan', 'Nur Rekaan', 'Ahmad Rekaan', 'Rudi Rekaan']);
    expect(day.element.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('Naikkan Ahmad Rekaan');
    expect(day.words()).to.contain('Ahmad Rekaan sekarang nomor 3 dari 4');
    const order = [late, started, today, out].map(({ id }) => id);
    expect(day.kept.get('route')).to.deep.equal({ day: '2026-11-21', order });
    await day.press('Selesai mengatur');
    expect(day.all('.place')).to.have.length(0);
    expect(day.commands).to.have.length(0);
  });

  it('moves a stop by dragging it onto another', async () => {
    const day = await route();
    await day.press('Atur urutan');
    const drag = (id: string, type: string): unknown =>
      day.all(`[data-id="${id}"]`)[0]?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true }));
    drag(today.id, 'dragstart');
    drag(late.id, 'drop');
    await quiet(day.element);
    expect(names(day)[0]).to.equal('Ahmad Rekaan');
  });

  it('goes on with the order of this day after a reload, and begins anew on another', async () => {
    const order = [out.id, today.id];
    const kept = await route({ day: '2026-11-21', order });
    expect(names(kept)).to.deep.equal(['Rudi Rekaan', 'Ahmad Rekaan', 'Murni Rekaan', 'Nur Rekaan']);
    cleared();
    const another = await route({ day: '2026-11-20', order });
    expect(names(another)[0]).to.equal('Murni Rekaan');
    cleared();
    expect(names(await route('what an older page kept'))[0]).to.equal('Murni Rekaan');
  });

  it('goes back to the order by RT', async () => {
    const day = await route({ day: '2026-11-21', order: [out.id] });
    await day.press('Atur urutan');
    await day.press('Urutkan menurut RT');
    expect(names(day)[0]).to.equal('Murni Rekaan');
    expect(day.kept.has('route')).to.equal(false);
  });

  describe('of a day on which hundreds wait', () => {
    const views = Array.from({ length: 600 }, (_none, n) => ({
      ...late,
      id: inventedId(1_000_000 + n),
      applicant: { ...late.applicant, name: `Warga ${n} Rekaan` },
      address: { ...late.address, rt: String(1 + Math.floor(n / 100)).padStart(3, '0') },
    }));

    async function longRoute(kept?: unknown): Promise<Staged<HaloDayRoute>> {
      const element = new HaloDayRoute();
      element.isLong = true;
      const day = await route(kept, views, element);
      await quiet(element);
      return day;
    }

    afterEach(() => scrollTo(0, 0));

    it('draws those in sight alone, says of how many each is, and says the place where one begins', async () => {
      const day = await longRoute();
      expect(elementsBelow(day.element.renderRoot)).to.be.below(500);
      expect(day.all('.row')[0]?.getAttribute('aria-setsize')).to.equal('600');
      expect(day.all('.place').map((place) => place.textContent)).to.deep.equal(['RT 001 · RW 007']);
      expect(names(day)[0]).to.equal('Warga 0 Rekaan');
      await expectAccessible(day.element);
      scrollTo(0, document.documentElement.scrollHeight);
      await quiet(day.element);
      expect(names(day).at(-1)).to.equal('Warga 599 Rekaan');
      expect(elementsBelow(day.element.renderRoot)).to.be.below(500);
    });

    it('is put in order by buttons, and the focus stays on the button of the stop that moves', async () => {
      const day = await longRoute({ day: '2026-11-21', order: views.map(({ id }) => id) });
      await day.press('Atur urutan');
      await quiet(day.element);
      expect(elementsBelow(day.element.renderRoot)).to.be.below(500);
      await expectAccessible(day.element);
      const up = day.all('[aria-label="Naikkan Warga 2 Rekaan"]')[0];
      if (up instanceof HTMLElement) {
        up.focus();
        up.click();
      }
      await quiet(day.element);
      expect(names(day).slice(0, 3)).to.deep.equal(['Warga 0 Rekaan', 'Warga 2 Rekaan', 'Warga 1 Rekaan']);
      expect(day.element.shadowRoot?.activeElement?.getAttribute('aria-label')).to.equal('Naikkan Warga 2 Rekaan');
      expect(day.words()).to.contain('Warga 2 Rekaan sekarang nomor 2 dari 600');
      await day.press('Selesai mengatur');
      expect(names(day)[1]).to.equal('Warga 2 Rekaan');
    });
  });
});
