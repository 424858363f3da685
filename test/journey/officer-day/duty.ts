import { opensRoom } from './takes-in.js';
import type { Chapter } from './cast.js';

const NEED = 'Lampu jalan di Gg. Kenanga mati sejak tiga hari. Warga lansia takut keluar malam.';
const ANSWER = 'Tim penerangan jalan datang besok pagi. Mohon warga sabar satu hari lagi.';

/** On the way people ask for light in their alley. What the officer notes stands on the supervisor's screen as it happens. */
export const officerNotesANeed: Chapter = async ({ officer, supervisor, show }) => {
  await supervisor.press('Tugas lain');
  await supervisor.sees('Belum ada catatan');
  await opensRoom(officer, 'Tugas lain');
  await officer.press('Catat tugas');
  await officer.choose(/^Kebutuhan warga/);
  await officer.types('Ceritakan singkat', NEED);
  await officer.types(/^RT/, '001');
  await show(officer, 'duty-note');
  await officer.press('Simpan catatan');
  await officer.sees('Menunggu jawaban');
  await show(officer, 'duty-noted');
  await supervisor.sees(NEED);
  await show(supervisor, 'duties-desk');
};

/** She answers, and the officer can read it out to those who asked. */
export const supervisorAnswers: Chapter = async ({ officer, supervisor, show }) => {
  await supervisor.press(/^Kebutuhan warga/);
  await supervisor.types('Jawaban', ANSWER);
  await show(supervisor, 'duty-answering');
  await supervisor.press('Kirim jawaban');
  await supervisor.sees('Sudah terkirim.');
  await officer.sees('Sudah dijawab');
  await officer.sees('Bacakan kepada warga:');
  await officer.sees(ANSWER);
  await show(officer, 'duty-answered');
  await officer.press('Kembali');
  await officer.press('Kembali');
  await officer.reads('Tugas saya');
};
