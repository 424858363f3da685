import assert from 'node:assert/strict';
import type { Person } from '../../support/person.js';
import { goesBackTo } from './officer-ways.js';
import type { OutreachDay } from './team.js';

const STOP = /Ujoh Bilang/;

/** The number that stands large on the slip. */
async function numberOnSlip({ page }: Person): Promise<string> {
  const heading = page.getByRole('heading', { name: /^Nomor antrean \S+$/ });
  await heading.waitFor();
  return /\S+$/.exec((await heading.textContent())?.trim() ?? '')?.[0] ?? '';
}

async function givesToRoster(officer: Person, name: string): Promise<string> {
  await officer.page.getByRole('searchbox', { name: 'Cari nama di daftar' }).fill(name.slice(0, 4));
  await officer.choose(new RegExp(`^${name}`));
  await officer.press(/^Beri nomor \d/);
  return numberOnSlip(officer);
}

/** Gives a number to somebody who is on no list. */
export async function givesByName(officer: Person, name: string): Promise<string> {
  await officer.types('Nama', name);
  await officer.choose('Vaksinasi');
  await officer.press(/^Beri nomor \d/);
  return numberOnSlip(officer);
}

/** Calls somebody; the card grows by that, and a finger waits until it stands still. */
async function calls(officer: Person, label: string): Promise<void> {
  await officer.press(`Panggil ${label}`);
  await officer.sees(/Dipanggil 1 kali/);
}

async function serves(officer: Person, label: string, { recorded = false } = {}): Promise<void> {
  await calls(officer, label);
  await officer.press(`Layani ${label}`);
  await officer.reads(`Layani ${label}`);
  if (recorded) await officer.choose(/^Perekaman biometrik sudah dilakukan dengan alat negara/);
}

async function isServed(officer: Person): Promise<void> {
  await officer.press('Selesai dilayani');
  await officer.reads('Antrean');
}

async function printsAndHandsOut(officer: Person, what: string, label: string): Promise<void> {
  await officer.press(`Tercetak ${what} ${label}`);
  const out = `Serahkan ${what} ${label}`;
  await officer.press(out);
  await officer.page.getByRole('button', { name: out }).waitFor({ state: 'detached' });
}

/** Signal gone. From the roster two people, both recorded by the state's device; cards and a KK are printed and handed out. */
export async function armanServes({ arman, show }: OutreachDay): Promise<void> {
  await arman.losesSignal();
  await arman.press(/^Beri nomor antrean/);
  await show(arman, 'outreach-give');
  assert.equal(await givesToRoster(arman, 'Lahang Rekaan'), '001');
  await show(arman, 'outreach-slip');
  await arman.press('Beri nomor berikutnya');
  assert.equal(await givesToRoster(arman, 'Ding Rekaan'), '002');
  await arman.press('Lihat antrean');
  await show(arman, 'outreach-queue');
  await serves(arman, '001', { recorded: true });
  await show(arman, 'outreach-serve');
  await isServed(arman);
  await serves(arman, '002', { recorded: true });
  await isServed(arman);
  await goesBackTo(arman, STOP);
  await arman.press(/^Cetak dan serahkan/);
  await show(arman, 'outreach-print');
  await printsAndHandsOut(arman, 'KTP', '001');
  await printsAndHandsOut(arman, 'KTP', '002');
  await printsAndHandsOut(arman, 'Kartu Keluarga (KK)', '002');
  await show(arman, 'outreach-handed-out');
  await goesBackTo(arman, STOP);
}

/** On the other phone: a child's card, somebody who is on no list, and somebody who went home. */
export async function beniServes({ beni, show }: OutreachDay): Promise<void> {
  await beni.losesSignal();
  await beni.press(/^Beri nomor antrean/);
  assert.equal(await givesToRoster(beni, 'Bulan Rekaan'), '021');
  await beni.press('Beri nomor berikutnya');
  assert.equal(await givesByName(beni, 'Kuleh Rekaan'), '022');
  await beni.press('Beri nomor berikutnya');
  assert.equal(await givesByName(beni, 'Tening Rekaan'), '023');
  await goesBackTo(beni, STOP);
  await beni.press(/^Antrean/);
  await serves(beni, '021');
  await isServed(beni);
  await serves(beni, '022');
  await isServed(beni);
  await calls(beni, '023');
  await beni.press('Tidak hadir 023');
  await beni.press(/^Tidak hadir 1/);
  await beni.sees('Tening Rekaan');
  await show(beni, 'outreach-queue-absent');
  await goesBackTo(beni, STOP);
  await beni.press(/^Cetak dan serahkan/);
  await printsAndHandsOut(beni, 'Kartu anak (KIA)', '021');
  await goesBackTo(beni, STOP);
}

/** A blank got wet in the boat, and one was counted by mistake and taken back. */
export async function bothCountBlanks({ arman, beni, show }: OutreachDay): Promise<void> {
  await arman.press(/^Blangko/);
  await arman.press('Rusak 1 Blangko KTP-el');
  await show(arman, 'outreach-spoiled');
  await arman.choose('Basah atau kotor');
  await arman.press('Catat rusak');
  await arman.sees('Dicatat: 1 Blangko KTP-el rusak.');
  await show(arman, 'outreach-blanks');
  await goesBackTo(arman, STOP);
  await beni.press(/^Blangko/);
  await beni.press('Pakai 1 Blangko KIA');
  await beni.press('Batalkan yang tadi');
  await beni.seesNoMore('Dicatat: 1 Blangko KIA terpakai.');
  await goesBackTo(beni, STOP);
  await show(beni, 'outreach-stop-busy');
}
