import type { Person } from '../support/person.js';

/** Approves what the desk holds of a request, prints it, and says where it is ready. */
export async function bringsToReady(operator: Person, name: string): Promise<void> {
  await operator.press(name);
  await operator.press(/^Setujui/);
  await isJudged(operator);
  await printsAndMarksReady(operator, name);
}

/** Waits until the verdict took the request off the operator's desk. */
export function isJudged(operator: Person): Promise<void> {
  return operator.page.locator('halo-check').waitFor({ state: 'detached' });
}

/** From an approved request to documents that lie at a service point. */
async function printsAndMarksReady(operator: Person, name: string): Promise<void> {
  await operator.press(/^Disetujui \d/);
  await operator.press('Daftar cetak');
  await operator.reads('Daftar cetak');
  await operator.choose(`Pilih ${name}`);
  await operator.press('Tandai sudah dicetak');
  await operator.sees('1 permintaan sudah ditandai.');
  await operator.press('Kembali');
  await operator.press(/^Dicetak \d/);
  await operator.press(name);
  await operator.reads('Siap diambil');
  await operator.press('Tandai siap', operator.page.locator('halo-check'));
}
