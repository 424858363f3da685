import { expect } from '@esm-bundle/chai';
import { BADGE_TYP, type BadgeClaims, type BadgeReply } from '@halo-pamor/contract';
import { withCityWords } from '../../locale/fill.js';
import { idCitizenHome } from '../../locale/id-citizen.js';
import { idCitizenLate } from '../../locale/id-citizen-late.js';
import { inventedSigner, type InventedSigner } from '../../trust/invented-signer.fixture.js';
import { until } from '../../testing/until.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedPeople } from '../shared/invented-city.fixture.js';
import { inventedRequests, inventedState } from '../shared/invented-requests.fixture.js';
import { chosen, cleared, quiet, registered, staged, typed } from '../shared/staged.fixture.js';
import { HaloBadgeCheck } from './halo-badge-check.js';
import { lateElements } from './late.js';

const request = inventedRequests.started;
const NOW_S = Date.parse('2026-11-21T02:00:00.000Z') / 1000;

describe('halo-badge-check', () => {
  let signer: InventedSigner;
  const claims: BadgeClaims = {
    city: '32.75',
    officer: { id: 'satgas-1', name: 'Budi Rekaan', areas: ['32.75.01.1002/007'], photo: null },
    request: request.id,
    code: request.code,
    visit: '1',
    iat: NOW_S,
    exp: NOW_S + 600,
  };
  const told = (badge: string | null): BadgeReply => ({ badge, words: [], digits: '', until: null });

  async function shown(answer: () => Promise<BadgeReply>) {
    registered(lateElements);
    const { canGoBack: _canGoBack, ...rest } = inventedState('officer');
    const element = new HaloBadgeCheck();
    element.state = {
      ...rest,
      actor: inventedPeople.citizen,
      pack: { ...rest.pack, keys: [signer.key] },
      words: withCityWords({ ...idCitizenHome, ...idCitizenLate }, rest.pack.words),
      draft: null,
      officersOf: () => undefined,
    };
    element.request = request;
    return staged(element, { badge: answer });
  }

  before(async () => {
    signer = await inventedSigner();
  });
  afterEach(cleared);

  it('says that a genuine badge is genuine, and shows the words to compare', async () => {
    const badge = await signer.sign(BADGE_TYP, claims);
    const screen = await shown(() => Promise.resolve(told(badge)));
    await until(() => screen.all('[data-match]').length > 0);
    expect(screen.words())
      .to.contain('Tanda pengenal ini asli')
      .and.contain('Budi Rekaan')
      .and.contain('Foto belum ada');
    await expectAccessible(screen.element);
  });

  for (const [result, change, words] of [
    ['forged', { officer: { ...claims.officer, name: 'Orang Lain' } }, 'Tanda pengenal ini tidak asli'],
    ['stale', { exp: NOW_S - 200 }, 'Tanda pengenal ini sudah lewat waktunya'],
    ['foreign', { request: inventedRequests.today.id }, 'bukan untuk permintaan Anda'],
  ] as const) {
    it(`says plainly what is wrong with a ${result} badge`, async () => {
      const by = result === 'forged' ? await inventedSigner() : signer;
      const badge = await by.sign(BADGE_TYP, { ...claims, ...change });
      const screen = await shown(() => Promise.resolve(told(badge)));
      await until(() => screen.words().includes(words));
      expect(screen.all('[data-match]')).to.have.length(0);
      expect(screen.words()).not.to.contain('Tanda pengenal ini asli').and.not.to.contain('Orang Lain');
      await expectAccessible(screen.element);
    });
  }

  it('checks pasted text without signal', async () => {
    const screen = await shown(() => Promise.reject(Object.assign(new Error('offline'), { code: 'offline' })));
    expect(screen.words()).to.contain('tanpa sinyal pun tetap bisa diperiksa');
    await typed(screen, 'pasted', await signer.sign(BADGE_TYP, claims));
    await screen.press('Periksa teks ini');
    await until(() => screen.words().includes('Tanda pengenal ini asli'));
  });

  it('says that nothing is shown yet, and asks again', async () => {
    const screen = await shown(() => Promise.resolve(told(null)));
    expect(screen.words()).to.contain('Petugas belum menunjukkan tanda pengenalnya');
    await screen.press('Periksa lagi');
    expect(screen.loaded).to.have.length(2);
  });

  it('reports with a reason, after a last question', async () => {
    const screen = await shown(() => Promise.resolve(told(null)));
    await screen.press('Laporkan petugas ini');
    await screen.press('Kirim laporan');
    expect(screen.words()).to.contain('Pilih apa yang terjadi.');
    await chosen(screen, 'badge-reason', 'foreign');
    await typed(screen, 'badge-note', 'Katanya tidak sama.');
    await expectAccessible(screen.element);
    await screen.press('Kirim laporan');
    expect(screen.commands).to.have.length(0);
    const yes = screen.all('dialog button').find((button) => button.textContent.includes('Kirim laporan'));
    expect(yes).to.be.instanceOf(HTMLElement);
    if (yes instanceof HTMLElement) yes.click();
    await quiet(screen.element);
    await until(() => screen.commands.length > 0);
    expect(screen.commands.map(({ type, payload }) => [type, payload])).to.deep.equal([
      ['report-badge', { reason: 'foreign', note: 'Katanya tidak sama.' }],
    ]);
    await until(() => screen.words().includes('Laporan Anda tersimpan'));
  });
});
