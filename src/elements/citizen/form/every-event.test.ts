import { bundleSolver, parseCommand, readHousehold, requirementOf, type CityPack } from '@halo-pamor/contract';
import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../../shared/accessible.fixture.js';
import { drawn, mounted, press, words } from '../../halo-pamor/mounted.fixture.js';
import { cityPack } from '../../halo-pamor/city-pack.fixture.js';
import { people } from '../../halo-pamor/lost-card.fixture.js';
import { PretendClient } from '../../halo-pamor/pretend-client.fixture.js';
import { fillIn, formRoot, stepNow, walk } from './form-walk.fixture.js';

const CITIES = ['kota-bekasi', 'kabupaten-bekasi', 'kabupaten-pali', 'kabupaten-mahakam-ulu'];
const TODAY = '2026-11-23';
const packs: CityPack[] = [];

function submitted(client: PretendClient): Extract<ReturnType<typeof parseCommand>, { ok: true }>['command'] {
  const [entry] = client.entries;
  const read = parseCommand({
    id: client.mint(),
    requestId: client.mint(),
    type: entry?.type,
    at: client.now,
    payload: entry?.payload,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.command;
}

describe('the form, begun from what happened', () => {
  before(async () => {
    packs.push(...(await Promise.all(CITIES.map((name) => cityPack(name)))));
  });

  afterEach(() => {
    document.body.replaceChildren();
  });

  for (const [index, city] of CITIES.entries()) {
    for (const event of [
      'birth',
      'death',
      'marriage',
      'divorce',
      'move-within',
      'move-out',
      'move-in',
      'turning-17',
      'lost',
      'damaged',
      'data-change',
    ]) {
      it(`${event} in ${city}: every question has a way on, and what is sent is the solver’s plan`, async () => {
        const pack = packs[index];
        if (pack === undefined) throw new Error('no pack');
        const area = pack.areas[0]?.villages[0]?.code ?? '';
        const client = new PretendClient(pack, {
          online: false,
          actor: { ...people.citizen, city: pack.city.code, areas: [area] },
        });
        const element = await mounted(client, 'request');
        const seen = await walk(element, client, {
          answers: { happened: event, stay: 'some', 'police-letter': 'yes' },
          each: async (step) => {
            expect(words(element)).to.contain('Gratis');
            expect(words(element)).not.to.match(/\{\w+\}|undefined/);
            if (city === 'kota-bekasi' || step === 'plan') await expectAccessible(element);
          },
        });
        expect(seen.slice(0, 2)).to.deep.equal(['happened', 'forWhom']);
        if (stepNow(client) === 'plan') {
          // Nothing of this is brought to the door here: it says where to go, and leads to the other documents.
          expect(words(element)).to.contain('Diurus di tempat lain');
          press(element, 'Pilih dokumen lain');
          await drawn(element);
          await walk(element, client, { answers: { documents: 'KTP-EL.RUSAK' } });
        }
        expect(stepNow(client)).to.equal('check');
        await expectAccessible(element);
        press(element, 'Kirim permintaan');
        await drawn(element);
        expect(words(element)).to.contain('Tersimpan di HP ini');
        const command = submitted(client);
        if (command.type !== 'submit-request') throw new Error(command.type);
        const { happening, items } = command.payload;
        if (happening === undefined) return;
        const household = readHousehold(pack, happening, TODAY);
        if (household === undefined) throw new Error('the household is gone');
        const plan = bundleSolver(pack).plan(household.situation);
        const offered = plan.items.filter((item) => item.offered);
        expect(items.map(({ variant }) => variant)).to.deep.equal(offered.map(({ variant }) => variant));
        const numbers = new Map(offered.map(({ id }, at) => [id, String(at + 1)]));
        expect(items.map(({ relies }) => relies)).to.deep.equal(
          offered.map(({ needs }) => [
            ...new Set(needs.flatMap((need) => (need.by === 'item' ? (numbers.get(need.item) ?? []) : []))),
          ]),
        );
        // Each owner's paper is a paper of the request, and nobody's stands for somebody else's.
        const { papers } = client.play('submit-request', command.payload, people.citizen);
        const ids = new Set(numbers.keys());
        const needed = plan.papers.flatMap(({ owner, neededBy }) =>
          neededBy.filter(({ item }) => ids.has(item)).map(({ item, requirement }) => ({ item, requirement, owner })),
        );
        for (const requirement of new Set(needed.map((need) => need.requirement))) {
          const uses = needed.filter((need) => need.requirement === requirement);
          const owners = new Set(uses.map(({ owner }) => owner));
          const met = papers.filter(({ code }) => requirementOf(code) === requirement);
          expect(met, `${requirement} of ${[...owners].join()}`).to.have.length(owners.size);
          for (const item of new Set(uses.map((use) => use.item))) {
            const many = new Set(uses.filter((use) => use.item === item).map(({ owner }) => owner)).size;
            const taken = met.filter(({ needs }) => needs.some((need) => need.item === numbers.get(item)));
            expect(taken, `${requirement} for ${item}`).to.have.length(many);
          }
        }
        const codes = new Set(papers.map(({ code }) => code));
        expect(codes.size).to.equal(papers.length);
        expect(command.payload.papersAtHand.filter(({ code }) => !codes.has(code))).to.deep.equal([]);
      });
    }
  }

  it('goes back through every question and keeps what was answered', async () => {
    const [pack] = packs;
    if (pack === undefined) throw new Error('no pack');
    const client = new PretendClient(pack);
    const element = await mounted(client, 'request');
    const seen = await walk(element, client, { answers: { happened: 'marriage', where: 'worship' } });
    const answers = (): object => Object.assign({}, client.draft, { step: '' });
    const answered = answers();
    for (const step of [...seen].reverse()) {
      expect(element.goBack()).to.equal(true);
      await drawn(element);
      expect(stepNow(client)).to.equal(step);
      const root = formRoot(element);
      expect(root.activeElement === root.querySelector('[data-heading]'), step).to.equal(true);
    }
    expect(answers()).to.deep.equal(answered);
    await walk(element, client);
    expect(stepNow(client)).to.equal('check');
  });

  it('goes on at the same question after a reload, at every step and without signal', async () => {
    const [pack] = packs;
    if (pack === undefined) throw new Error('no pack');
    const client = new PretendClient(pack, { online: false });
    let steps = 0;
    for (; stepNow(client) !== 'check' && steps < 40; steps += 1) {
      const element = await mounted(client, 'request');
      await fillIn(element, client, { happened: 'death' });
      const before = client.draft;
      element.remove();
      const again = await mounted(client, 'request');
      expect(client.draft).to.deep.equal(before);
      press(again, 'Lanjut');
      await drawn(again);
      again.remove();
    }
    expect(stepNow(client), `after ${String(steps)} steps`).to.equal('check');
  });
});
