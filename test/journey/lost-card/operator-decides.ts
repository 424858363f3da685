import type { Journey } from '../journey.js';
import { isJudged } from '../desk-steps.js';

const NAME = 'Ibu Siti Rohmah';
const LETTER = 'Surat keterangan kehilangan dari kepolisian (KTP-el)';
const BLURRED = 'Fotonya kurang jelas. Perlu difoto ulang di tempat yang terang.';

/** The operator waits at an empty queue, into which the request will come by itself. */
export async function operatorOpensTheDesk({ operator, show }: Journey): Promise<void> {
  await operator.open();
  await operator.reads('Antrean');
  await operator.sees('Antrean kosong');
  await show(operator, 'queue-empty');
}

/** One paper is not legible: it alone goes back, with a coded reason that citizen and officer read as one sentence. */
export async function operatorReturnsAPaper({ operator, citizen, officer, show }: Journey): Promise<void> {
  await operator.press(NAME);
  await operator.reads(NAME);
  await operator.sees('EO-0000123');
  await show(operator, 'check');
  const letter = operator.page.getByRole('group', { name: `Penilaian ${LETTER}` });
  await operator.press('Kembalikan', letter);
  await operator.press('Kembalikan 1 berkas');
  await operator.sees('Pilih alasannya dulu.');
  await operator.picks('Alasan', 'Foto buram');
  await operator.sees(BLURRED);
  await show(operator, 'check-return');
  await operator.press('Kembalikan 1 berkas');
  await operator.sees('Antrean kosong');

  await citizen.reads('Perlu diperbaiki');
  await citizen.sees(BLURRED);
  await show(citizen, 'track-returned');
  await officer.sees(BLURRED);
  await show(officer, 'request-returned');
}

/** The officer takes the paper anew and files again. */
export async function officerMendsThePaper({ officer, citizen, show }: Journey): Promise<void> {
  await officer.press('Terima berkas');
  await officer.reads('Terima berkas');
  await officer.sees(BLURRED);
  await officer.sees('Sudah beres, tidak diminta lagi');
  await show(officer, 'visit-again');
  await officer.choose(/^Surat keterangan kehilangan/);
  await officer.sees('Berkas lengkap');
  await officer.press('Simpan');
  await officer.reads('Langkah berikutnya');
  await officer.press('Unggah ke e-OPen');
  await officer.press('Sudah saya unggah');
  await citizen.reads('Diunggah ke e-OPen');
}

/** Approved is not printed, printed is not ready: each step is the operator's own, and the citizen sees each. */
export async function operatorBringsItToReady({ operator, citizen, show }: Journey): Promise<void> {
  await operator.press(NAME);
  await operator.press(/^Setujui/);
  await citizen.reads('Disetujui');
  await show(citizen, 'track-approved');
  await isJudged(operator);

  await operator.press(NAME);
  await operator.press(/^Menunggu pusat$/);
  await operator.reads('Menunggu pusat');
  await operator.choose('Kuota cetak habis');
  await show(operator, 'check-centre');
  await operator.press('Simpan sebab');
  await citizen.reads('Menunggu pusat');
  await citizen.sees(/Jatah cetak sedang habis/);
  await show(citizen, 'track-waiting-centre');
  await isJudged(operator);

  await operator.press(/^Menunggu pusat \d/);
  await operator.press('Daftar cetak');
  await operator.reads('Daftar cetak');
  await operator.choose(`Pilih ${NAME}`);
  await show(operator, 'print-list');
  await operator.press('Tandai sudah dicetak');
  await operator.sees('1 permintaan sudah ditandai.');
  await show(operator, 'print-done');
  await citizen.reads('Dicetak');
  await show(citizen, 'track-printed');

  await operator.press('Kembali');
  await operator.press(/^Dicetak \d/);
  await operator.press(NAME);
  await operator.reads('Siap diambil');
  await show(operator, 'check-ready');
  await operator.press('Tandai siap', operator.page.locator('halo-check'));
  await citizen.reads('Siap diambil');
  await citizen.sees(/Kantor Kecamatan Bekasi Timur/);
  await show(citizen, 'track-ready');
}
