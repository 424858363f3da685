import type { Journey } from '../journey.js';
import { confirmsReceipt, handsOver, takesOut } from '../door-steps.js';

/** The officer brings the documents, against the code on the couple's phone. */
export async function officerBringsThem({ officer, citizen, show }: Journey): Promise<void> {
  await takesOut(officer);
  await citizen.reads('Sedang diantar');
  await handsOver(officer, citizen);
  await citizen.reads('Sudah diterima');
  await show(citizen, 'marriage-delivered');
  await confirmsReceipt(citizen);
}
