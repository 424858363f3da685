import assert from 'node:assert/strict';
import { givesByName } from './day-without-signal.js';
import { goesBackTo, opensRoom, savesFile } from './officer-ways.js';
import type { OutreachDay } from './team.js';

const STOP = /Ujoh Bilang/;

/** In the boat, still without signal: what lies on one phone goes as a file to the other, which cannot read it. */
export async function armanTakesWhatBeniHas({ arman, beni, show }: OutreachDay): Promise<void> {
  const [own, carried] = [await arman.waiting(), await beni.waiting()];
  assert.ok(own > 0 && carried > 0);
  await opensRoom(beni, /^Kiriman di HP ini/);
  await show(beni, 'outreach-kept');
  const file = await savesFile(beni, () => beni.press('Simpan semua ke file'));
  await beni.sees('File sudah disimpan');
  assert.equal(file.name, 'kiriman-halo-pamor.json');
  assert.ok(!/Rekaan|Bulan|Kuleh|Tening/.test(file.buffer.toString()), 'no name stands in the file');
  await opensRoom(arman, /^Kiriman di HP ini/);
  await arman.page.locator('input[name=take]').setInputFiles(file);
  await arman.sees(`${carried} kiriman diambil. Akan dikirim dari HP ini.`);
  await arman.sees(`${carried} kiriman titipan belum terkirim`);
  await show(arman, 'outreach-carried');
  assert.equal(await arman.waiting(), own + carried);
}

/** One phone alone comes into signal, sends its own and what it carries, and gets the city's word for each. */
export async function armanSendsForBoth({ arman, beni, show }: OutreachDay): Promise<void> {
  const carried = await beni.waiting();
  await arman.regainsSignal();
  await arman.hasSentAll();
  await arman.sees(`${carried} bukti untuk HP asal`);
  await show(arman, 'outreach-receipts');
  assert.equal(await beni.waiting(), carried, 'the other phone has no signal and knows of nothing');
}

/** The receipts come back by file. What the gateway has leaves the phone, and who was served there stays served. */
export async function beniGetsTheReceipts({ arman, beni, show }: OutreachDay): Promise<void> {
  const carried = await beni.waiting();
  const file = await savesFile(arman, () => arman.press('Simpan bukti untuk HP asal'));
  assert.equal(file.name, 'bukti-halo-pamor.json');
  await beni.page.locator('input[name=receipts]').setInputFiles(file);
  await beni.sees(`${carried} kiriman sudah diterima kantor dan lepas dari HP ini.`);
  assert.equal(await beni.waiting(), 0);
  await show(beni, 'outreach-released');

  await opensRoom(beni, /^Pemerintah Berjalan/);
  await beni.press(STOP);
  await beni.sees('Nomor 21–40. Tersisa 17.');
  await beni.press(/^Beri nomor antrean/);
  assert.equal(await givesByName(beni, 'Hangin Rekaan'), '024', 'no number is given twice');
  await beni.press('Lihat antrean');
  await beni.press('Layani 024');
  await beni.press('Selesai dilayani');
  await beni.reads('Antrean');
  await beni.press(/^Dilayani 3/);
  await goesBackTo(beni, STOP);
  await beni.press(/^Blangko/);
  await beni.press('Rusak 1 Blangko KTP-el');
  await beni.choose('Salah cetak');
  await beni.press('Catat rusak');
  await beni.sees('Dicatat: 1 Blangko KTP-el rusak.');
  await goesBackTo(beni, STOP);
  assert.ok((await beni.waiting()) > 0);
}
