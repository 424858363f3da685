import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Api } from '../../support/api.js';
import { command, submission } from '../../support/commands.js';
import { BEKASI, type Journey } from '../journey.js';
import { photographs } from '../photographs.js';
import { playStoryOfOne, type StoryOfOne } from '../play-story.js';

const NAME = 'Siti Rekaan';
const CARD = /^Kartu Keluarga/;

/** A request that an officer stands at the door of. */
async function standsAtTheDoor({ demo, ...people }: Journey): Promise<void> {
  const [citizen, officer] = await Promise.all(
    [people.citizen, people.officer].map(async (person) => new Api(demo.gatewayUrl, await demo.tokenOf(person.id))),
  );
  assert.ok(citizen && officer);
  const pack: unknown = JSON.parse((await citizen.raw('/v1/city')).text);
  const version = consentOf(pack);
  const { id } = await citizen.accepted(submission(version));
  const from = new Date(Date.now() + 60_000).toISOString();
  const to = new Date(Date.now() + 3_600_000).toISOString();
  await officer.accepted(command('agree-visit', id, { from, to }));
  await officer.accepted(command('start-visit', id, {}));
}

function consentOf(pack: unknown): string {
  if (typeof pack === 'object' && pack !== null && 'consent' in pack) {
    const { consent } = pack;
    if (typeof consent === 'object' && consent !== null && 'version' in consent) return String(consent.version);
  }
  throw new TypeError('a city without a consent');
}

/** At the door the signal goes before the first picture. It is kept, and sent when it may. */
async function officerPhotographs({ officer, show }: Journey): Promise<void> {
  await officer.open();
  await officer.press(NAME);
  await officer.press('Terima berkas');
  await officer.reads('Terima berkas');
  await officer.page.locator('halo-photos').first().waitFor();
  const started = officer.page.workers().length > 0 ? undefined : officer.page.waitForEvent('worker');
  await started;
  await officer.page.waitForLoadState('networkidle').catch(() => undefined);
  officer.link.cut();
  await photographs(officer, 'Foto', officer.page.getByRole('group', { name: CARD }).first());
  await officer.sees(/Menunggu (sinyal|dikirim)/);
  await show(officer, 'visit-photographed');
  await officer.choose(/^Surat keterangan kehilangan/);
  await officer.press('Simpan');
  await officer.reads('Langkah berikutnya');
  await officer.regainsSignal();
  await officer.hasSentAll();
  await files({ officer });
}

async function files({ officer }: Pick<Journey, 'officer'>): Promise<void> {
  await officer.press('Unggah ke e-OPen');
  await officer.press('Sudah saya unggah');
  await officer.hasSentAll();
}

/** The desk looks at the picture beside the form, and sends one paper back. */
async function deskReturns({ operator, show }: Journey): Promise<void> {
  await operator.open();
  await operator.press(NAME);
  await operator.page.locator('halo-picture').waitFor();
  await show(operator, 'check-pictured');
  await operator.press('Kembalikan', operator.page.getByRole('group', { name: /^Penilaian Kartu Keluarga/ }));
  await operator.picks('Alasan', 'Foto buram');
  await operator.press('Kembalikan 1 berkas');
  await operator.sees('Antrean kosong');
}

/** The citizen photographs the one paper again, and nobody has to come for it. */
async function citizenSendsItAgain({ citizen, officer, show }: Journey): Promise<void> {
  await citizen.open();
  await citizen.press(/Perlu diperbaiki/);
  const card = citizen.page.locator('[data-returned]');
  await card.waitFor();
  await show(citizen, 'track-returned-pictured');
  await photographs(citizen, 'Foto ulang', card);
  await citizen.hasSentAll();
  await card.waitFor({ state: 'detached' });
  await citizen.sees(/giliran Satgas/);
  await officer.reads('Langkah berikutnya');
  await files({ officer });
}

/** The desk sees what is new since the return, and that alone is to be judged. */
async function deskSeesWhatIsNew({ operator, citizen, show }: Journey): Promise<void> {
  await operator.press(NAME);
  await operator.page.locator('halo-picture').waitFor();
  await operator.sees('Dikirim ulang setelah dikembalikan');
  assert.equal(await operator.page.locator('.judge').count(), 1);
  await show(operator, 'check-again');
  await operator.press(/^Setujui/);
  await citizen.reads('Disetujui');
  await citizen.page.getByText('Foto berkas', { exact: true }).first().tap();
  await citizen.press('Siapa yang melihat foto dan NIK saya?');
  await citizen.sees(/Petugas Disdukcapil, /);
  await show(citizen, 'track-looks');
}

const pictures: StoryOfOne = {
  cast: BEKASI,
  chapters: [
    ['somebody stands at the door', standsAtTheDoor],
    ['the officer photographs without signal', officerPhotographs],
    ['the desk returns one paper', deskReturns],
    ['the citizen sends it again alone', citizenSendsItAgain],
    ['the desk sees what is new', deskSeesWhatIsNew],
  ],
  life: [
    'request-submitted',
    'visit-agreed',
    'visit-started',
    'file-attached',
    'papers-collected',
    'items-filed',
    'papers-returned',
    'file-attached',
    'items-filed',
    'items-approved',
  ],
};

test('a paper is photographed at the door, sent back by the desk, and sent again alone', () =>
  playStoryOfOne(pictures));
