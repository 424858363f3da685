import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bundleSolver, type BundlePlan } from '@halo-pamor/contract';
import { card, marriage, person, situation } from './households.test-support.js';
import { loadCities } from './load-packs.js';

const cities = await loadCities();
const solverOf = (code: string) => {
  const city = cities.find(({ pack }) => pack.city.code === code);
  assert.ok(city);
  return bundleSolver(city.pack);
};
const pali = solverOf('16.12');
const bekasi = solverOf('32.75');

const count = ({ documents }: BundlePlan): number => documents.reduce((sum, { copies }) => sum + copies, 0);
const keys = ({ papers }: BundlePlan): string[] => papers.map(({ key }) => key);
const stuck = ({ items }: BundlePlan): string[] => items.filter((item) => !item.goesThrough).map(({ id }) => id);

const birth = situation('birth', [person('bayi', 'child', 0)]);
const death = situation('death', [person('suami', 'deceased', 70), person('istri', 'spouse', 66)], {
  facts: ['head-died'],
});

describe('Sagarurung Keli Salai comes out of the rules', () => {
  test('3 in 1: a birth makes akta, KK and KIA due, in that order', () => {
    const plan = pali.plan(birth);
    assert.equal(count(plan), 3);
    assert.deepEqual(
      plan.items.map(({ variant }) => variant),
      ['AKTA-LAHIR.UMUM', 'KK.TAMBAH', 'KIA.0-5'],
    );
  });

  test('3 in 1: a death makes akta, KK and the KTP of the spouse due', () => {
    const plan = pali.plan(death);
    assert.equal(count(plan), 3);
    assert.deepEqual(
      plan.items.map(({ variant }) => variant),
      ['AKTA-MATI.UMUM', 'KK.GANTI-KEPALA', 'KTP-EL.UBAH'],
    );
  });

  test('7 in 1: a marriage of two who leave their parents', () => {
    const plan = pali.plan(marriage);
    assert.equal(count(plan), 7);
    assert.deepEqual(
      plan.documents.map(({ document, subject }) => `${document} ${subject}`),
      ['AKTA-KAWIN suami', 'AKTA-KAWIN istri', 'KK c', 'KK a', 'KK b', 'KTP-EL suami', 'KTP-EL istri'],
    );
    assert.equal(plan.items.length, 6);
    assert.ok(plan.items.every(({ offered }) => offered));
  });

  test('6 in 1: one of them already had a family card of their own', () => {
    const [a, b, c] = marriage.cards;
    assert.ok(a && b && c);
    const plan = pali.plan({ ...marriage, cards: [{ ...a, role: 'former' }, b, c] });
    assert.equal(count(plan), 6);
  });
});

describe('papers of a bundle', () => {
  test('a birth needs four papers, the KK once, and none that the bundle makes itself', () => {
    const plan = bekasi.plan(birth);
    assert.deepEqual(keys(plan), ['SK-LAHIR@bayi', 'BUKTI-KAWIN@-', 'KK@k', 'KTP-ORTU@-']);
    const kk = plan.papers[2];
    assert.equal(kk?.mode, 'surrendered');
    assert.deepEqual(
      kk.neededBy.map(({ item }) => item),
      ['AKTA-LAHIR.UMUM@bayi', 'KK.TAMBAH@k'],
    );
    const kia = plan.items[2];
    assert.deepEqual(kia?.needs.slice(0, 2), [
      { code: 'AKTA-LAHIR', by: 'item', item: 'AKTA-LAHIR.UMUM@bayi' },
      { code: 'KK', by: 'item', item: 'KK.TAMBAH@k' },
    ]);
    assert.deepEqual(plan.forms, ['F-2.01', 'F-1.02', 'F-1.06']);
  });

  test('twins need a letter each and share the rest', () => {
    const plan = bekasi.plan(situation('birth', [person('satu', 'child', 0), person('dua', 'child', 0)]));
    assert.equal(count(plan), 5);
    assert.deepEqual(keys(plan), ['SK-LAHIR@satu', 'BUKTI-KAWIN@-', 'KK@k', 'SK-LAHIR@dua', 'KTP-ORTU@-']);
    assert.deepEqual(plan.items.at(-1)?.needs[0], { code: 'AKTA-LAHIR', by: 'item', item: 'AKTA-LAHIR.UMUM@dua' });
  });

  test('a statement stands in for the letter, with its form, and everything goes through', () => {
    const [letter] = bekasi.plan(birth).papers;
    assert.deepEqual(
      letter?.standIns.map(({ code, form }) => [code, form]),
      [['SPTJM-LAHIR', 'F-2.03']],
    );
    const plan = bekasi.plan({ ...birth, missing: ['SK-LAHIR@bayi'] });
    assert.equal(keys(plan)[0], 'SPTJM-LAHIR@bayi');
    assert.ok(plan.forms.includes('F-2.03'));
    assert.deepEqual(stuck(plan), []);
  });

  test('one paper missing holds back only what needs it', () => {
    const plan = bekasi.plan({ ...death, missing: ['KTP@istri'] });
    assert.deepEqual(stuck(plan), ['KTP-EL.UBAH@istri']);
    assert.deepEqual(plan.items.at(-1)?.lacks, ['KTP-LAMA']);
    const none = bekasi.plan({ ...birth, missing: ['KK@k'] });
    assert.deepEqual(stuck(none), ['AKTA-LAHIR.UMUM@bayi', 'KK.TAMBAH@k', 'KIA.0-5@bayi']);
    assert.deepEqual(none.items[2]?.heldBy, ['AKTA-LAHIR.UMUM@bayi', 'KK.TAMBAH@k']);
    const photoless = bekasi.plan({ ...birth, missing: ['KTP-ORTU@-'] });
    assert.deepEqual(stuck(photoless), ['KIA.0-5@bayi']);
  });

  test('the KK serves as the paper of the deceased, so that it is asked for once', () => {
    assert.deepEqual(keys(bekasi.plan(death)), ['SK-MATI@-', 'KK@k', 'KTP@istri']);
    assert.deepEqual(keys(bekasi.plan({ ...death, missing: ['KK@k'] })).slice(0, 2), ['SK-MATI@-', 'ID-ALMARHUM@-']);
  });

  test('the marriage book serves as proof of the change, where the KUA has recorded the marriage', () => {
    const plan = bekasi.plan({ ...marriage, facts: ['recorded-at-kua'] });
    assert.deepEqual(keys(plan), ['BUKTI-KAWIN@-', 'KK@a', 'KK@b', 'KTP@suami', 'KTP@istri']);
    assert.deepEqual(
      plan.advice.map(({ rule }) => rule),
      ['advice-kua'],
    );
    assert.equal(count(plan), 5);
  });

  test('what is asked for under a condition is asked for when it holds, and named as possible when nobody can tell', () => {
    const move = situation('move-in', [person('ibu', 'mover', 30), person('anak', 'mover', 6, { has: ['KIA'] })]);
    assert.deepEqual(keys(bekasi.plan(move)), ['SKPWNI@-', 'KTP@ibu', 'KIA@anak', 'BUKTI-RUMAH@-']);
    const lodging = keys(bekasi.plan({ ...move, facts: ['lodging'] }));
    assert.ok(lodging.includes('IZIN-RUMAH@-') && !lodging.includes('BUKTI-RUMAH@-'));
    assert.deepEqual(
      bekasi.plan(marriage).maybe.map(({ code }) => code),
      ['KK-ASAL'],
    );
  });
});

describe('events beside birth, death and marriage', () => {
  const shown = (plan: BundlePlan) => plan.items.map(({ id }) => id);

  test('a divorce: the KK before the KTP of each, by the card they will stand on', () => {
    const people = [person('suami', 'spouse', 40), person('istri', 'spouse', 38, { newCard: 'b' })];
    const cards = [card('k', 'own'), card('b', 'leaver-card', { from: 'k' })];
    const plan = bekasi.plan(situation('divorce', people, { cards }));
    assert.deepEqual(shown(plan), ['KK.UBAH@k', 'KK.BARU@b', 'KTP-EL.UBAH@suami', 'KTP-EL.UBAH@istri']);
    assert.deepEqual(
      plan.items.slice(2).map(({ after }) => after),
      [['KK.UBAH@k'], ['KK.BARU@b']],
    );
    const together = bekasi.plan(situation('divorce', people, { cards, facts: ['same-address'] }));
    assert.ok(shown(together).includes('KK.PISAH@b'));
  });

  test('a move within the city is one item that gives all documents', () => {
    const people = [person('ibu', 'mover', 30), person('anak', 'mover', 6, { has: ['KIA'] })];
    const plan = bekasi.plan(situation('move-within', people));
    assert.deepEqual(shown(plan), ['PINDAH.DALAM-KOTA']);
    assert.equal(count(plan), 3);
    assert.equal(plan.items[0]?.offered, false);
  });

  test('a move out makes a KK for those who stay, and surrenders no card', () => {
    const plan = bekasi.plan(situation('move-out', [person('anak', 'mover', 20)], { facts: ['some-stay'] }));
    assert.deepEqual(shown(plan), ['PINDAH.KELUAR', 'KK.UBAH@k']);
    assert.ok(!keys(plan).some((key) => key.startsWith('KTP')));
  });

  test('seventeen: the first KTP, which needs the person', () => {
    const plan = bekasi.plan(situation('turning-17', [person('anak', 'person', 17)]));
    assert.deepEqual(shown(plan), ['KTP-EL.BARU@anak']);
    assert.deepEqual(
      plan.items[0]?.needs.map(({ code, by }) => [code, by]),
      [
        ['KK', 'paper'],
        ['SYARAT-USIA', 'fact'],
        ['HADIR-REKAM', 'fact'],
      ],
    );
  });

  test('lost: one police letter, and the new KK serves for the KTP', () => {
    const people = [person('ayah', 'person', 40, { tags: ['lost-ktp-el'] }), person('ibu', 'person', 38)];
    const plan = bekasi.plan(situation('lost', people, { cards: [card('k', 'own', { tags: ['lost-kk'] })] }));
    assert.deepEqual(shown(plan), ['KK.HILANG@k', 'KTP-EL.HILANG@ayah']);
    assert.deepEqual(keys(plan), ['SK-POLISI@-', 'KTP@ibu']);
  });

  test('an event that no rule knows makes nothing due', () => {
    const plan = bekasi.plan(situation('eclipse', [person('ayah', 'person', 40)]));
    assert.deepEqual([plan.items, plan.documents, plan.papers, plan.advice], [[], [], [], []]);
  });
});

describe('gaps of a household', () => {
  const gaps = (...people: Parameters<typeof bekasi.gaps>[0]) =>
    bekasi.gaps(people).map(({ rule, person: who, variant }) => `${rule} ${who} ${variant}`);

  test('a child without KIA, by age', () => {
    assert.deepEqual(
      gaps(person('adik', 'child', 3, { lacks: ['KIA'] }), person('kakak', 'child', 9, { lacks: ['KIA'] })),
      ['gap-kia adik KIA.0-5', 'gap-kia-photo kakak KIA.5-17'],
    );
  });

  test('somebody who turned 17, or married earlier, without KTP', () => {
    const lacks = ['KTP-EL'];
    assert.deepEqual(
      gaps(
        person('enam-belas', 'child', 16, { lacks }),
        person('tujuh-belas', 'child', 17, { lacks }),
        person('menikah', 'child', 16, { lacks, tags: ['ever-married'] }),
      ),
      ['gap-ktp tujuh-belas KTP-EL.BARU', 'gap-ktp menikah KTP-EL.BARU'],
    );
  });

  test('a child without an akta is offered that first, and what was not told is no gap', () => {
    assert.deepEqual(gaps(person('anak', 'child', 2, { lacks: ['AKTA-LAHIR', 'KIA'] }), person('ibu', 'mother', 30)), [
      'gap-akta-lahir anak AKTA-LAHIR.TERLAMBAT',
    ]);
  });
});
