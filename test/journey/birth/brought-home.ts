import { confirmsReceipt, handsOver, takesOut } from '../door-steps.js';
import type { Journey } from '../journey.js';

/** Akta, KK and KIA come home against the code on the family's phone. */
export async function satgasBringsThem({ officer, citizen, show }: Journey): Promise<void> {
  await takesOut(officer);
  await citizen.reads('Sedang diantar');
  await handsOver(officer, citizen);
  await citizen.reads('Sudah diterima');
  await show(citizen, 'birth-delivered');
  await confirmsReceipt(citizen);
}
