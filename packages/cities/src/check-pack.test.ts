import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { changedJson } from './changed-json.js';
import { checkPack } from './check-pack.js';
import type { Place } from './fault.js';
import { PACKS_FOLDER, readPack } from './load-packs.js';

const sound = await readPack(join(PACKS_FOLDER, 'kota-bekasi.json'));
const KTP_NEW = ['services', 0, 'variants', 0] as const;
const KTP_DAMAGED = ['services', 0, 'variants', 2] as const;
const KTP_MOVED = ['services', 0, 'variants', 4] as const;
const KK_NEW = ['services', 1, 'variants', 0] as const;

/** Each row: what is wrong, where it is put, the wrong value, the path that must be named, a part of the sentence. */
const FAULTS: [string, Place, unknown, string, RegExp][] = [
  ['another format', ['format'], 2, '$.format', /expected 1/],
  ['a missing field', ['words', 'officer'], undefined, '$.words.officer', /expected string/],
  ['a wrong type', ['areas', 3, 'villages', 1, 'name'], 7, '$.areas[3].villages[1].name', /expected string/],
  ['an empty label', ['services', 2, 'plain'], '', '$.services[2].plain', /begins or ends with a space/],
  [
    'a misspelt optional field',
    [...KTP_NEW, 'requirements', 0, 'conditon'],
    'x',
    `${path(KTP_NEW)}.requirements[0].conditon`,
    /not known/,
  ],
  [
    'a mode nobody knows',
    [...KTP_NEW, 'requirements', 0, 'mode'],
    'copy',
    `${path(KTP_NEW)}.requirements[0].mode`,
    /expected one of/,
  ],
  [
    'no word on confirmation',
    [...KTP_NEW, 'requirements', 0, 'confirmed'],
    undefined,
    `${path(KTP_NEW)}.requirements[0].confirmed`,
    /expected one of/,
  ],
  [
    'a holiday that is no date',
    ['calendar', 'holidays', 0, 'date'],
    '2026-02-30',
    '$.calendar.holidays[0].date',
    /date/,
  ],

  [
    'a blank for a service nobody has',
    ['outreach', 'blanks', 0, 'services', 0],
    'PASPOR',
    '$.outreach.blanks[0].services[0]',
    /no service "PASPOR"/,
  ],
  [
    'a service on two blanks',
    ['outreach', 'blanks', 0, 'services', 0],
    'KIA',
    '$.outreach.blanks[1].services[0]',
    /already used/,
  ],
  [
    'a reason twice',
    ['outreach', 'spoilReasons', 1, 'code'],
    'misprint',
    '$.outreach.spoilReasons[1].code',
    /already used/,
  ],
  ['a city of another province', ['city', 'province', 'code'], '33', '$.city.code', /not a city of province 33/],
  ['a district of another city', ['areas', 0, 'code'], '32.16.01', '$.areas[0].code', /does not lie in city/],
  [
    'a village of another district',
    ['areas', 1, 'villages', 0, 'code'],
    '32.75.03.1009',
    '$.areas[1].villages[0].code',
    /does not lie in district 32\.75\.02/,
  ],
  ['a district twice', ['areas', 1, 'code'], '32.75.01', '$.areas[1].code', /already used at \$\.areas\[0\]\.code/],
  [
    'a village twice',
    ['areas', 0, 'villages', 1, 'code'],
    '32.75.01.1001',
    '$.areas[0].villages[1].code',
    /already used/,
  ],
  ['an RW twice', ['areas', 0, 'villages', 0, 'rw', 1], '001', '$.areas[0].villages[0].rw[1]', /already used/],
  ['RW that do not add up', ['areas', 0, 'villages', 0, 'rw'], ['001'], '$.areasNote.rwTotal', /not to 1018/],
  ['a service point twice', ['servicePoints', 1, 'code'], 'MPP', '$.servicePoints[12].code', /already used/],
  ['a service point elsewhere', ['servicePoints', 0, 'area'], '32.16', '$.servicePoints[0].area', /neither the city/],

  ['a service twice', ['services', 1, 'code'], 'KTP-EL', '$.services[1].code', /already used/],
  ['a variant twice', [...KTP_DAMAGED, 'code'], 'KTP-EL.BARU', `${path(KTP_DAMAGED)}.code`, /already used/],
  ['a variant under another name', [...KTP_NEW, 'code'], 'SIM.BARU', `${path(KTP_NEW)}.code`, /does not begin/],
  [
    'a variant to wait for that is not there',
    [...KTP_MOVED, 'dependsOn'],
    ['PINDAH.MASUK'],
    `${path(KTP_MOVED)}.dependsOn[0]`,
    /no variant/,
  ],
  [
    'a variant to follow that is not there',
    [...KTP_MOVED, 'leadsTo'],
    ['PINDAH.MASUK'],
    `${path(KTP_MOVED)}.leadsTo[0]`,
    /no variant/,
  ],
  ['a form that is not there', [...KTP_NEW, 'forms'], ['F-9.99'], `${path(KTP_NEW)}.forms[0]`, /no form/],
  [
    'a happening that is not there',
    [...KTP_NEW, 'whatHappened'],
    ['flood'],
    `${path(KTP_NEW)}.whatHappened[0]`,
    /no code in happenings/,
  ],
  ['a happening that leads nowhere', ['happenings', 0, 'code'], 'flood', '$.happenings[0]', /dead end/],
  ['a happening twice', ['happenings', 1, 'code'], 'lost', '$.happenings[1].code', /already used/],
  [
    'a paper twice',
    [...KTP_NEW, 'requirements', 1, 'code'],
    'KK',
    `${path(KTP_NEW)}.requirements[1].code`,
    /already used/,
  ],
  [
    'a form without its code',
    [...KK_NEW, 'requirements', 1, 'form'],
    undefined,
    `${path(KK_NEW)}.requirements[1].form`,
    /does not say which/,
  ],
  [
    'a required form nobody has',
    [...KK_NEW, 'requirements', 1, 'form'],
    'F-9.99',
    `${path(KK_NEW)}.requirements[1].form`,
    /no form/,
  ],
  [
    'a group of one',
    [...KK_NEW, 'requirements', 0, 'group'],
    'alone',
    `${path(KK_NEW)}.requirements[0].group`,
    /one member/,
  ],
  [
    'an unsure paper without a reason',
    [...KTP_NEW, 'requirements', 0, 'confirmed'],
    'no',
    `${path(KTP_NEW)}.requirements[0].note`,
    /what is unsure/,
  ],
  [
    'an old card that is not asked for',
    [...KTP_NEW, 'surrenderOnDelivery'],
    ['KTP-LAMA'],
    `${path(KTP_NEW)}.surrenderOnDelivery[0]`,
    /no requirement/,
  ],
  [
    'an old card that stays',
    [...KTP_DAMAGED, 'requirements', 0, 'mode'],
    'photo',
    `${path(KTP_DAMAGED)}.surrenderOnDelivery[0]`,
    /not "surrendered"/,
  ],
  ['a letter of proxy that is not there', ['proxy', 'form'], 'F-9.99', '$.proxy.form', /no form/],
  ['a bundle of unknown items', ['bundles', 0, 'items', 2], 'KIA.LAIN', '$.bundles[0].items[2]', /no variant/],
  ['a bundle without its root', ['bundles', 0, 'root'], 'KK.UBAH', '$.bundles[0].root', /not among/],

  [
    'a service that is not offered and says nothing',
    ['services', 5, 'whereToGo'],
    undefined,
    '$.services[5].whereToGo',
    /where to go/,
  ],
  [
    'a recording promised as papers alone',
    [...KTP_NEW, 'visitNeeds'],
    'papers',
    `${path(KTP_NEW)}.visitNeeds`,
    /presence/,
  ],
  [
    'a rule for an unknown variant',
    ['bundleRules', 'due', 0, 'variant'],
    'AKTA.LAIN',
    '$.bundleRules.due[0].variant',
    /no variant/,
  ],
  ['a rule for an unknown role', ['bundleRules', 'due', 0, 'role'], 'uncle', '$.bundleRules.due[0].role', /no role/],
  ['a rule twice', ['bundleRules', 'due', 1, 'code'], 'birth-akta', '$.bundleRules.due[1].code', /already used/],
  [
    'a gap with an unknown variant',
    ['bundleRules', 'gaps', 0, 'variant'],
    'X',
    '$.bundleRules.gaps[0].variant',
    /no variant/,
  ],
  [
    'a made paper that nobody asks for',
    ['bundleRules', 'produces', 0, 'papers', 0],
    'SIM',
    '$.bundleRules.produces[0].papers[0]',
    /no requirement/,
  ],
  [
    'a thing that nobody asks for',
    ['bundleRules', 'things', 0, 'papers', 0],
    'SIM',
    '$.bundleRules.things[0].papers[0]',
    /no requirement/,
  ],
  [
    'a condition on no paper',
    ['bundleRules', 'conditions', 0, 'paper'],
    'SIM',
    '$.bundleRules.conditions[0].paper',
    /no requirement/,
  ],
  [
    'a stand-in for no paper',
    ['bundleRules', 'standIns', 0, 'paper'],
    'SIM',
    '$.bundleRules.standIns[0].paper',
    /no requirement/,
  ],
  ['a service out of the order', ['bundleRules', 'order', 0], 'SIM', '$.services[5].code', /missing in/],
  [
    'a KTP before its KK',
    ['bundleRules', 'order'],
    ['AKTA-KAWIN', 'AKTA-LAHIR', 'AKTA-MATI', 'PINDAH', 'KTP-EL', 'KK', 'KIA', 'DOMISILI'],
    '$.services[0].variants[3].dependsOn[0]',
    /made later/,
  ],
  [
    'an answer without a sentence',
    ['triage', 0, 'answers', 1, 'text'],
    undefined,
    '$.triage[0].answers[1]',
    /sentence/,
  ],
  [
    'an answer that leads nowhere',
    ['triage', 1, 'answers', 1, 'instead'],
    'SIM.BARU',
    '$.triage[1].answers[1].instead',
    /no variant/,
  ],
  [
    'an answer that names no other variant',
    ['triage', 1, 'answers', 1, 'instead'],
    undefined,
    '$.triage[1].answers[1]',
    /only if/,
  ],
  ['a question about an unknown variant', ['triage', 0, 'variants', 0], 'X', '$.triage[0].variants[0]', /no variant/],

  ['a clock of another zone', ['utcOffset'], 480, '$.utcOffset', /420 minutes/],
  ['a price left open', ['freeNotice'], 'Murah sekali.', '$.freeNotice', /gratis/],
  ['colours too alike', ['theme', 'accent'], '#9fc5cc', '$.theme', /4\.5:1/],
  ['a contact without a way', ['contacts', 1, 'web'], undefined, '$.contacts[1]', /needs a phone/],
  ['no help', ['contacts', 0, 'code'], 'aid', '$.contacts', /"help"/],
  ['an office that closes before it opens', ['calendar', 'closes'], '07:00', '$.calendar.closes', /before it opens/],
  [
    'a weekday whose spans lie over each other',
    ['calendar', 'hours'],
    [
      { day: 5, opens: '08:00', closes: '12:00' },
      { day: 5, opens: '11:30', closes: '16:00' },
    ],
    '$.calendar.hours[1].opens',
    /before the one before it/,
  ],
  [
    'hours of a day on which nobody works',
    ['calendar', 'hours'],
    [{ day: 7, opens: '08:00', closes: '12:00' }],
    '$.calendar.hours[0].day',
    /no working day/,
  ],
  [
    'hours that end before they begin',
    ['calendar', 'hours'],
    [{ day: 5, opens: '13:00', closes: '11:00' }],
    '$.calendar.hours[0].closes',
    /before it opens/,
  ],
  ['a holiday twice', ['calendar', 'holidays', 1, 'date'], '2026-01-01', '$.calendar.holidays[1].date', /already used/],
  ['a working day twice', ['calendar', 'workingDays', 1], 1, '$.calendar.workingDays[1]', /already used/],
  [
    'a reason twice',
    ['reasons', 'returnReasons', 1, 'code'],
    'blurred',
    '$.reasons.returnReasons[1].code',
    /already used/,
  ],
  [
    'a question about nobody',
    ['bundleRules', 'households', 0, 'questions', 1, 'about'],
    'uncle',
    '$.bundleRules.households[0].questions[1].about',
    /no seat of this household/,
  ],
  [
    'a person on a family card that is not there',
    ['bundleRules', 'households', 2, 'seats', 0, 'newCard'],
    'other',
    '$.bundleRules.households[2].seats[0].newCard',
    /no family card of this household/,
  ],
  [
    'a family card of nobody',
    ['bundleRules', 'households', 2, 'cards', 1, 'of'],
    'uncle',
    '$.bundleRules.households[2].cards[1].of',
    /no seat of this household/,
  ],
  [
    'an event that nobody is asked about',
    ['bundleRules', 'households', 0, 'event'],
    'eclipse',
    '$.bundleRules.events[0]',
    /No household asks about "birth"/,
  ],
  [
    'a rule that no answer reaches',
    ['bundleRules', 'households', 0, 'questions', 0, 'answers', 1, 'tags'],
    [],
    '$.bundleRules.due[2].if',
    /No answer of the household gives "foundling"/,
  ],
  [
    'a rule for somebody who is never there',
    ['bundleRules', 'households', 0, 'seats', 0, 'role'],
    'uncle',
    '$.bundleRules.due[0].role',
    /Nobody in the household is a "child"/,
  ],
  [
    'more people than there is room for',
    ['bundleRules', 'households', 1, 'seats', 0, 'least'],
    3,
    '$.bundleRules.households[1].seats[0].least',
    /More people/,
  ],
];

function path(place: Place): string {
  return place.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${String(step)}]` : `${text}.${String(step)}`),
    '$',
  );
}

test('the pack of Kota Bekasi is sound', () => {
  assert.deepEqual(checkPack(sound).faults, []);
});

for (const [name, place, value, expected, sentence] of FAULTS) {
  test(`refused with its path: ${name}`, () => {
    const { value: pack, faults } = checkPack(changedJson(sound, place, value));
    assert.equal(pack, undefined);
    const fault = faults.find((found) => found.path === expected);
    assert.ok(fault, `no fault at ${expected}, only at ${faults.map((found) => found.path).join(', ')}`);
    assert.match(fault.sentence, sentence);
  });
}

test('several faults come back together', () => {
  const twice = changedJson(changedJson(sound, ['utcOffset'], 480), ['proxy', 'form'], 'F-9.99');
  assert.deepEqual(
    checkPack(twice).faults.map((fault) => fault.path),
    ['$.proxy.form', '$.utcOffset'],
  );
});

test('an optional paper may stand alone in a group when its condition says when it is asked for', () => {
  const place = [...KK_NEW, 'requirements', 3, 'group'];
  assert.deepEqual(checkPack(changedJson(sound, place, 'rumah')).faults, []);
});

for (const nothing of [null, [], 'pack', 7]) {
  test(`${JSON.stringify(nothing)} is no pack`, () => {
    assert.deepEqual(
      checkPack(nothing).faults.map((fault) => fault.path),
      ['$'],
    );
  });
}
