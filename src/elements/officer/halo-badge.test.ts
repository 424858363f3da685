import { expect } from '@esm-bundle/chai';
import { until } from '../../testing/until.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedRequests } from '../shared/invented-requests.fixture.js';
import { cleared, registered, staged } from '../shared/staged.fixture.js';
import { officerElements } from './elements.js';
import { HaloBadge } from './halo-badge.js';
import { HaloOfficerRequest } from './halo-officer-request.js';
import { officerStage, staging } from './officer-stage.fixture.js';

const told = {
  badge: 'aGFsbw.e30.c2lnbg',
  words: ['kebun', 'melati'],
  digits: '0412',
  until: '2026-11-21T02:08:30.000Z',
};

function shown(answer: () => Promise<typeof told>) {
  registered(officerElements);
  const element = new HaloBadge();
  element.stage = officerStage();
  element.request = inventedRequests.started;
  return staged(element, { badge: answer });
}

describe('halo-badge', () => {
  afterEach(cleared);

  it('shows name, words, digits, a code to read, and how long they count', async () => {
    const screen = await shown(() => Promise.resolve(told));
    expect(screen.words()).to.contain('Budi Rekaan').and.contain('kebun melati').and.contain('0 4 1 2');
    expect(screen.words()).to.contain('Berlaku 9 menit lagi').and.not.to.contain('Perbarui');
    await until(() => screen.all('svg.qr path').length > 0);
    expect(screen.all('svg.qr path')[0]?.getAttribute('d')).to.match(/^M4 4h1v1h-1z/);
    expect(screen.loaded.map(({ what }) => what)).to.deep.equal(['issue-badge']);
    await expectAccessible(screen.element);
  });

  it('says what to do instead without signal, before the office knows, and when the time is over', async () => {
    const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
    const offline = await shown(failing('offline'));
    expect(offline.words()).to.contain('Tidak ada sinyal. Minta warga menelepon');
    await expectAccessible(offline.element);
    const early = await shown(failing('not-found'));
    expect(early.words()).to.contain('Kantor belum menerima bahwa Anda sudah di depan pintu');
    const over = await shown(() => Promise.resolve({ ...told, until: '2026-11-21T01:59:00.000Z' }));
    expect(over.words()).to.contain('Waktunya habis').and.not.to.contain('kebun');
    // The button takes no press while a question is under way, and its picture is drawn after the words.
    await until(() => over.all('button:not([disabled])').some((each) => each.textContent.trim() === 'Perbarui'));
    await over.press('Perbarui');
    expect(over.loaded).to.have.length(2);
  });

  it('is a step from the request while the officer stands at the door, and only then', async () => {
    const door = await staging(HaloOfficerRequest, inventedRequests.started);
    await door.press('Tunjukkan tanda pengenal');
    expect(door.navigated).to.deep.equal([{ view: 'badge', requestId: inventedRequests.started.id }]);
    const before = await staging(HaloOfficerRequest, inventedRequests.today);
    expect(before.words()).not.to.contain('tanda pengenal');
  });
});
