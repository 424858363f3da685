import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../../shared/accessible.fixture.js';
import { inventedCity } from '../../shared/invented-city.fixture.js';
import { cleared, quiet, registered, staged, type Staged } from '../../shared/staged.fixture.js';
import { idGuidance } from '../../../locale/id-guidance.js';
import { officerStage } from '../officer-stage.fixture.js';
import { guidanceElements } from './elements.js';
import { HaloGuidance } from './halo-guidance.js';
import { spokenCards } from './spoken-cards.js';

function guidance(): Promise<Staged<HaloGuidance>> {
  registered(guidanceElements);
  const element = new HaloGuidance();
  element.stage = officerStage({ connection: { online: false, loaded: true, problem: 'offline' } });
  return staged(element);
}

async function pick(screen: Staged<HaloGuidance>, index: number): Promise<void> {
  const row = screen.all('.queue-row')[index];
  if (row instanceof HTMLElement) row.click();
  await quiet(screen.element);
}

describe('halo-guidance', () => {
  afterEach(cleared);

  it('renders every service that is brought to the door, and is accessible', async () => {
    const screen = await guidance();
    const door = inventedCity.services.filter(({ offered }) => offered === 'door').flatMap(({ variants }) => variants);
    expect(screen.all('.queue-row')).to.have.length(door.length);
    await expectAccessible(screen.element);
  });

  it('reads out one sentence a card, there and back, without signal', async () => {
    const screen = await guidance();
    await pick(screen, 0);
    expect(screen.words()).to.contain('Kartu 1 dari');
    await screen.press('Kartu berikutnya');
    expect(screen.words()).to.contain('nol rupiah');
    await expectAccessible(screen.element);
    expect(screen.element.goBack()).to.equal(true);
    await quiet(screen.element);
    expect(screen.words()).to.contain('Kartu 1 dari');
    screen.element.goBack();
    await quiet(screen.element);
    expect(screen.all('.queue-row').length).to.be.greaterThan(0);
    expect(screen.element.goBack()).to.equal(false);
  });

  it('says of every service what it costs, which papers, who must be there, and marks what nobody confirmed', () => {
    for (const service of inventedCity.services) {
      for (const variant of service.variants) {
        const cards = spokenCards(inventedCity, service, variant, idGuidance);
        const said = cards.map(({ say }) => say).join(' ');
        expect(said).to.contain('nol rupiah').and.to.contain(variant.completion.text);
        for (const { plain } of variant.requirements) expect(said).to.contain(plain);
        const promise = cards.find(({ say }) => say === variant.completion.text);
        expect(promise?.isUnsure).to.equal(variant.completion.confirmed !== 'yes');
        expect(said).to.not.match(/\{paper|undefined/);
      }
    }
  });
});
