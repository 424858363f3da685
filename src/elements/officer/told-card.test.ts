import type { Told } from '@halo-pamor/contract';
import { expect } from '@esm-bundle/chai';
import { cityPack } from '../halo-pamor/city-pack.fixture.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { inventedRequests } from '../shared/invented-requests.fixture.js';
import { cleared } from '../shared/staged.fixture.js';
import { HaloOfficerRequest } from './halo-officer-request.js';
import { HaloVisit } from './halo-visit.js';
import { staging } from './officer-stage.fixture.js';

const happening: Told = {
  event: 'birth',
  since: '2026-11-02',
  people: [
    { seat: 'child', name: 'Ana Rekaan', age: null },
    { seat: 'member', name: 'Bima Rekaan', age: 9 },
  ],
  answers: [
    { question: 'parents', answers: ['known'] },
    { question: 'lacks@member-1', answers: ['kia'] },
    { question: 'birth-witnessed', answers: ['no'] },
  ],
};

describe('what the family told, at the officer’s', () => {
  afterEach(cleared);

  it('stands on the request, question by question, with what can be offered', async () => {
    const { words, element } = await staging(
      HaloOfficerRequest,
      { ...inventedRequests.submitted, happening },
      { pack: await cityPack() },
    );
    expect(words())
      .to.contain('Yang diceritakan keluarga')
      .and.contain('2 November 2026')
      .and.contain('Apa yang belum dipunyai Bima Rekaan?')
      .and.contain('Apakah ada surat lahir dari rumah sakit, bidan, atau kantor kelurahan?')
      .and.contain('Tidak ada');
    expect(words()).to.contain('Bisa ditawarkan sekalian').and.contain('Kartu anak (KIA) untuk Bima Rekaan');
    await expectAccessible(element);
  });

  it('says what happened without a line for the day where no day was told', async () => {
    const { words, all } = await staging(
      HaloOfficerRequest,
      { ...inventedRequests.submitted, happening: { ...happening, since: null } },
      { pack: await cityPack() },
    );
    expect(words()).to.contain('Ada anak yang lahir');
    expect(all('dd').map((fact) => fact.textContent)).not.to.contain('–');
  });

  it('is an offer to read out at the door, and nothing without something told', async () => {
    const pack = await cityPack();
    const told = await staging(HaloVisit, { ...inventedRequests.started, happening }, { pack });
    expect(told.words()).to.contain('Bacakan kepada keluarga').and.contain('Kartu anak (KIA) untuk Bima Rekaan');
    expect(told.commands).to.deep.equal([]);
    await expectAccessible(told.element);
    cleared();
    const untold = await staging(HaloVisit, inventedRequests.started, { pack });
    expect(untold.words()).not.to.contain('Bisa ditawarkan');
  });
});
