import type { Journey } from '../journey.js';

/** The old family card is on the receipt, and the phone checks the city's signature without any signal. */
export async function familyChecksTheReceipt({ citizen, show }: Journey): Promise<void> {
  await citizen.reads('Surat asli yang dibawa');
  await citizen.press('Periksa keaslian');
  await citizen.sees('Tanda terima ini asli');
  await citizen.losesSignal();
  await citizen.press('Kembali');
  await citizen.press(/Akta lahir/);
  await citizen.reads('Surat asli yang dibawa');
  await citizen.seesNoMore('Tanda terima ini asli');
  await citizen.press('Periksa keaslian');
  await citizen.sees('Tanda terima ini asli');
  await show(citizen, 'birth-receipt');
  await citizen.regainsSignal();
}
