import type { Journey } from '../journey.js';

/** The marriage book and the old family card are on the receipt, one with a day to be back by, and the phone checks the city's signature without any signal. */
export async function familyChecksTheReceipt({ citizen, show }: Journey): Promise<void> {
  await citizen.reads('Surat asli yang dibawa');
  await citizen.sees('Sudah agak usang');
  await citizen.sees(/Harus kembali paling lambat/);
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
